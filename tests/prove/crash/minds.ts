/** What the people of the proof ask for. Every command of theirs, once accepted, leaves an event: an acknowledgement without a trace would be a loss. */
import type { ClientCommand } from '../../../shared/exercise/command.ts';
import type { StateId } from '../../../shared/model/ids.ts';
import { PHASES, ROLES, type Role } from '../../../shared/model/terms.ts';
import type { ExerciseView } from '../../../shared/view/kinds.ts';
import type { Luck } from './luck.ts';
import type { Mind } from './player.ts';

/** Above every draft revision, so that a text is never refused as written on an old one. */
const NEWEST = 1_000_000;
const WRITING: ReadonlySet<string> = new Set(['brief', 'assess', 'consult', 'decide']);

/** Place of a phase in the whole exercise: 0 is the first Brief. */
export const phaseIndex = ({ turn, phase }: Pick<ExerciseView, 'turn' | 'phase'>): number => (turn - 1) * PHASES.length + PHASES.indexOf(phase);

export class MemberMind implements Mind {
  readonly #role: Role;
  readonly #others: readonly StateId[];
  readonly #incident: `incident:${string}`;
  readonly #luck: Luck;
  #hold: 'free' | 'asking' | 'held' = 'free';
  #said = 0;

  constructor(place: number, others: readonly StateId[], incident: `incident:${string}`, luck: Luck) {
    this.#role = ROLES[place % ROLES.length] ?? 'head';
    this.#others = others;
    this.#incident = incident;
    this.#luck = luck;
  }

  next(clock: ExerciseView): ClientCommand | null {
    if (clock.stage !== 'running') return null;
    const dice = WRITING.has(clock.phase) ? this.#luck(10) : 0;
    if (dice < 3) return this.#moveRole();
    this.#said += 1;
    if (dice < 6)
      return { type: 'draft.setProse', field: dice === 3 ? 'signal' : 'intent', text: `Note ${this.#said} of the ${this.#role}.`, base: NEWEST };
    if (dice < 8) return { type: 'phase.ready', ready: dice === 6, turn: clock.turn, phase: clock.phase };
    if (dice === 8) return { type: 'belief.set', incident: this.#incident, question: 'who', percents: this.#belief() };
    return {
      type: 'message.send',
      kind: 'note',
      to: [this.#others[this.#luck(this.#others.length)] ?? 'state:none'],
      intent: 'ask',
      text: `Question ${this.#said}.`,
    };
  }

  answered(command: ClientCommand, accepted: boolean): void {
    if (command.type === 'role.claim') this.#hold = accepted ? 'held' : 'free';
    if (command.type === 'role.release') this.#hold = accepted ? 'free' : 'held';
  }

  #moveRole(): ClientCommand | null {
    if (this.#hold === 'asking') return null;
    const type = this.#hold === 'free' ? 'role.claim' : 'role.release';
    this.#hold = 'asking';
    return { type, role: this.#role };
  }

  #belief(): { [id: string]: number } {
    const share = this.#luck(101);
    return { 'who:accident': share, 'who:other': 100 - share };
  }
}

export class CellMind implements Mind {
  /** How far the exercise shall have come. */
  goal = 0;
  #asking = false;

  next(clock: ExerciseView): ClientCommand | null {
    if (this.#asking || clock.stage !== 'running') return null;
    if (clock.running && phaseIndex(clock) >= this.goal) return null;
    this.#asking = true;
    return clock.running ? { type: 'phase.end', turn: clock.turn, phase: clock.phase } : { type: 'exercise.resume' };
  }

  answered(): void {
    this.#asking = false;
  }
}
