/**
 * The white cell of the first steps: what it asks for so that nobody is hurried. It knows the ordinary buttons of a control
 * room and no others.
 */
import type { CellCommand } from '../../shared/exercise/command.ts';
import type { Exercise } from '../../shared/exercise/exercise.ts';

/** With less than this left, a phase in which somebody works gets more time, in ms and in seconds. */
const SHORT_MS = 300_000;
const MORE_S = 1500;
/** Long enough to see that the turn resolves. */
const RESOLVES_MS = 1000;
/** A Reveal goes scene by scene in its own time: twice the usual, and at its end it waits. */
const REVEAL_MS = 120_000;
const LAST_MS = 3000;

/** The next thing it does at `at` (exercise ms), or null. */
export const usherOf = ({ clock }: Exercise, at: number): CellCommand | null => {
  const { stage, running, turn, phase, phaseStartedAt, phaseEndsAt } = clock;
  if (stage !== 'running' || !running) return null;
  if (phase === 'resolve') return at - phaseStartedAt < RESOLVES_MS ? null : { type: 'phase.end', turn, phase };
  if (phase !== 'reveal') return phaseEndsAt - at < SHORT_MS ? { type: 'phase.extend', seconds: MORE_S } : null;
  const lacking = REVEAL_MS - (phaseEndsAt - phaseStartedAt);
  if (lacking > 0) return { type: 'phase.extend', seconds: lacking / 1000 };
  return phaseEndsAt - at < LAST_MS ? { type: 'exercise.pause' } : null;
};
