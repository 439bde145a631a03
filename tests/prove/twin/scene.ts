/** What a pair of runs plays: one seeded list of steps, in which one secret of one delegation differs between the sides. */
import { sha256Word } from '../../../shared/lib/sha256.ts';
import type { ClientCommand } from '../../../shared/exercise/command.ts';
import type { Exercise } from '../../../shared/exercise/exercise.ts';
import type { Viewer } from '../../../shared/model/audience.ts';
import type { StateId } from '../../../shared/model/ids.ts';
import type { CompiledScenario } from '../../../shared/model/scenario.ts';
import type { Phase } from '../../../shared/model/terms.ts';

export const SECRETS = ['brief', 'truth', 'draft', 'lines', 'messages', 'beliefs', 'evidence', 'operator', 'request', 'inject'] as const;
export type Secret = (typeof SECRETS)[number];
export type Side = 'a' | 'b';

/** What each kind of secret is, for the report. */
export const SECRET_NAMES: { readonly [secret in Secret]: string } = {
  brief: 'briefing and interests',
  truth: 'cause, author, link and undrawn decks',
  draft: 'draft text, and what members say to each other',
  lines: 'number of lines',
  messages: 'private messages',
  beliefs: 'beliefs',
  evidence: 'evidence found and shared',
  operator: 'what an operator was asked',
  request: 'due-diligence notice',
  inject: 'inject to one delegation',
};

/** A place at the table: a viewer class, and which of its people. */
export interface Chair {
  readonly viewer: Viewer;
  readonly person: number;
}
export const chairName = ({ viewer, person }: Chair): string => (person === 0 ? viewer : `${viewer}#${person + 1}`);

export type Step =
  | {
      readonly do: 'ask';
      readonly by: Viewer;
      readonly on: Side | 'both';
      readonly secret: boolean;
      readonly command: (exercise: Exercise) => ClientCommand | null;
    }
  | { readonly do: 'wait'; readonly ms: number }
  /** Typing that colleagues see and that nobody keeps: on the sheet, or in a letter. */
  | { readonly do: 'hint'; readonly by: Viewer; readonly on: Side; readonly field: string; readonly text: string }
  /** `disclose`: the white cell ends the exercise, and the truth, briefings and beliefs become everybody's. */
  | { readonly do: 'disclose' }
  | { readonly do: 'look' | 'return'; readonly viewer: Viewer };

export interface Scene {
  readonly seed: number;
  readonly number: number;
  readonly secret: Secret;
  readonly owner: StateId;
  readonly partner: StateId;
  /** Viewers who may know the secret; the white cell always may. */
  readonly told: readonly Viewer[];
  readonly turn: number;
  readonly phase: Phase;
  /** The end of the exercise makes the secret public, so that bytes must be the same before it and differ after. */
  readonly disclosed: boolean;
  readonly scenario: (side: Side) => CompiledScenario;
  readonly steps: readonly Step[];
}

export type Luck = (below: number) => number;
/** A seeded sequence of draws of its own for each name. */
export const luckFor = (name: string): Luck => {
  let count = 0;
  return (below) => sha256Word(`${name}|${(count += 1)}`) % below;
};
export const oneOf = <Item>(luck: Luck, items: readonly Item[]): Item => {
  const item = items[luck(items.length)];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
};

/** A mark in a secret text that names who may read it; hunted in everybody else's bytes. */
export const canary = (readers: readonly string[]): string => `canary(${readers.map((reader) => reader.replace('state:', '')).join('+')})`;

const WORDS = ['harbour', 'winter', 'quiet', 'cable', 'north', 'ledger', 'signal', 'ferry', 'grain', 'lamp'] as const;
/** A secret sentence: seeded words, 1 to 24 of them, and its mark; another `tail` makes it another sentence for certain. */
export const sentence = (luck: Luck, readers: readonly string[], tail = ''): string => {
  const words = Array.from({ length: 1 + luck(24) }, () => oneOf(luck, WORDS));
  return `${words.join(' ')}${tail} ${canary(readers)}`;
};

export const ask = (by: Viewer, command: ClientCommand | ((exercise: Exercise) => ClientCommand | null)): Step => ({
  do: 'ask',
  by,
  on: 'both',
  secret: false,
  command: typeof command === 'function' ? command : () => command,
});
/** A step of one side only, or one whose content may differ between the sides. */
export const secretly = (on: Side | 'both', by: Viewer, command: ClientCommand | ((exercise: Exercise) => ClientCommand | null)): Step => ({
  do: 'ask',
  by,
  on,
  secret: true,
  command: typeof command === 'function' ? command : () => command,
});
