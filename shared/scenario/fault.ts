/** What is wrong with a scenario: always the file, the place in it, what was expected there and what was found. */
import type { z } from 'zod';

export interface ScenarioFault {
  readonly file: string;
  /** Place in the file as written in code, such as `states[2].population`; empty for the file as a whole. */
  readonly path: string;
  readonly expected: string;
  readonly got: string;
}

type Step = PropertyKey;

/** A path as written in code: `items[3].who["who:insider"]`. */
export const pathOf = (steps: readonly Step[]): string =>
  steps.reduce<string>((path, step) => {
    if (typeof step === 'number') return `${path}[${step}]`;
    const name = String(step);
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) return `${path}[${JSON.stringify(name)}]`;
    return path === '' ? name : `${path}.${name}`;
  }, '');

/** A value as a person can recognise it in the file, cut to one short line. */
export const shown = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length <= 80 ? text : `${text.slice(0, 77)}...`;
};

const at = (root: unknown, steps: readonly Step[]): unknown =>
  steps.reduce<unknown>((value, step) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    return Reflect.get(value, step);
  }, root);

/** A discriminated union names its kinds; zod keeps them on the issue without saying so in its type. */
const formsOf = (options: unknown): string => (Array.isArray(options) ? `one of ${options.join(', ')}` : 'one of the forms the schema names');

const expectedBy = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return `at least ${issue.minimum}`;
    case 'too_big':
      return `at most ${issue.maximum}`;
    case 'invalid_format':
      return `text that matches ${issue.pattern ?? issue.format}`;
    case 'unrecognized_keys':
      return 'no such key';
    case 'invalid_key':
      return 'a key of the right kind';
    case 'invalid_union':
      return formsOf(Reflect.get(issue, 'options'));
    default:
      return issue.message.replace(/^Invalid input: expected |^expected /, '');
  }
};

/** One fault per finding of the schema; an unknown key is named in the path, so that it can be found. */
export const faultsOfIssues = (file: string, root: unknown, issues: readonly z.core.$ZodIssue[]): readonly ScenarioFault[] =>
  issues.flatMap((issue) => {
    const places = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    return places.map((steps) => ({ file, path: pathOf(steps), expected: expectedBy(issue), got: shown(at(root, steps)) }));
  });
