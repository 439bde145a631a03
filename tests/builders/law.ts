/** What tests of the law ask for often: a table where one truth is known, and what moved, was told or was closed, and why. */
import type { OrderLine } from '../../shared/acts/orderLine.ts';
import type { Event } from '../../shared/exercise/event.ts';
import { checkLine } from '../../shared/exercise/lineCheck.ts';
import { must } from '../../shared/lib/assert.ts';
import type { ItemId, StateId } from '../../shared/model/ids.ts';
import type { CompiledScenario } from '../../shared/model/scenario.ts';
import type { Phase } from '../../shared/model/terms.ts';
import { project } from '../../shared/view/project.ts';
import { coldHarbour } from './coldHarbour.ts';
import { eventsOf, ILMARA, NORVIA, QUOYA, SARKAND, TESSALY, TestTable, withTruth } from './table.ts';

export const EVERYONE: readonly StateId[] = [NORVIA, SARKAND, TESSALY, ILMARA, QUOYA];
/** Enough to say almost certainly that Ash Lynx did it from Sarkand, which cannot stop it: true in `truth:alder`. */
export const LYNX: readonly ItemId[] = ['item:grid/loader', 'item:grid/flats', 'item:grid/wallet', 'item:grid/returned-warrant', 'item:grid/talk'];
/** The same for the service of Veyra, a state that nobody plays: true in `truth:cedar`. */
export const VEYRAN: readonly ItemId[] = [
  'item:grid/build-chain',
  'item:grid/wrong-console',
  'item:grid/registrar',
  'item:grid/denial-draft',
  'item:grid/long-stay',
];
/** The same for Sarkand's own service: true in `truth:elm`. */
export const SARKANDS: readonly ItemId[] = [
  'item:grid/two-hands',
  'item:grid/salaries',
  'item:grid/tasking',
  'item:grid/second-floor',
  'item:grid/office-hours',
];

interface Options {
  readonly truth?: 'alder' | 'birch' | 'cedar' | 'elm' | 'hazel' | 'maple' | 'rowan';
  readonly seed?: string;
  readonly switches?: Partial<CompiledScenario['switches']>;
  /** Every act at once, unless a test wants Basic mode. */
  readonly advanced?: boolean;
  readonly turn?: number;
  readonly phase?: Phase;
}
/** A running table at a phase of a turn, with every act open. */
export const lawTable = ({ truth = 'alder', seed = 'law', switches = {}, advanced = true, turn = 1, phase = 'decide' }: Options = {}): TestTable => {
  const only = withTruth(
    must(
      coldHarbour.truths.find(({ id }) => id === `truth:${truth}`),
      truth,
    ),
  );
  const game = TestTable.started({ seed, scenario: { ...only, switches: { ...only.switches, ...switches } } });
  if (!advanced) for (const state of EVERYONE) game.as(state, { type: 'seat.advance', on: false });
  return game.toPhase(phase, turn);
};

/** Moves of tracks for one reason, as `state track by`. */
export const moved = (events: readonly Event[], key: string): readonly string[] =>
  eventsOf(events, 'track.moved')
    .filter(({ because }) => because.key === key)
    .map(({ state, track, by }) => `${state.slice(6)} ${track} ${by}`);
/** Keys of what was told to everyone. */
export const headlines = (events: readonly Event[]): readonly string[] =>
  eventsOf(events, 'report.filed').flatMap(({ report }) => (report.audience === 'public' && report.because !== null ? [report.because.key] : []));
/** Keys of everything one viewer was told in these events. */
export const told = (events: readonly Event[], state: StateId): readonly string[] =>
  eventsOf(events, 'report.filed').flatMap(({ report: { audience, because } }) =>
    because !== null && (audience === 'public' || (audience !== 'cell' && audience.includes(state))) ? [because.key] : [],
  );
/** Rule and key that close a line, or null when it is open. */
export const closedBy = (game: TestTable, state: StateId, line: OrderLine): string | null => {
  const { closed } = checkLine(game.exercise, state, line);
  return closed === null ? null : `${closed.rule} ${closed.key}`;
};
export const pricesOf = (game: TestTable, state: StateId, line: OrderLine): readonly string[] =>
  checkLine(game.exercise, state, line).prices.map(({ rule, facts }) => `${rule} ${facts['steps'] ?? 0}`);
export const cautionsOf = (game: TestTable, state: StateId, line: OrderLine): readonly string[] =>
  checkLine(game.exercise, state, line).cautions.map(({ rule, key }) => `${rule} ${key}`);

export const meansOf = (game: TestTable, incident: `incident:${string}` = 'incident:grid'): number =>
  must(game.exercise.incidents[incident], incident).intensity;
export const only = <Entity>(map: { readonly [id: string]: Entity | undefined }): Entity => {
  const list = Object.values(map);
  if (list.length !== 1) throw new Error(`${list.length} entities where one was expected`);
  return must(list[0], 'an entity');
};
/** What the act has brought to the eyes of each delegation, as text to search in. */
export const eyes = (game: TestTable, state: StateId): string => JSON.stringify(project(game.exercise, state));
/** Seeds until one makes `wanted` true: for what is left to chance. */
export const luckily = (wanted: (game: TestTable) => boolean, play: (seed: string) => TestTable, tries = 40): TestTable => {
  for (let i = 0; i < tries; i += 1) {
    const game = play(`luck-${i}`);
    if (wanted(game)) return game;
  }
  throw new Error(`no luck in ${tries} tries`);
};
