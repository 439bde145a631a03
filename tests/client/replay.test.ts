import { describe, expect, test } from 'vitest';
import { foldLog } from '../../client/review/fold.ts';
import { marksOf } from '../../client/review/marks.ts';
import { replayOf } from '../../client/review/track.ts';
import { openExercise } from '../../shared/exercise/opening.ts';
import { sha256Hex } from '../../shared/lib/sha256.ts';
import { project } from '../../shared/view/project.ts';
import type { Viewer } from '../../shared/model/audience.ts';
import { coldHarbour } from '../builders/coldHarbour.ts';
import { ILMARA, QUOYA, SARKAND, TestTable } from '../builders/table.ts';

const VIEWERS: readonly Viewer[] = ['cell', 'public', ILMARA, SARKAND, QUOYA];

/** A short play with private talk, kept as one record per accepted ask. */
const play = () => {
  const table = TestTable.started();
  const { events } = openExercise(coldHarbour, { id: 'test', seed: sha256Hex('table'), plan: 'ninety' });
  const records = [
    { at: 0, events },
    { at: 0, events: table.events.slice(events.length) },
  ];
  const moments = [table.exercise];
  const keep = (act: () => unknown) => {
    const from = table.events.length;
    act();
    records.push({ at: table.exercise.clock.at, events: table.events.slice(from) });
    moments.push(table.exercise);
  };
  keep(() => table.toPhase('consult'));
  keep(() => table.as(ILMARA, { type: 'message.send', kind: 'note', to: [SARKAND], intent: 'ask', text: 'between us' }));
  keep(() => table.as(QUOYA, { type: 'statement.publish', intent: 'notify', text: 'in public' }));
  keep(() => table.toPhase('reveal'));
  keep(() => table.toEnd());
  return { folded: foldLog(coldHarbour, records), moments };
};
const { folded, moments } = play();

describe('a replay', () => {
  test.each(VIEWERS)('shows %s at every moment what the projection shows', (viewer) => {
    const replay = replayOf(folded.trackFor(viewer));
    expect(replay.length).toBe(moments.length);
    moments.forEach((exercise, at) => expect(replay.at(at + 1)).toEqual(project(exercise, viewer)));
  });
  test('jumping about gives the same views as going through', () => {
    const track = folded.trackFor(ILMARA);
    const jumping = replayOf(track);
    for (const n of [4, 1, 5, 0, 3, 2, 5]) expect(jumping.at(n)).toEqual(replayOf(track).at(n));
  });
  test('its marks hold nothing the viewer could not see', () => {
    const saidBy = (viewer: Viewer, from: string) =>
      marksOf(folded.trackFor(viewer))
        .filter(({ kind, values }) => kind === 'message' && values['from'] === from)
        .map(({ values }) => values['kind']);
    expect(saidBy(SARKAND, ILMARA)).toContain('message.note');
    expect(saidBy(QUOYA, ILMARA)).not.toContain('message.note');
    expect(saidBy(SARKAND, QUOYA)).toContain('message.statement');
  });
  test('its bands follow each other without a gap and end with the record', () => {
    const { bands, length } = replayOf(folded.trackFor('cell'));
    bands.slice(1).forEach((band, at) => expect(band.from).toBe(bands[at]?.to));
    expect(bands.at(-1)?.to).toBe(length);
  });
});
