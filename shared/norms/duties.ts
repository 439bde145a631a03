/**
 * What the clauses of an agreement ask, and when (AG3; GAME-EXACT R7). The room judges by it with all that happened;
 * a desk lists by it what falls due, with what its view shows.
 */
import type { OrderLine } from '../acts/orderLine.ts';
import type { Answer, ClauseKind, Intent, ProcessStage } from '../model/terms.ts';
import type { IncidentId, StateId } from '../model/ids.ts';

/** A clause forbids at all times, asks for something that falls due, or counts what is done by one's own will. */
export const CLAUSE_NATURE: { readonly [kind in ClauseKind]: 'forbids' | 'asks' | 'invites' } = {
  'no-operation': 'forbids',
  'no-implants': 'forbids',
  notify: 'asks',
  'data-exchange': 'asks',
  'act-on-territory': 'asks',
  'joint-review': 'asks',
  'mutual-assistance': 'asks',
  disclosure: 'invites',
  'law-enforcement': 'asks',
  'data-corridor': 'forbids',
  freeze: 'forbids',
  contacts: 'invites',
};

export interface DutyFacts {
  readonly turn: number;
  /** Incidents that are known of. */
  readonly incidents: readonly { readonly id: IncidentId; readonly victims: readonly StateId[]; readonly detectedTurn: number | null }[];
  readonly messages: readonly {
    readonly from: string;
    readonly to: readonly StateId[];
    readonly intent: Intent;
    readonly incident: IncidentId | null;
    readonly turn: number;
  }[];
  readonly processes: readonly {
    readonly line: { readonly act: string };
    readonly owner: StateId;
    readonly addressee: StateId | null;
    readonly stage: ProcessStage;
    readonly startedTurn: number;
    readonly dueTurn: number | null;
    readonly answers: readonly { readonly state: StateId; readonly answer: Answer }[];
  }[];
  /** Did it find evidence by its own investigation this turn? */
  readonly found: (state: StateId) => boolean;
  /** Did it share evidence with one of these this turn? */
  readonly shared: (state: StateId, others: readonly StateId[]) => boolean;
  /** Its orders of this turn. */
  readonly lines: readonly OrderLine[];
}

/** One thing that has fallen due under a clause. */
export interface Due {
  /** The incident it is about, or the state that asked. */
  readonly about: IncidentId | StateId | null;
  readonly since: number;
  /** Its last turn. */
  readonly by: number | null;
  readonly done: boolean;
  /** It is done by an order, which counts only once its sheet has been carried out. */
  readonly byOrder: boolean;
  /** Not done in its last turn, it may still be done without being missed. */
  readonly open: boolean;
}
export interface Owed {
  readonly own: StateId;
  readonly others: readonly StateId[];
}

const told = ({ messages }: DutyFacts, { own, others }: Owed, incident: IncidentId): boolean =>
  messages.some(
    ({ from, incident: about, intent, to }) =>
      from === own &&
      about === incident &&
      (intent === 'notify' || intent === 'request-help') &&
      (to.length === 0 || to.some((state) => others.includes(state))),
  );

/** By the end of the turn after it was detected. */
const notices = (facts: DutyFacts, owed: Owed): readonly Due[] =>
  facts.incidents.flatMap(({ id, victims, detectedTurn: since }) =>
    victims.includes(owed.own) && since !== null && since >= facts.turn - 1
      ? [{ about: id, since, by: since + 1, done: told(facts, owed, id), byOrder: false, open: false }]
      : [],
  );
const exchange = ({ turn, found, shared }: DutyFacts, { own, others }: Owed): readonly Due[] =>
  found(own) ? [{ about: null, since: turn, by: turn, done: shared(own, others), byOrder: false, open: false }] : [];

const addressed = ({ processes }: DutyFacts, { own, others }: Owed, act: string) =>
  processes.filter(({ line, addressee, owner }) => line.act === act && addressee === own && others.includes(owner));
const answers = (facts: DutyFacts, owed: Owed, act: string): readonly Due[] =>
  addressed(facts, owed, act)
    .filter(({ startedTurn, dueTurn }) => startedTurn === facts.turn || dueTurn === facts.turn)
    .map(({ owner, startedTurn, dueTurn, answers: said }) => ({
      about: owner,
      since: startedTurn,
      by: dueTurn,
      done: said.some(({ state, answer }) => state === owed.own && answer !== 'refuse'),
      byOrder: false,
      open: false,
    }));
const help = ({ turn, messages, lines }: DutyFacts, { own, others }: Owed): readonly Due[] => {
  const done = lines.some((line) => line.act === 'assist' && others.includes(line.state));
  const asked = messages.filter((message) => message.turn === turn && message.intent === 'request-help' && message.to.includes(own));
  return others.flatMap((about) =>
    asked.some(({ from }) => from === about) ? [{ about, since: turn, by: turn, done, byOrder: true, open: false }] : [],
  );
};
const onTerritory = (facts: DutyFacts, owed: Owed): readonly Due[] => {
  const done = facts.lines.some(({ act }) => act === 'territory');
  return addressed(facts, owed, 'notice').map(({ owner, startedTurn, dueTurn, stage }) => ({
    about: owner,
    since: startedTurn,
    by: dueTurn,
    done,
    byOrder: true,
    open: stage !== 'lapsed',
  }));
};

/** AG3: what has fallen due under a clause and may still be done, or had to be done this turn. */
export const duesOf = (facts: DutyFacts, kind: ClauseKind, owed: Owed): readonly Due[] => {
  switch (kind) {
    case 'notify':
      return notices(facts, owed);
    case 'data-exchange':
      return exchange(facts, owed);
    case 'act-on-territory':
      return onTerritory(facts, owed);
    case 'joint-review':
      return answers(facts, owed, 'review');
    case 'law-enforcement':
      return answers(facts, owed, 'criminal');
    case 'mutual-assistance':
      return help(facts, owed);
    default:
      return [];
  }
};

export type Outcome = 'performed' | 'missed' | 'none';
const judged = (dues: readonly Due[], turn: number, kept: boolean): Outcome => {
  if (dues.length === 0) return 'none';
  return kept ? 'performed' : dues.some(({ by, open }) => by === turn && !open) ? 'missed' : 'none';
};

/** AG3: was the duty of a clause performed or missed this turn, or did nothing fall due? Prohibitions are judged by the order. */
export const outcomeOf = (facts: DutyFacts, kind: ClauseKind, owed: Owed): Outcome => {
  const { turn, lines } = facts;
  if (kind === 'disclosure') return lines.some(({ act }) => act === 'disclose') ? 'performed' : 'none';
  if (kind === 'contacts')
    return addressed(facts, owed, 'drill').some(({ startedTurn, stage }) => startedTurn === turn && stage === 'landed') ? 'performed' : 'none';
  const dues = duesOf(facts, kind, owed);
  // Every incident has to be told; of what others ask for, one answer performs the clause.
  if (kind !== 'notify')
    return judged(
      dues,
      turn,
      dues.some(({ done }) => done),
    );
  const due = dues.filter(({ by }) => by === turn);
  return judged(
    due,
    turn,
    due.every(({ done }) => done),
  );
};
