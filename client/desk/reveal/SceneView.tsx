/** One scene of the Reveal, large enough to be read across a table. */
import type { StateId } from '../../../shared/model/ids.ts';
import { signed } from '../../parts/format.ts';
import type { Scene } from '../../store/reveal.ts';
import { useWords } from '../../words/words.tsx';
import { MovedRow, ReportCard } from '../ReportCard.tsx';
import { Orders } from './Orders.tsx';

interface Props {
  readonly scene: Scene;
  readonly own: StateId | null;
  readonly turn: number;
}

export const SceneView = ({ scene, own, turn }: Props) => {
  const words = useWords();
  const { t } = words;
  switch (scene.kind) {
    case 'headline':
      return (
        <>
          <h2 className="eyebrow">{t('reveal.headlines')}</h2>
          <ReportCard report={scene.report} big />
        </>
      );
    case 'also':
      return (
        <>
          <h2 className="eyebrow">{t('show.also')}</h2>
          <Cards reports={scene.reports} />
        </>
      );
    case 'cable':
      return (
        <>
          <h2 className="eyebrow">{t('reveal.cable')}</h2>
          <Cards reports={scene.reports} />
        </>
      );
    case 'track':
      return (
        <>
          <h2 className="show-track">
            {t(`track.${scene.track}`)} <span className={scene.by < 0 ? 'mono bad' : 'mono ok'}>{signed(scene.by, words)}</span>
          </h2>
          <Moved reports={scene.reports} named={false} />
        </>
      );
    case 'between':
      return (
        <>
          <h2 className="eyebrow">{t('show.between')}</h2>
          <Moved reports={scene.reports} />
        </>
      );
    case 'orders':
      return <Orders turn={turn} own={own} />;
  }
};

type Reports = Extract<Scene, { readonly kind: 'also' }>['reports'];

const Cards = ({ reports }: { readonly reports: Reports }) => (
  <>
    {reports.map(([id, report]) => (
      <ReportCard key={id} report={report} />
    ))}
  </>
);

const Moved = ({ reports, named = true }: { readonly reports: Reports; readonly named?: boolean }) => (
  <ul className="moved-list">
    {reports.map(([id, report]) => (
      <MovedRow key={id} report={report} named={named} />
    ))}
  </ul>
);
