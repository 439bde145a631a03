/** What one text changes in another, line by line: a mark and a word say what became of each, so that no colour has to. */
import type { AgreementTerms } from '../../../shared/acts/terms.ts';
import type { WordId } from '../../words/en.ts';
import { useNames, type NameOf } from '../../words/names.ts';
import { useWords, type Words } from '../../words/words.tsx';
import { clauseText } from './ClauseList.tsx';
import { termsDiff, type TermsDiff } from './termsDiff.ts';

interface Change {
  readonly mark: '+' | '−' | '≠';
  readonly text: string;
}

/** A term's value in words. */
const valueText = (field: TermsDiff['changed'][number]['field'], value: string | number, { t, term }: Words): string => {
  switch (field) {
    case 'form':
      return term(`agreementForm.${value}.short`);
    case 'verification':
    case 'consequence':
      return term(`${field}.${value}`);
    case 'sunsetDays':
      return t('span.days', { n: Number(value) });
    case 'reviewTurn':
      return t('sheet.track.turn', { turn: value });
    case 'threshold':
      return String(value);
  }
};

/** Days have their unit with the number. */
const LABEL: { readonly [field in TermsDiff['changed'][number]['field']]: WordId } = {
  form: 'terms.form',
  verification: 'terms.verification',
  consequence: 'terms.consequence',
  sunsetDays: 'diff.sunset',
  reviewTurn: 'sheet.terms.review',
  threshold: 'terms.threshold',
};

const changesOf = (diff: TermsDiff, words: Words, nameOf: NameOf): readonly Change[] => {
  const { t } = words;
  const added = [
    ...diff.added.map((clause) => t('diff.added', { text: clauseText(clause, words) })),
    ...diff.defined.map((each) => t('diff.defined', { text: t(`definition.${each}`) })),
    ...diff.joined.map((state) => t('diff.joined', { state: nameOf(state) })),
  ];
  const struck = [
    ...diff.removed.map((clause) => t('diff.struck', { text: clauseText(clause, words) })),
    ...diff.dropped.map((each) => t('diff.undefined', { text: t(`definition.${each}`) })),
    ...diff.left.map((state) => t('diff.left', { state: nameOf(state) })),
  ];
  const other = [
    ...diff.moved.map(({ from, to }) => t('diff.moved', { to: clauseText(to, words), from: clauseText(from, words) })),
    ...diff.changed.map(({ field, from, to }) =>
      t('diff.changed', { what: t(LABEL[field]), to: valueText(field, to, words), from: valueText(field, from, words) }),
    ),
  ];
  return [
    ...added.map((text) => ({ mark: '+', text }) as const),
    ...struck.map((text) => ({ mark: '−', text }) as const),
    ...other.map((text) => ({ mark: '≠', text }) as const),
  ];
};

export const TermsChanges = ({ before, after }: { readonly before: AgreementTerms; readonly after: AgreementTerms }) => {
  const words = useWords();
  const nameOf = useNames();
  const changes = changesOf(termsDiff(before, after), words, nameOf);
  if (changes.length === 0) return <p className="small muted">{words.t('diff.none')}</p>;
  return (
    <ul className="diff small">
      {changes.map(({ mark, text }) => (
        <li key={text}>
          <b aria-hidden="true">{mark}</b> {text}
        </li>
      ))}
    </ul>
  );
};
