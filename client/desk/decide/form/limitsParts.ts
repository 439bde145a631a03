/** What a limit on rights is asked for, part by part, and which questions of its test belong to each (shared/norms/screens.ts). */
import type { WordId } from '../../../words/en.ts';
import type { Field } from '../fields.ts';

export interface PartOf {
  readonly id: string;
  readonly title: WordId;
  readonly fields: readonly Field[];
  /** Steps of the test of a limitation and of that of a derogation. */
  readonly steps: readonly string[];
}

export const PARTS: readonly PartOf[] = [
  { id: 'measure', title: 'field.measure', fields: ['measure', 'service', 'emergency'], steps: [] },
  { id: 'law', title: 'limits.law', fields: ['law', 'basis'], steps: ['law', 'proclaimed', 'consistent', 'core-untouched'] },
  { id: 'aim', title: 'limits.aim', fields: ['aim'], steps: ['aim', 'life-of-the-nation'] },
  {
    id: 'necessity',
    title: 'limits.necessity',
    fields: ['necessity'],
    steps: ['necessary', 'least-intrusive', 'strictly-required', 'non-discriminatory'],
  },
  { id: 'oversight', title: 'limits.oversight', fields: ['oversight'], steps: ['oversight'] },
  { id: 'told', title: 'limits.told', fields: ['notified'], steps: ['notified'] },
  { id: 'end', title: 'limits.ends', fields: ['endsAfterDays'], steps: [] },
];
