import { RUNGS, type Rung } from '../../shared/model/terms.ts';
import { rungStep } from '../store/selectors.ts';
import { useWords } from '../words/words.tsx';

/** Six rungs with the present one named: never colour alone. */
export const Ladder = ({ name, rung, note }: { readonly name: string; readonly rung: Rung; readonly note?: string }) => {
  const { t } = useWords();
  const step = rungStep(rung);
  return (
    <div className="ladder" data-step={step}>
      <span className="ladder-name">{name}</span>
      <span className="rungs" aria-hidden="true">
        {RUNGS.map((each, at) => (
          <i key={each} className={at <= step ? 'on' : ''} />
        ))}
      </span>
      <span className="ladder-rung">
        {t(`rung.${rung}`)}
        <span className="hidden">{t('rail.rung', { rung: t(`rung.${rung}`), step: step + 1 })}</span>
      </span>
      {note !== undefined && note !== '' && <span className="ladder-note">{note}</span>}
    </div>
  );
};
