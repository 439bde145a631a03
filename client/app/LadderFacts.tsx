/** One ladder, chosen on the map or in the rail: where it stands, why it moved, what moves it, what closes at which rung. */
import type { DyadId } from '../../shared/model/ids.ts';
import { RUNGS } from '../../shared/model/terms.ts';
import { TermLink } from '../references/TermLink.tsx';
import { useView } from '../store/deskContext.tsx';
import { rungStep } from '../store/selectors.ts';
import { useNames } from '../words/names.ts';
import { useWords } from '../words/words.tsx';

export const LadderFacts = ({ id }: { readonly id: DyadId }) => {
  const { t, because } = useWords();
  const nameOf = useNames();
  const dyad = useView().dyad[id];
  if (dyad === undefined) return null;
  return (
    <div className="ladder-facts small">
      <h3>{nameOf(id)}</h3>
      {dyad.why !== null && <p>{t('ladder.why', { why: because(dyad.why, nameOf) })}</p>}
      <ol>
        {RUNGS.map((rung) => (
          <li key={rung} className="ladder" data-step={rungStep(rung)} aria-current={rung === dyad.rung ? 'step' : undefined}>
            <TermLink id={`play.${rung}`} name={t(`rung.${rung}`)} /> <span>{t(`ladder.at.${rung}`)}</span>
          </li>
        ))}
      </ol>
      <p>{t('ladder.raises')}</p>
      <p>{t('ladder.lowers')}</p>
      <p>{t('ladder.rupture')}</p>
    </div>
  );
};
