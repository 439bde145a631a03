/** That a text was amended, by whom, whose signatures that ended, and what it changed since we signed or saw it (AG2). */
import type { StateId } from '../../../shared/model/ids.ts';
import type { AgreementView } from '../../../shared/view/kinds.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';
import { comparedWith } from './termsDiff.ts';
import { TermsChanges } from './TermsChanges.tsx';

interface Props {
  readonly agreement: AgreementView;
  readonly own: StateId | null;
}

export const Amended = ({ agreement, own }: Props) => {
  const { t, list } = useWords();
  const nameOf = useNames();
  const { version, laidBy, turn, earlier, terms, stage } = agreement;
  if (version === 1) return null;
  const base = comparedWith(agreement, own);
  // Whoever was not shown the text before this one is not told whose names stood under it.
  const before = earlier.at(-1);
  const ended = before?.version === version - 1 ? before.signatures.filter((state) => state !== laidBy) : [];
  return (
    <section className="note stack-s">
      <p className="small">
        <strong>{t('amended.by', { state: nameOf(laidBy), turn })}</strong>{' '}
        {ended.length > 0 && t('amended.ended', { states: list(ended.map(nameOf)) })}
      </p>
      {base === undefined && <p className="small muted">{t('amended.unseen')}</p>}
      {base !== undefined && (
        <>
          <h4>{t(own !== null && base.signatures.includes(own) ? 'amended.sinceSigned' : 'amended.since', { n: base.version })}</h4>
          <TermsChanges before={base.terms} after={terms} />
        </>
      )}
      {stage === 'open' && earlier.length > 1 && <Earlier agreement={agreement} />}
    </section>
  );
};

/** Each amendment by itself, the last one first. */
const Earlier = ({ agreement: { earlier, version, laidBy, turn, terms } }: Pick<Props, 'agreement'>) => {
  const { t } = useWords();
  const nameOf = useNames();
  const texts = [...earlier, { version, laidBy, turn, terms }];
  return (
    <details>
      <summary className="small">{t('amended.earlier', { n: earlier.length })}</summary>
      <ul className="stack-s pad">
        {texts
          .map((text, at) => ({ text, before: texts[at - 1] }))
          .toReversed()
          .map(({ text, before }) => (
            <li key={text.version}>
              <p className="small muted">{t('amended.version', { n: text.version, state: nameOf(text.laidBy), turn: text.turn })}</p>
              {before !== undefined && <TermsChanges before={before.terms} after={text.terms} />}
            </li>
          ))}
      </ul>
    </details>
  );
};
