/** A delegation's one screen: map and feed, the phase, the rail. Live and replay draw the same. */
import { Suspense, useEffect, useState, type ReactNode } from 'react';
import './desk.css';
import './phases.css';
import './sheet.css';
import { useDeskState, useReadOnly, useView } from '../store/deskContext.tsx';
import { References } from '../references/open.tsx';
import type { StateId } from '../../shared/model/ids.ts';
import { exerciseOf, ownStateOf, tabOf, type Tab } from '../store/selectors.ts';
import { waitingInAll } from '../store/statecraft.ts';
import { useNames } from '../words/names.ts';
import { Clock } from '../parts/Clock.tsx';
import { Guard } from '../parts/Guard.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { Voice } from '../words/Voice.tsx';
import { useWords } from '../words/words.tsx';
import { Announcer } from './Announcer.tsx';
import { Away } from './Away.tsx';
import { GoProvider } from './go.ts';
import { HotlineAlert } from './HotlineAlert.tsx';
import { Closing } from './panels.ts';
import { PhasePanel } from './PhasePanel.tsx';
import { Rail } from './Rail.tsx';
import { TodoLine } from './rail/Todo.tsx';
import { RefusedToast } from './RefusedToast.tsx';
import { seek } from './seek.ts';
import { Notices } from './Notices.tsx';
import { PausedBanner, TopBar } from './TopBar.tsx';

type Pane = 'map' | 'panel' | 'rail';

interface Props {
  readonly map: ReactNode;
  readonly top?: ReactNode;
}

export const Desk = (props: Props) => (
  <Voice own={ownStateOf(useDeskState((state) => state.eyes))}>
    <References>
      <Table {...props} />
    </References>
  </Voice>
);

const Table = ({ map, top }: Props) => {
  const { t } = useWords();
  const nameOf = useNames();
  const eyes = useDeskState((state) => state.eyes);
  const readOnly = useReadOnly();
  const { phase, stage, turn } = exerciseOf(useView());
  const own = ownStateOf(eyes);
  const [tab, setTab] = useState<Tab>(tabOf(phase));
  const [pane, setPane] = useState<Pane>('panel');
  const [closing, setClosing] = useState(true);
  useEffect(() => setTab(tabOf(phase)), [phase, turn]);
  const title = own === null ? t(eyes === 'cell' ? 'eyes.cell' : 'eyes.public') : nameOf(own);
  const go = (to: Tab, section: string) => {
    setPane('panel');
    setTab(to);
    if (section !== '') seek(section);
  };
  const look = () => {
    setPane('map');
    seek('notices');
  };
  const ended = stage === 'ended' && !readOnly;
  return (
    <GoProvider value={go}>
      <div className="desk" data-pane={pane} data-tab={tab}>
        {top ?? <TopBar name={title} own={own} look={look} />}
        <div className="banners">
          <PausedBanner />
          <Guard>{!readOnly && <Away own={own} show={look} />}</Guard>
          <Guard>{own !== null && !readOnly && <HotlineAlert own={own} />}</Guard>
        </div>
        {ended && closing ? (
          <Suspense fallback={<Waiting />}>
            <Closing own={own} look={() => setClosing(false)} />
          </Suspense>
        ) : (
          <main className="panes">
            <nav className="pane-tabs" aria-label={t('pane.pick')}>
              {(['map', 'panel', 'rail'] as const).map((each) => (
                <button key={each} type="button" data-coach={`pane-${each}`} aria-pressed={pane === each} onClick={() => setPane(each)}>
                  {t(each === 'rail' && own === null ? 'pane.rail.public' : `pane.${each}`)}
                  {each === 'rail' && own !== null && !readOnly && <Waits own={own} />}
                </button>
              ))}
              {!readOnly && stage === 'running' && (
                <span className="pane-clock">
                  <Clock />
                </span>
              )}
              {ended && (
                <button type="button" className="primary" onClick={() => setClosing(true)}>
                  {t('closing.open')}
                </button>
              )}
            </nav>
            {own !== null && !readOnly && <TodoLine own={own} go={go} />}
            <section className="pane-left" aria-label={t('pane.map.title')}>
              <Guard>{map}</Guard>
              <Guard>
                <Notices own={own} go={go} />
              </Guard>
            </section>
            <section className="pane-mid" aria-label={t('pane.panel')}>
              <PhasePanel tab={tab} setTab={setTab} own={own} />
            </section>
            <aside className="pane-rail scroll" aria-label={t(own === null ? 'pane.rail.public' : 'pane.rail')} tabIndex={0}>
              <Guard>
                <Rail own={own} go={go} />
              </Guard>
            </aside>
          </main>
        )}
        {!readOnly && (
          <>
            <Announcer />
            <RefusedToast />
          </>
        )}
      </div>
    </GoProvider>
  );
};

/** How much waits for our word behind the tab of the rail, where the rail is behind a tab. */
const Waits = ({ own }: { readonly own: StateId }) => {
  const { t } = useWords();
  const n = waitingInAll(useView(), own);
  return n === 0 ? null : (
    <>
      {' '}
      <span className="tab-count" aria-hidden="true">
        {n}
      </span>
      <span className="hidden">{t('waiting.n', { n })}</span>
    </>
  );
};
