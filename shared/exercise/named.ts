/** Phases are ended and readied by name (rule CK10). */
import type { CommandOf } from './command.ts';
import { rejection, type Decision } from './rejection.ts';
import type { Work } from './work.ts';

/** Refuses what was meant for a phase that is over: it was asked before the phase at hand began. */
export const otherPhase = ({ exercise: { clock } }: Work, { turn, phase }: CommandOf<'phase.end' | 'phase.ready'>): Decision =>
  turn === clock.turn && phase === clock.phase ? null : rejection('phase.wrong', 'CK10', { phase: clock.phase, wanted: phase });
