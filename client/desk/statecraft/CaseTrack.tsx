/** The way of a case before the Forum, step by step, each with its turn. */
import type { CaseView } from '../../../shared/view/kinds.ts';
import { useWords } from '../../words/words.tsx';
import { trackOf } from './caseTrack.ts';

export const CaseTrack = ({ entry }: { readonly entry: CaseView }) => {
  const { t } = useWords();
  return (
    <ol className="case-track small" aria-label={t('sheet.track')}>
      {trackOf(entry).map(({ step, turn, is }) => (
        <li key={step} className={`case-${is}`} aria-current={is === 'next' ? 'step' : undefined}>
          <strong>{t(`sheet.track.${step}`)}</strong>
          <span>{t('sheet.track.turn', { turn })}</span>
          <span className="muted">{t(`sheet.track.${is}`)}</span>
        </li>
      ))}
    </ol>
  );
};
