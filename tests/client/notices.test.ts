/** What comes in, in three grades; and what whoever was away is told. */
import { expect, test } from 'vitest';
import { mustActCount, noticesOf, missedSince, unreadOf } from '../../client/store/notices.ts';
import { spotOf } from '../../client/board/spot.ts';
import { dyadOf } from '../../shared/model/ids.ts';
import { boardOf } from '../../shared/view/board.ts';
import { project } from '../../shared/view/project.ts';
import { coldHarbour } from '../builders/coldHarbour.ts';
import { lawTable } from '../builders/law.ts';
import { GRID } from '../builders/processes.ts';
import { ILMARA, NORVIA, SARKAND } from '../builders/table.ts';

// Only what the notices ask for; a word is its own id.
const words = {
  t: (id: string) => id,
  say: (wording: { en?: string } | null) => wording?.en ?? '',
  because: ({ key }: { key: string }) => key,
  list: String,
} as unknown as Parameters<typeof noticesOf>[3];
const named = (id: string | null | undefined): string => id ?? '';

const table = () => {
  const game = lawTable({ turn: 2, phase: 'consult' });
  game.as(SARKAND, { type: 'message.send', kind: 'hotline', to: [ILMARA], intent: 'ask', text: 'Are you there?' });
  game.as(SARKAND, { type: 'process.open', line: { id: 'line:notice', act: 'notice', state: ILMARA, incident: GRID } });
  game.as(NORVIA, { type: 'statement.publish', intent: 'notify', text: 'We watch.' });
  game.as(ILMARA, { type: 'message.send', kind: 'note', to: [NORVIA], intent: 'ask', text: 'And you?' });
  return game;
};

test('a ringing call and a request wait for an act; a call is also for us; a statement is background; our own words are no news to us', () => {
  const notices = noticesOf(project(table().exercise, ILMARA), ILMARA, named, words);
  const grades = (grade: string) => notices.filter((notice) => notice.grade === grade);
  expect(grades('must').map(({ kind }) => kind)).toEqual(['call', 'waiting']);
  expect(notices.slice(0, 2).every(({ grade }) => grade === 'must')).toBe(true);
  const now = (grade: string) => grades(grade).filter(({ kind, turn }) => kind === 'message' && turn === 2);
  expect(now('you')).toHaveLength(1);
  expect(now('background')).toHaveLength(1);
  expect(notices.some(({ text }) => text.includes('And you?'))).toBe(false);
});

test('what waits leads to the place where it is dealt with', () => {
  const [call, waiting] = noticesOf(project(table().exercise, ILMARA), ILMARA, named, words);
  expect(call?.go?.tab).toBe('consult');
  expect(waiting?.go).toEqual({ tab: 'consult', section: 'fold-requests' });
});

test('whoever was away is told how much came in since, and not what they sent themselves', () => {
  const game = lawTable({ turn: 2, phase: 'consult' });
  const since = game.exercise.clock.at;
  game.advance(1000);
  game.as(SARKAND, { type: 'message.send', kind: 'note', to: [ILMARA], intent: 'ask', text: 'One' });
  game.as(ILMARA, { type: 'message.send', kind: 'note', to: [NORVIA], intent: 'ask', text: 'Two' });
  expect(missedSince(project(game.exercise, ILMARA), ILMARA, since).messages).toBe(1);
  expect(missedSince(project(game.exercise, ILMARA), ILMARA, game.exercise.clock.at)).toEqual({ messages: 0, cables: 0, news: 0 });
});

test('the map points at an incident where its services are, and passes over what it does not know', () => {
  const game = lawTable({ turn: 2, phase: 'consult' });
  const [view, board] = [project(game.exercise, ILMARA), boardOf(coldHarbour)];
  const spot = spotOf([GRID, ILMARA, dyadOf(ILMARA, NORVIA), 'agreement:x'], view, board);
  expect(spot.nodes).toHaveLength(new Set(view.incident[GRID]?.services).size);
  expect(spot.nodes.length).toBeGreaterThan(0);
  expect(spot.states).toEqual([ILMARA]);
  expect(spot.pairs).toEqual([[ILMARA, NORVIA]]);
});

test('the top bar counts what the list shows', () => {
  const game = table();
  const view = project(game.exercise, ILMARA);
  const list = noticesOf(view, ILMARA, named, words);
  for (const since of [-1, game.exercise.clock.at]) {
    const counted = {
      must: mustActCount(list),
      you: list.filter(({ grade, at }) => grade === 'you' && at > since).length,
    };
    expect(unreadOf(view, ILMARA, since)).toEqual(counted);
  }
  expect(unreadOf(view, ILMARA, -1).must).toBe(2);
  expect(unreadOf(view, ILMARA, -1).you).toBeGreaterThan(1);
});
