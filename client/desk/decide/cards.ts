/** The cards one may add, relevant first: what is open now, and why the rest is not. */
import { ACTS, mostOf } from '../../../shared/acts/acts.ts';
import type { ActGroup } from '../../../shared/acts/act.ts';
import type { Closed } from '../../../shared/acts/check.ts';
import type { OrderLine } from '../../../shared/acts/orderLine.ts';
import { ORDER_ACTS, type OrderAct } from '../../../shared/model/terms.ts';
import type { Affordance } from '../../../shared/view/affordances.ts';
import { closesNow, openLine } from './blankLine.ts';
import type { Desk } from './choices.ts';

export const CARD_GROUPS = ['protect', 'find-out', 'commit', 'respond', 'coerce', 'other'] as const satisfies readonly ActGroup[];
/** Basic mode shows no more at once (GAME 5). */
export const MOST_IN_SIGHT = 8;

export interface Card {
  readonly act: OrderAct;
  readonly group: ActGroup;
  /** Points of its cheapest and of its dearest form. */
  readonly cost: number;
  readonly most: number;
  /** The order the form starts from; null when there is nothing to choose. */
  readonly first: OrderLine | null;
  readonly open: boolean;
  readonly because: Closed | null;
}

/** What a first delegation reaches for, in this order; the others follow in the order of the table. */
const RELEVANT: readonly OrderAct[] = [
  'restore',
  'hold',
  'propose',
  'attribute',
  'refer',
  'review',
  'assist',
  'territory',
  'warning',
  'harden',
  'emergency',
  'protest',
];
const relevance = (act: OrderAct): number => {
  const at = RELEVANT.indexOf(act);
  return at === -1 ? RELEVANT.length + ORDER_ACTS.indexOf(act) : at;
};

export const cardsOf = (desk: Desk, affordances: readonly Affordance[]): readonly Card[] =>
  ORDER_ACTS.map((act): Card => {
    const afforded = affordances.find((each) => each.act === act);
    const first = openLine(act, desk.own, desk.view, desk.board);
    const because = afforded?.because ?? (first === null ? null : closesNow(first, desk));
    const { cost, most } = afforded ?? { cost: ACTS[act].cost, most: mostOf(act) };
    return { act, group: ACTS[act].group, cost, most, first, open: first !== null && because === null, because };
  });

/** The few that Basic mode shows at once: open ones by relevance, then those that open soonest. */
export const inSight = (cards: readonly Card[]): readonly Card[] =>
  [...cards]
    .sort((a, b) => Number(b.open) - Number(a.open) || relevance(a.act) - relevance(b.act))
    .filter(({ open, act }) => open || ACTS[act].unlockTurn !== null)
    .slice(0, MOST_IN_SIGHT);

/** The card that somebody was sent to comes first, if it is not among those in sight. */
export const withSought = (shown: readonly Card[], all: readonly Card[], sought: OrderAct | null): readonly Card[] => [
  ...all.filter((card) => card.act === sought && !shown.includes(card)),
  ...shown,
];

/** Closed acts a person would look for and that have no card in sight: their reasons are said beside the cards. */
export const closedBeside = (cards: readonly Card[], shown: readonly Card[]): readonly Card[] =>
  cards.filter((card) => !card.open && RELEVANT.includes(card.act) && !shown.includes(card));

/** Cards whose name or line of what they do has every word looked for. */
export const found = (cards: readonly Card[], looked: string, textOf: (act: OrderAct) => string): readonly Card[] => {
  const words = looked.toLowerCase().split(/\s+/).filter(Boolean);
  return cards.filter(({ act }) => words.every((word) => textOf(act).toLowerCase().includes(word)));
};
