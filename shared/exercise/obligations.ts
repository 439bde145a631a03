/**
 * Clauses as monitored obligations (AG3, AG4; GAME-EXACT R7): what each clause forbids or asks, whether an order would touch
 * it, and whether a turn's acts performed it, missed it or broke it. Definitions widen what a clause covers; what they leave
 * out is a gap.
 */
import type { LineOf, OrderLine } from '../acts/orderLine.ts';
import type { Clause } from '../acts/terms.ts';
import type { AgreementId, ServiceId, StateId } from '../model/ids.ts';
import { byId } from '../model/scenarioIndex.ts';
import type { ClauseKind } from '../model/terms.ts';
import type { Agreement, Exercise } from './exercise.ts';
import { listOf } from './facts.ts';

export interface Touched {
  readonly agreement: AgreementId;
  readonly clause: number;
  readonly kind: ClauseKind;
}

const sectorOf = (exercise: Exercise, service: ServiceId): string => byId(exercise.scenario.services, service).sector;

/** Does a clause on a sector cover this target? "Includes its suppliers" reaches what shares its infrastructure. */
const covers = (exercise: Exercise, { terms }: Agreement, clause: Clause, target: ServiceId): boolean => {
  if (clause.sector === undefined || sectorOf(exercise, target) === clause.sector) return true;
  if (!terms.definitions.includes('hospital-includes-suppliers')) return false;
  return exercise.scenario.sharedInfrastructure.some(
    ([a, b]) => (a === target && sectorOf(exercise, b) === clause.sector) || (b === target && sectorOf(exercise, a) === clause.sector),
  );
};

type Operation = LineOf<'disrupt' | 'retaliate' | 'countermeasure'>;
/** An operation through networks; what only prepares one counts if the text says so. */
const operation = (agreement: Agreement, line: OrderLine): Operation | null => {
  if (line.act === 'retaliate' || line.act === 'disrupt') return line;
  if (line.act === 'countermeasure' && line.form === 'cyber')
    return agreement.terms.definitions.includes('sabotage-means-lasting-loss') ? null : line;
  return null;
};

/** AG4: does this order break a prohibition of this clause? */
export const breaks = (exercise: Exercise, agreement: Agreement, clause: Clause, line: OrderLine, heat: () => number): boolean => {
  const target = operation(agreement, line);
  const party = target !== null && agreement.terms.parties.includes(target.state);
  switch (clause.kind) {
    case 'no-operation':
      return target !== null && party && (target.target === null || covers(exercise, agreement, clause, target.target));
    case 'no-implants':
      return line.act === 'disrupt' && party;
    case 'freeze':
      return 'state' in line && line.state !== null && agreement.terms.parties.includes(line.state) && heat() >= 3;
    case 'data-corridor':
      return (
        line.act === 'policy' &&
        ((line.switch === 'crossBorder' && line.to === 'by-treaty') || (line.switch === 'localisation' && line.to === 'local'))
      );
    default:
      return false;
  }
};

/** In force, and signed by this state, which is not suspended from it. */
export const isPartyTo = (agreement: Agreement, state: StateId): boolean =>
  (agreement.stage === 'in-force' || agreement.stage === 'under-review') &&
  agreement.signatures.includes(state) &&
  !agreement.suspended.includes(state);

/** AG2: what entered into force, or was signed, in a turn binds from the next. */
export const bindsNow = (agreement: Agreement, state: StateId, turn: number): boolean =>
  isPartyTo(agreement, state) &&
  agreement.inForceTurn !== null &&
  agreement.inForceTurn < turn &&
  !agreement.lateSigners.some((late) => late.state === state && late.turn >= turn);

/** A reservation to a clause lifts it for its author, unless somebody objected. */
export const reserved = (agreement: Agreement, state: StateId, clause: number): boolean =>
  agreement.reservations.some((entry) => entry.state === state && entry.clause === clause && entry.objectedBy.length === 0);

/** Clauses in force that an order of `own` would break, so that the sheet says so before sealing. */
export const obligationsTouched = (exercise: Exercise, own: StateId, line: OrderLine): readonly Touched[] =>
  listOf(exercise.agreements)
    .filter((agreement) => bindsNow(agreement, own, exercise.clock.turn))
    .flatMap((agreement) =>
      agreement.terms.clauses.flatMap((clause, index) =>
        !reserved(agreement, own, index) && breaks(exercise, agreement, clause, line, () => 3)
          ? [{ agreement: agreement.id, clause: index, kind: clause.kind }]
          : [],
      ),
    );

