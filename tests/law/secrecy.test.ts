/** SE: what leaves, and what it is made of; and the pairing of rules with tests. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { playExercise, type Play } from '../../shared/bots/play.ts';
import { canonical } from '../../shared/lib/canonical.ts';
import { sha256Hex } from '../../shared/lib/sha256.ts';
import type { Viewer } from '../../shared/model/audience.ts';
import type { StateId } from '../../shared/model/ids.ts';
import { BOT_STYLES } from '../../shared/model/terms.ts';
import { boardOf } from '../../shared/view/board.ts';
import { applyDelta } from '../../shared/view/delta.ts';
import { factsOfView } from '../../shared/view/affordances.ts';
import { deltaBetween, project } from '../../shared/view/project.ts';
import { isReleasable, type Releasable } from '../../shared/view/releasable.ts';
import type { View } from '../../shared/view/kinds.ts';
import { factsOf } from '../../shared/exercise/facts.ts';
import type { Exercise } from '../../shared/exercise/exercise.ts';
import { coldHarbour } from '../builders/coldHarbour.ts';
import { CELL, ILMARA, NORVIA, QUOYA, SARKAND, TESSALY, TestTable } from '../builders/table.ts';

const STATES: readonly StateId[] = [NORVIA, SARKAND, TESSALY, ILMARA, QUOYA];
const VIEWERS: readonly Viewer[] = ['cell', 'public', ...STATES];
/** Neighbouring styles, and one delegation that acts at random: five quiet ones would leave too little to compare. */
const styled = (seed: string): Play['styles'] => ({
  ...Object.fromEntries(STATES.map((state, i) => [state, BOT_STYLES[(i + seed.length + seed.charCodeAt(0)) % BOT_STYLES.length]])),
  [QUOYA]: 'random',
});
const pick = (row: object, fields: readonly string[]): object =>
  Object.fromEntries(fields.map((field) => [field, Reflect.get(row, field) as unknown]));
const byId = (rows: readonly object[], ...fields: readonly string[]): readonly object[] =>
  rows.map((row) => pick(row, fields)).toSorted((a, b) => (canonical(a) < canonical(b) ? -1 : 1));
/** Everything a check can ask of the facts, as plain data. */
const plainFacts = (facts: ReturnType<typeof factsOf>): unknown => {
  const { rows } = facts;
  const others = coldHarbour.states.map(({ id }) => id).filter((id) => id !== rows.own);
  const known = [...facts.incidents.keys()].toSorted();
  return {
    plain: pick(rows, [
      'own',
      'turn',
      'turns',
      'sealed',
      'capacity',
      'slots',
      'small',
      'advanced',
      'freeUsed',
      'standing',
      'policy',
      'investigated',
      'switches',
    ]),
    sets: [facts.states, facts.playable, facts.who].map((set) => [...set].toSorted()),
    links: byId(
      [...facts.links].map(([id, state]) => ({ id, state })),
      'id',
      'state',
    ),
    services: byId(
      coldHarbour.services.map(({ id }) => ({ id, ...rows.service(id) })),
      'id',
      'state',
      'sector',
      'level',
      'resilience',
      'rests',
    ),
    incidents: byId(
      [...rows.incidents()].map(([id, row]) => ({ ...row, id })),
      'id',
      'victims',
      'disclosed',
    ),
    items: byId(
      [...rows.items()].map(([id, row]) => ({ ...row, id })),
      'id',
      'incident',
      'type',
    ),
    claims: byId([...rows.claims().values()], 'id', 'by', 'claimants', 'withdrawn', 'incident', 'accused', 'public', 'status'),
    measures: byId(rows.measures(), 'id', 'by', 'kind', 'stage', 'service', 'audited'),
    processes: byId(
      rows.processes().filter(({ owner }) => owner === rows.own),
      'owner',
      'stage',
      'line',
    ),
    asked: byId(rows.processes(), 'owner', 'stage'),
    agreements: byId(rows.agreements(), 'id', 'stage', 'terms', 'suspended'),
    cases: byId(rows.cases(), 'by', 'kind', 'stage', 'incident', 'accused', 'substantiated'),
    disputes: byId(rows.disputes(), 'id', 'by', 'against', 'incident', 'stage', 'awardTurn', 'responsible'),
    sent: byId(rows.sent(), 'to', 'intent', 'incident', 'kind'),
    opened: byId(rows.opened(), 'id', 'act'),
    called: others.flatMap((state) => known.map((incident) => facts.called(state, incident))),
    findings: others.flatMap((state) => known.map((incident) => facts.findingAgainst(state, incident))),
    rungs: others.map((state) => [facts.rungWith(state), facts.mediatedWith(state), facts.disputeWith(state)]),
  };
};

