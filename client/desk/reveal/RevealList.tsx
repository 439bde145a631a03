/** The Reveal as one page: headlines first, then what is for our eyes, then what moved and why, then everyone's orders. */
import type { StateId } from '../../../shared/model/ids.ts';
import type { ReportView } from '../../../shared/view/kinds.ts';
import { useView } from '../../store/deskContext.tsx';
import { joined } from '../../store/reveal.ts';
import { reportsOf } from '../../store/selectors.ts';
import { useWords } from '../../words/words.tsx';
import { MovedRow, ReportCard } from '../ReportCard.tsx';
import { Orders } from './Orders.tsx';

/** Own tracks come before what moved between others. */
const isTrack = ({ because }: ReportView): boolean => typeof because?.facts['track'] === 'string';

export const RevealList = ({ own, turn }: { readonly own: StateId | null; readonly turn: number }) => {
  const { t } = useWords();
  const view = useView();
  const inReveal = (kind: 'headline' | 'cable' | 'moved' | 'inject') =>
    reportsOf(view, kind, turn).filter(([, report]) => report.phase === 'resolve' || report.phase === 'reveal');
  const headlines = joined([...inReveal('headline'), ...inReveal('inject').filter(([, { to }]) => to === 'public')]).toSorted(
    ([, a], [, b]) => Number(b.title !== null) - Number(a.title !== null),
  );
  const cables = [...inReveal('cable'), ...inReveal('inject').filter(([, { to }]) => to !== 'public')];
  // What moved in any phase of the turn, so that the steps lead from one number to the other.
  const moved = [...reportsOf(view, 'moved', turn)].sort(([, a], [, b]) => Number(isTrack(b)) - Number(isTrack(a)));
  return (
    <div className="stack-l">
      <p className="eyebrow">{t('reveal.turn', { turn })}</p>
      <section className="stack-s">
        <h2>{t('reveal.headlines')}</h2>
        {headlines.length === 0 ? (
          <p className="faint">{t('brief.headlines.none')}</p>
        ) : (
          headlines.map(([id, report]) => <ReportCard key={id} report={report} big />)
        )}
      </section>
      {own !== null && cables.length > 0 && (
        <section className="stack-s">
          <h2>{t('reveal.cable')}</h2>
          {cables.map(([id, report]) => (
            <ReportCard key={id} report={report} />
          ))}
        </section>
      )}
      {own !== null && (
        <section className="stack-s">
          <h2>{t('reveal.tracks')}</h2>
          {moved.length === 0 ? (
            <p className="faint">{t('reveal.tracks.none')}</p>
          ) : (
            <ul className="moved-list">
              {moved.map(([id, report]) => (
                <MovedRow key={id} report={report} />
              ))}
            </ul>
          )}
        </section>
      )}
      <Orders turn={turn} own={own} />
    </div>
  );
};
