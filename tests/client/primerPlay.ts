/** The first steps without a browser: the rehearsal on a clock of its own, its line folded into a view as a page folds it. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { OrderLine } from '../../shared/acts/orderLine.ts';
import type { ClientCommand } from '../../shared/exercise/command.ts';
import type { CompiledScenario } from '../../shared/model/scenario.ts';
import type { CommandReply } from '../../shared/protocol/wire.ts';
import { applyDelta, EMPTY_VIEW } from '../../shared/view/delta.ts';
import type { View } from '../../shared/view/kinds.ts';
import { DARK, INCIDENT, NEIGHBOUR, OWN } from '../../client/primer/cast.ts';
import { Rehearsal, TICK_MS } from '../../client/primer/rehearsal.ts';
import type { Seen, StepId } from '../../client/primer/steps.ts';
import type { FromRehearsal } from '../../client/primer/wire.ts';

export const COMPILED_TEXT = readFileSync(resolve(import.meta.dirname, '../../client/primer/compiled.json'), 'utf8');

export class PrimerPlay {
  readonly rehearsal: Rehearsal;
  view: View = EMPTY_VIEW;
  rev = 0;
  selected: string | null = null;
  pressed = false;
  #now = 0;
  #reply: CommandReply | null = null;

  constructor() {
    // What the committed file holds is checked against the compiler by a test of its own.
    const scenario = JSON.parse(COMPILED_TEXT) as CompiledScenario;
    this.rehearsal = new Rehearsal(scenario, 'The same here.', { now: () => this.#now, tell: (message) => this.#take(message) });
  }

  #take(message: FromRehearsal): void {
    if (message.kind === 'view') this.view = message.view;
    if (message.kind === 'delta') this.view = applyDelta(this.view, message);
    if (message.kind === 'delta' && message.rev !== this.rev + 1) throw new Error(`revision ${message.rev} after ${this.rev}`);
    if (message.kind === 'delta') this.rev = message.rev;
    if (message.kind === 'reply') this.#reply = message.reply;
  }

  get seen(): Seen {
    return { view: this.view, selected: this.selected, pressed: this.pressed };
  }
  get phase(): string {
    return this.rehearsal.exercise.clock.phase;
  }

  ask(command: ClientCommand): CommandReply | null {
    this.#reply = null;
    this.rehearsal.hear({ kind: 'command', id: 'one', command });
    return this.#reply;
  }
  /** Lets time pass, in ms. */
  wait(ms: number): void {
    for (let left = ms; left > 0; left -= TICK_MS) {
      this.#now += Math.min(left, TICK_MS);
      this.rehearsal.tick();
    }
  }
  /** The coach lets the phase end. */
  enough(): void {
    const { turn, phase } = this.rehearsal.exercise.clock;
    this.rehearsal.hear({ kind: 'enough', turn, phase });
    if (phase === 'decide') this.wait(3 * TICK_MS);
  }
  put(line: OrderLine): CommandReply | null {
    return this.ask({ type: 'draft.setLine', line, base: this.view.draft[OWN]?.revision ?? 0 });
  }
  believe(brenn: number): void {
    const rest = 100 - brenn;
    const percents = { 'who:brenn-service': brenn, 'who:accident': rest, 'who:criminals': 0, 'who:other': 0 };
    this.ask({ type: 'belief.set', incident: INCIDENT, question: 'who', percents });
  }
}

export const restore: OrderLine = { id: 'line:restore', act: 'restore', rationale: '', service: DARK };
export const claim = (pace: 'prepared' | 'rushed'): OrderLine => ({
  id: 'line:claim',
  act: 'attribute',
  rationale: '',
  incident: INCIDENT,
  who: 'who:brenn-service',
  link: 'link:brenn/organ',
  layer: 'political',
  audience: 'public',
  pace,
  legalClass: 'retorsion',
  cites: ['item:lights/remote-session', 'item:lights/same-second'],
  partners: [],
});

/** What a newcomer does at each step. */
export const DOING: { readonly [id in StepId]: (play: PrimerPlay) => void } = {
  look: (play) => (play.selected = DARK),
  investigate: (play) => play.ask({ type: 'incident.investigate', incident: INCIDENT }),
  believe: (play) => play.believe(60),
  meter: (play) => (play.pressed = true),
  ring: (play) => {
    play.ask({ type: 'message.send', kind: 'hotline', to: [NEIGHBOUR], intent: 'ask', incident: INCIDENT, text: '' });
    play.wait(5 * TICK_MS);
  },
  rethink: (play) => play.believe(30),
  restore: (play) => play.put(restore),
  attribute: (play) => (play.pressed = true),
  seal: (play) => {
    play.ask({ type: 'draft.sign' });
    play.ask({ type: 'draft.seal' });
  },
  unseal: (play) => play.ask({ type: 'draft.unseal' }),
  reseal: (play) => play.ask({ type: 'draft.seal' }),
  reveal: (play) => (play.pressed = true),
  question: () => undefined,
};