test('SE2 deltas folded are the projection at every record of random plays, for every viewer', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 8 }), (seed) => {
      const views = new Map<Viewer, View>();
      let records = 0;
      playExercise(coldHarbour, {
        seed: sha256Hex(seed),
        plan: 'sixty',
        styles: styled(seed),
        onAccepted: (_, after, before) => {
          records += 1;
          for (const viewer of VIEWERS) {
            const was = views.get(viewer) ?? project(before, viewer);
            const delta = deltaBetween(before, after, viewer);
            const now = delta === null ? was : applyDelta(was, delta);
            views.set(viewer, now);
            if (records % 7 === 0) expect(canonical(now)).toBe(canonical(project({ ...after }, viewer)));
          }
        },
      });
      expect(records).toBeGreaterThan(100);
    }),
    { numRuns: 4 },
  );
});

test('SE2 what an act may be checked on is the same from the exercise and from the delegation’s own view', () => {
  const board = boardOf(coldHarbour);
  let compared = 0;
  playExercise(coldHarbour, {
    seed: sha256Hex('facts'),
    plan: 'sixty',
    styles: styled('facts'),
    onAccepted: (_, after) => {
      compared += 1;
      if (compared % 9 !== 0) return;
      for (const state of STATES) expect(plainFacts(factsOfView(project(after, state), board, state))).toEqual(plainFacts(factsOf(after, state)));
    },
  });
  expect(compared).toBeGreaterThan(100);
});

test('SE1 a projection and a delta carry the brand; a copy of one does not', () => {
  const table = TestTable.started();
  const before = table.exercise;
  const view: Releasable<View> = project(before, ILMARA);
  table.must(CELL, { type: 'exercise.pause' });
  expect(isReleasable(view)).toBe(true);
  expect(isReleasable(deltaBetween(before, table.exercise, ILMARA))).toBe(true);
  expect(isReleasable({ ...view })).toBe(false);
  expect(isReleasable(before)).toBe(false);
});

/** Every string the exercise keeps, with a canary in each secret of one delegation. */
const texts = (view: unknown): string => JSON.stringify(view);

test('SE3 the truth is in no delegation’s and not in the public’s view until it is revealed, and in everybody’s after', () => {
  const table = TestTable.started();
  const truth = coldHarbour.truths.find(({ id }) => id === table.exercise.truth);
  for (const viewer of VIEWERS.filter((other) => other !== 'cell')) {
    const seen = texts(project(table.exercise, viewer));
    expect(seen).not.toContain(JSON.stringify(truth?.text.en).slice(1, -1));
    expect(seen).not.toContain(table.exercise.seed);
    expect(seen).not.toContain(table.exercise.truth);
  }
  table.must(CELL, { type: 'exercise.end' });
  expect(texts(project(table.exercise, ILMARA))).toContain(table.exercise.truth);
});

test('SE4 what one delegation does in private changes no id, number or byte of another’s view', () => {
  const quiet = TestTable.started().toPhase('consult');
  const busy = TestTable.started().toPhase('consult');
  busy.as(NORVIA, { type: 'draft.setProse', field: 'intent', text: 'canary', base: 0 });
  busy.as(NORVIA, { type: 'belief.set', incident: 'incident:grid', question: 'who', percents: { 'who:accident': 100 } });
  busy.as(NORVIA, { type: 'message.send', kind: 'note', to: [SARKAND], intent: 'ask', text: 'canary' });
  busy.as(NORVIA, {
    type: 'draft.setLine',
    line: { id: 'line:a', act: 'hold', incident: 'incident:grid', legalClass: 'cooperative', rationale: 'canary' },
    base: 1,
  });
  for (const table of [quiet, busy]) table.as(TESSALY, { type: 'statement.publish', intent: 'notify', text: 'same' });
  const strip = (exercise: Exercise, viewer: Viewer): string =>
    canonical({ ...project(exercise, viewer), message: Object.values(project(exercise, viewer).message) });
  for (const viewer of ['public', ILMARA, QUOYA] as const) expect(strip(busy.exercise, viewer)).toBe(strip(quiet.exercise, viewer));
  expect(strip(busy.exercise, SARKAND)).not.toBe(strip(quiet.exercise, SARKAND));
});

test('SE4 the id of a report confirms no guess about what it leaves out', () => {
  const reports = (seed: string) => {
    const game = TestTable.started({ seed }).toPhase('consult');
    game.as(NORVIA, { type: 'message.send', kind: 'hotline', to: [SARKAND], intent: 'ask', text: '' });
    game.toPhase('reveal');
    return new Set(Object.keys(project(game.exercise, 'public').report));
  };
  const [one, two] = [reports('one'), reports('two')];
  expect(one.size).toBeGreaterThan(0);
  expect([...one].filter((id) => two.has(id))).toEqual([]);
});
