/** What stands between this page and the room, when something does. */
import { useEffect } from 'react';
import { forgetSeat } from '../connection/keys.ts';
import { useDesk, useDeskState } from '../store/deskContext.tsx';
import { Brand } from '../parts/Brand.tsx';
import { useWords } from '../words/words.tsx';
import { navigate } from './route.ts';

export const LinkNotice = () => {
  const { t } = useWords();
  const { port } = useDesk();
  const link = useDeskState((state) => state.link);
  const exercise = useDeskState((state) => state.exercise);
  useEffect(() => {
    if (link === 'gone') forgetSeat(exercise);
  }, [link, exercise]);
  if (link === 'away')
    return (
      <div className="banner warn" role="status">
        {t('link.away')}
      </div>
    );
  if (link === 'gone')
    return (
      <div className="veil">
        <NoSeatCard />
      </div>
    );
  if (link !== 'inUse' && link !== 'taken') return null;
  return (
    <div className="veil" role="alertdialog" aria-modal="true" aria-labelledby="seat-elsewhere">
      <div className="card stack notice-card">
        <h1 id="seat-elsewhere">{t(link === 'inUse' ? 'link.inUse' : 'link.taken')}</h1>
        <p className="muted">{t('link.inUse.is')}</p>
        <div>
          <button type="button" className="primary big" autoFocus onClick={() => port.takeOver()}>
            {t(link === 'inUse' ? 'link.takeOver' : 'link.takeBack')}
          </button>
        </div>
      </div>
    </div>
  );
};

const NoSeatCard = () => {
  const { t } = useWords();
  return (
    <div className="card stack notice-card">
      <h1>{t('link.gone')}</h1>
      <p className="muted">{t('link.gone.is')}</p>
      <div>
        <button type="button" className="primary" onClick={() => navigate('/')}>
          {t('link.home')}
        </button>
      </div>
    </div>
  );
};
export const NoSeat = () => (
  <main className="no-seat">
    <Brand />
    <NoSeatCard />
  </main>
);
