/**
 * Hard preconditions and listed stops of every act (rules AC1-AC6 and those each check names). A missing standard prices an act; it never closes it.
 */
import { ACTS, SWITCHED_ACTS, termsOf } from './acts.ts';
import type { ActFacts } from './facts.ts';
import type { OrderLine } from './orderLine.ts';
import { protectCheck } from './checks/protect.ts';
import { findOutCheck } from './checks/findOut.ts';
import { claimCheck } from './checks/claims.ts';
import { commitCheck } from './checks/commit.ts';
import { measureCheck } from './checks/respond.ts';
import { coerceCheck } from './checks/coerce.ts';
import { closed, unless, type Closed } from './checks/closed.ts';

export type { Closed } from './checks/closed.ts';

/** BM1, CM5: Basic mode unlocks acts by turn; operations are a scenario switch. */
export const lockedBy = (act: OrderLine['act'] | keyof typeof ACTS, { rows }: ActFacts): Closed | null => {
  if (SWITCHED_ACTS.some((each) => each === act) && !rows.switches.coercion) return closed('CM5', 'closed.switchedOff');
  const { unlockTurn } = ACTS[act];
  if (rows.advanced) return null;
  if (unlockTurn === null) return closed('BM1', 'closed.advancedOnly');
  return unless(rows.turn >= unlockTurn, 'BM1', 'closed.unlocks', { turn: unlockTurn });
};

/** Why this line cannot be carried out, or null if it can. */
export const closedBy = (line: OrderLine, facts: ActFacts): Closed | null => {
  const locked = lockedBy(line.act, facts);
  if (locked !== null) return locked;
  for (const check of [protectCheck, findOutCheck, claimCheck, commitCheck, measureCheck, coerceCheck]) {
    const answer = check(line, facts);
    if (answer !== undefined) return answer;
  }
  return null;
};

/** Services that would be touched along with a target (dual use, GAME 5). */
export const servicesAtRisk = (line: OrderLine, facts: ActFacts): readonly `service:${string}`[] =>
  'target' in line && line.target !== null ? facts.touches(line.target) : [];

/** CP4: a small state's first review or arbitration each turn is free. */
const isFree = (act: keyof typeof ACTS, { rows }: ActFacts): boolean =>
  ACTS[act].firstFreeForSmall && rows.small && !rows.freeUsed.some((used) => used === act);

/** Least cost of an act in points. */
export const costOf = (act: keyof typeof ACTS, facts: ActFacts): number => (isFree(act, facts) ? 0 : ACTS[act].cost);

/** Cost of a line in points. */
export const lineCost = (line: OrderLine, facts: ActFacts): number => (isFree(line.act, facts) ? 0 : termsOf(line).cost);