type Outcome = 'performed' | 'missed' | 'none';
interface Turn {
  readonly exercise: Exercise;
  readonly lines: readonly OrderLine[];
  readonly others: readonly StateId[];
}

const askedBy = ({ exercise, others }: Turn, own: StateId, intent: string): boolean =>
  listOf(exercise.messages).some(
    (message) =>
      message.turn === exercise.clock.turn && message.intent === intent && message.to.includes(own) && others.some((state) => state === message.from),
  );
const addressed = ({ exercise, others }: Turn, own: StateId, act: string) =>
  listOf(exercise.processes).filter(({ line, addressee, owner }) => line.act === act && addressee === own && others.includes(owner));
const sharedTo = ({ exercise, others }: Turn, own: StateId): boolean =>
  Object.values(exercise.holdings).some(
    ({ from, via, turn, holder }) => from === own && via === 'share' && turn === exercise.clock.turn && others.includes(holder),
  );
const told = ({ exercise, others }: Turn, own: StateId, incident: string): boolean =>
  listOf(exercise.messages).some(
    ({ from, incident: about, intent, to }) =>
      from === own &&
      about === incident &&
      (intent === 'notify' || intent === 'request-help') &&
      (to.length === 0 || to.some((state) => others.includes(state))),
  );

const notifyDuty = (turn: Turn, own: StateId): Outcome => {
  const { exercise } = turn;
  const fresh = exercise.scenario.incidents.filter(
    ({ id, victims }) =>
      victims.includes(own) && exercise.incidents[id]?.detectedTurn === exercise.clock.turn - 1 && exercise.incidents[id]?.stage !== 'latent',
  );
  if (fresh.length === 0) return 'none';
  return fresh.every(({ id }) => told(turn, own, id)) ? 'performed' : 'missed';
};
const exchangeDuty = (turn: Turn, own: StateId): Outcome => {
  const found = Object.values(turn.exercise.holdings).some(
    ({ holder, via, turn: at }) => holder === own && via === 'investigation' && at === turn.exercise.clock.turn,
  );
  return !found ? 'none' : sharedTo(turn, own) ? 'performed' : 'missed';
};
const answerDuty = (turn: Turn, own: StateId, act: string): Outcome => {
  const due = addressed(turn, own, act).filter(
    ({ dueTurn, startedTurn }) => dueTurn === turn.exercise.clock.turn || startedTurn === turn.exercise.clock.turn,
  );
  const answered = due.filter(({ answers }) => answers.some(({ state, answer }) => state === own && answer !== 'refuse'));
  if (answered.length > 0) return 'performed';
  return due.some(({ dueTurn }) => dueTurn === turn.exercise.clock.turn) ? 'missed' : 'none';
};
const helpDuty = (turn: Turn, own: StateId): Outcome => {
  if (!askedBy(turn, own, 'request-help')) return 'none';
  return turn.lines.some((line) => line.act === 'assist' && turn.others.includes(line.state)) ? 'performed' : 'missed';
};
const actDuty = (turn: Turn, own: StateId): Outcome => {
  const asked = addressed(turn, own, 'notice');
  if (asked.length === 0) return 'none';
  if (turn.lines.some(({ act }) => act === 'territory')) return 'performed';
  return asked.some(({ stage, dueTurn }) => stage === 'lapsed' && dueTurn === turn.exercise.clock.turn) ? 'missed' : 'none';
};

/** AG3: did `own` perform, miss, or not owe the duty of a clause this turn? Prohibitions are judged by `breaks`. */
export const dutyOf = (exercise: Exercise, agreement: Agreement, clause: Clause, own: StateId, lines: readonly OrderLine[]): Outcome => {
  const turn: Turn = { exercise, lines, others: agreement.signatures.filter((state) => state !== own) };
  switch (clause.kind) {
    case 'notify':
      return notifyDuty(turn, own);
    case 'data-exchange':
      return exchangeDuty(turn, own);
    case 'act-on-territory':
      return actDuty(turn, own);
    case 'joint-review':
      return answerDuty(turn, own, 'review');
    case 'law-enforcement':
      return answerDuty(turn, own, 'criminal');
    case 'mutual-assistance':
      return helpDuty(turn, own);
    case 'disclosure':
      return lines.some(({ act }) => act === 'disclose') ? 'performed' : 'none';
    case 'contacts':
      return addressed(turn, own, 'drill').some(({ startedTurn, stage }) => startedTurn === exercise.clock.turn && stage === 'landed')
        ? 'performed'
        : 'none';
    case 'no-operation':
    case 'no-implants':
    case 'freeze':
    case 'data-corridor':
      return 'none';
  }
};
