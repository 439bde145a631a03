/**
 * Clauses as monitored obligations (AG3, AG4; GAME-EXACT R7): whether an order would touch what a clause forbids, and whether a
 * turn's acts performed it, missed it or broke it. Definitions widen what a clause covers; what they leave
 * out is a gap.
 */
import type { LineOf, OrderLine } from '../acts/orderLine.ts';
import type { Clause } from '../acts/terms.ts';
import type { AgreementId, ServiceId, StateId } from '../model/ids.ts';
import { byId } from '../model/scenarioIndex.ts';
import type { ClauseKind } from '../model/terms.ts';
import { bindsNow, reserved } from '../norms/binding.ts';
import { outcomeOf, type DutyFacts, type Outcome } from '../norms/duties.ts';
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

const factsFor = (exercise: Exercise, lines: readonly OrderLine[]): DutyFacts => {
  const { turn } = exercise.clock;
  const held = () => Object.values(exercise.holdings).filter((holding) => holding.turn === turn);
  return {
    turn,
    incidents: exercise.scenario.incidents.flatMap(({ id, victims }) => {
      const now = exercise.incidents[id];
      return now === undefined || now.stage === 'latent' ? [] : [{ id, victims, detectedTurn: now.detectedTurn }];
    }),
    messages: listOf(exercise.messages),
    processes: listOf(exercise.processes),
    found: (state) => held().some(({ holder, via }) => holder === state && via === 'investigation'),
    shared: (state, others) => held().some(({ from, via, holder }) => from === state && via === 'share' && others.includes(holder)),
    lines,
  };
};

/** AG3: did `own` perform, miss, or not owe the duty of a clause this turn? Prohibitions are judged by `breaks`. */
export const dutyOf = (exercise: Exercise, agreement: Agreement, clause: Clause, own: StateId, lines: readonly OrderLine[]): Outcome =>
  outcomeOf(factsFor(exercise, lines), clause.kind, { own, others: agreement.signatures.filter((state) => state !== own) });
