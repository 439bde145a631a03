/**
 * Guided checklists (GAME 5, 7): the countermeasure screen, the test of a limit on a right, the test of a derogation. Their
 * steps are those of legal-rules.json (`source`); answers are recorded and shown in review, never summed into a verdict.
 * Only the listed stops close an act.
 */
import type { ScreenAnswer } from '../model/terms.ts';

export interface Screen {
  readonly id: 'countermeasure' | 'rights-limit' | 'derogation';
  readonly steps: readonly string[];
  readonly source: { readonly row: string; readonly check: 'checked' | 'partly-checked' };
}

export const SCREENS: { readonly [id in Screen['id']]: Screen } = {
  countermeasure: {
    id: 'countermeasure',
    steps: [
      'injured',
      'attribution',
      'continuing',
      'called',
      'notified',
      'compliance',
      'proportionate',
      'reversible',
      'no-force-or-rights',
      'third-states',
      'not-pending',
      'ends',
    ],
    source: { row: 'test.countermeasure', check: 'checked' },
  },
  'rights-limit': {
    id: 'rights-limit',
    steps: ['law', 'aim', 'necessary', 'least-intrusive', 'non-discriminatory', 'oversight'],
    source: { row: 'test.rights-limit', check: 'checked' },
  },
  derogation: {
    id: 'derogation',
    steps: ['life-of-the-nation', 'proclaimed', 'strictly-required', 'consistent', 'non-discriminatory', 'notified', 'core-untouched'],
    source: { row: 'test.derogation', check: 'partly-checked' },
  },
};

/** Steps of the countermeasure screen whose "no" is a listed stop: the injured state, the call to stop, reversibility. */
const STOPS = ['injured', 'called', 'reversible'] as const;

export const answerTo = (screen: Screen, answers: readonly ScreenAnswer[], step: string): ScreenAnswer =>
  answers[screen.steps.indexOf(step)] ?? 'unsure';

/** The first listed stop that the answers themselves admit, or null. */
export const stoppedBy = (answers: readonly ScreenAnswer[]): (typeof STOPS)[number] | null =>
  STOPS.find((step) => answerTo(SCREENS.countermeasure, answers, step) === 'no') ?? null;

/** Which rights test the basis of a measure asks for; without one, that of a limitation. */
export const rightsScreen = (basis: string | null): Screen => SCREENS[basis === 'derogation' ? 'derogation' : 'rights-limit'];

/** Steps answered "yes", out of all: for review, not for judgement. */
export const answered = (screen: Screen, answers: readonly ScreenAnswer[]): { readonly yes: number; readonly of: number } => ({
  yes: screen.steps.filter((step) => answerTo(screen, answers, step) === 'yes').length,
  of: screen.steps.length,
});
