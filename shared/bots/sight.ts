/** What a bot works from: its own delegation's view, the public board, and luck of its own. Never the exercise. */
import { closedBy, lineCost } from '../acts/check.ts';
import type { ActFacts } from '../acts/facts.ts';
import { draw } from '../lib/keyed.ts';
import { remember, rememberBy, rememberPair } from '../lib/remember.ts';
import type { Board } from '../view/board.ts';
import { affordance, factsOfView, type Affordance } from '../view/affordances.ts';
import type { ExerciseView, FileView, IncidentView, ItemView, MessageView, OwnView, View } from '../view/kinds.ts';
import type { IncidentId, ItemId, LineId, MessageId, ServiceId, StateId } from '../model/ids.ts';
import type { DelegationCommand } from '../exercise/command.ts';
import type { OrderLine } from '../acts/orderLine.ts';
import { rule } from '../model/ruleset.ts';
import type { ActId } from '../model/terms.ts';

export interface Sight {
  readonly view: View;
  readonly board: Board;
  readonly own: StateId;
  /** The bot's own luck: a keyed draw that no one else shares. */
  readonly luck: (purpose: string, below: number) => number;
}
/** A style of play: commands for the phase it finds itself in. Stateless. */
export type Style = (sight: Sight) => readonly DelegationCommand[];

export const sightOf = (view: View, board: Board, own: StateId, seed: string): Sight => {
  const turn = view.exercise['exercise']?.turn ?? 0;
  return { view, board, own, luck: (purpose, below) => draw({ seed, turn }, `bot|${purpose}`, own, below) };
};

export const clockOf = ({ view }: Sight): ExerciseView | undefined => view.exercise['exercise'];
export const meansOf = ({ view, own }: Sight): OwnView | undefined => view.own[own];
const factsIn = remember(({ view, board, own }: Sight): ActFacts => factsOfView(view, board, own));
const openings = rememberBy((sight: Sight, act: ActId): Affordance => affordance(act, sight.view, factsIn(sight)));
export const isOpen = (sight: Sight, act: ActId): boolean => openings(sight, act).open;

const sortedIncidents = remember(
  (incident: View['incident']): readonly (readonly [IncidentId, IncidentView])[] =>
    (Object.entries(incident) as [IncidentId, IncidentView][]).sort(([a], [b]) => (a < b ? -1 : 1)), // ids of the kind `incident`
);
export const incidents = ({ view }: Sight): readonly (readonly [IncidentId, IncidentView])[] => sortedIncidents(view.incident);
/** Incidents this delegation has not searched this turn, while it can pay for a search. */
export const searchable = (sight: Sight): readonly IncidentId[] => {
  const means = meansOf(sight);
  return isOpen(sight, 'investigate')
    ? incidents(sight)
        .flatMap(([id]) => (means?.investigated.includes(id) === false ? [id] : []))
        .slice(0, means?.capacity ?? 0)
    : [];
};
export const fileOn = ({ view, own }: Sight, incident: IncidentId): FileView | undefined => view.file[`${own}|${incident}`];
export const itemsOn = ({ view, own }: Sight, incident: IncidentId): readonly ItemView[] =>
  Object.values(view.item).filter((item) => item.holder === own && item.incident === incident);
export const itemIds = (items: readonly ItemView[], most: number): ItemId[] => items.slice(0, most).map(({ item }) => item);

interface OwnService {
  readonly id: ServiceId;
  readonly level: number;
  readonly rests: boolean;
}
interface OtherService {
  readonly id: ServiceId;
  readonly state: StateId;
  readonly level: number;
}
const byLevel = (a: OwnService | OtherService, b: OwnService | OtherService): number => a.level - b.level || (a.id < b.id ? -1 : 1);

const ownSorted = rememberPair((service: View['service'], board: Board, own: StateId): readonly OwnService[] =>
  board.services
    .filter(({ state }) => state === own)
    .map(({ id }) => ({ id, level: service[id]?.level ?? 1000, rests: service[id]?.fallbackRests === true }))
    .sort(byLevel),
);
/** Own services by level, worst first. */
export const ownServices = ({ view, board, own }: Sight): readonly OwnService[] => ownSorted(view.service, board, own);

const othersSorted = rememberPair((service: View['service'], board: Board, own: StateId): readonly OtherService[] =>
  board.services
    .filter(({ state }) => state !== own)
    .map(({ id, state }) => ({ id, state, level: service[id]?.level ?? 1000 }))
    .sort(byLevel),
);
export const otherServices = ({ view, board, own }: Sight): readonly OtherService[] => othersSorted(view.service, board, own);

const received = rememberBy(
  (message: View['message'], own: StateId): readonly (readonly [MessageId, MessageView])[] =>
    (Object.entries(message) as [MessageId, MessageView][]).filter(([, { to }]) => to.includes(own)).sort(([a], [b]) => (a < b ? -1 : 1)), // ids of the kind `message`
);
export const messagesTo = ({ view, own }: Sight): readonly (readonly [MessageId, MessageView])[] => received(view.message, own);

export const lineId = (turn: number, name: string): LineId => `line:t${turn}-${name.replace(/[^a-z0-9]+/g, '-')}`;

/** A line that its view closes is not even wished for. */
export const closedFor = (sight: Sight, line: OrderLine): boolean => closedBy(line, factsIn(sight)) !== null;

/** As many lines as can be carried out and paid for, in order of wish. */
export const affordable = (sight: Sight, wishes: readonly OrderLine[]): readonly OrderLine[] => {
  const taken = new Map<string, OrderLine>();
  const most = rule('sheetLines', sight.board);
  let left = meansOf(sight)?.capacity ?? 0;
  for (const line of wishes) {
    const cost = lineCost(line, factsIn(sight));
    if (taken.size >= most || cost > left || taken.has(line.id) || closedBy(line, factsIn(sight)) !== null) continue;
    taken.set(line.id, line);
    left -= cost;
  }
  return [...taken.values()];
};

/** At Brink a hot act wants a second signature. */
const atBrink = ({ view, own }: Sight): boolean => Object.entries(view.dyad).some(([id, { rung }]) => rung === 'brink' && id.includes(own.slice(6)));

/** Writes lines not yet on the sheet, signs (twice where two keys are wanted) and seals. Wishes are thought of while the sheet is open. */
export const sheet = (sight: Sight, wishes: (sight: Sight) => readonly OrderLine[], intent: string): readonly DelegationCommand[] => {
  const draft = sight.view.draft[sight.own];
  if (draft === undefined || draft.sealed) return [];
  const lines = affordable(sight, wishes(sight)).map((line): DelegationCommand => ({ type: 'draft.setLine', line, base: draft.revision }));
  return [
    ...lines,
    ...(intent === '' ? [] : [{ type: 'draft.setProse', field: 'intent', text: intent, base: draft.revision + lines.length } as const]),
    { type: 'draft.sign' },
    ...(atBrink(sight) ? [{ type: 'draft.sign' } as const] : []),
    { type: 'draft.seal' },
  ];
};
