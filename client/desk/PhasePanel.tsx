import { Suspense, useEffect, useLayoutEffect, useRef } from 'react';
import type { StateId } from '../../shared/model/ids.ts';
import { useView } from '../store/deskContext.tsx';
import { exerciseOf, tabOf, unreadFor, type Tab } from '../store/selectors.ts';
import { Guard } from '../parts/Guard.tsx';
import { useWords } from '../words/words.tsx';
import { Brief } from './Brief.tsx';
import { Assess, Consult, Decide, fetchPanels, Reveal } from './panels.ts';

const TABS = ['brief', 'assess', 'consult', 'decide', 'reveal'] as const;

export const PhasePanel = ({ tab, setTab, own }: { readonly tab: Tab; readonly setTab: (tab: Tab) => void; readonly own: StateId | null }) => {
  const { t, dir } = useWords();
  // The next tab stands where the text goes.
  const ahead = dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const view = useView();
  const now = tabOf(exerciseOf(view).phase);
  const unread = own === null ? 0 : unreadFor(view, own).length;
  useEffect(fetchPanels, []);
  const panel = useRef<HTMLDivElement>(null);
  // A panel is read from its top. On a small screen the whole page scrolls instead.
  useLayoutEffect(() => {
    panel.current?.scrollTo(0, 0);
    if (window.scrollY > 0) panel.current?.scrollIntoView({ block: 'start' });
  }, [tab]);
  const move = (step: number) => {
    const next = TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length] ?? tab;
    setTab(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <>
      <div
        className="tabs"
        role="tablist"
        aria-label={t('tabs.phase')}
        onKeyDown={(event) => {
          if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') move(event.key === ahead ? 1 : -1);
        }}
      >
        {TABS.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            id={`tab-${each}`}
            aria-selected={tab === each}
            aria-controls="phase-panel"
            tabIndex={tab === each ? 0 : -1}
            onClick={() => setTab(each)}
          >
            {t(`phase.${each}`)}
            {/* With a space: letters of joined scripts would reach into the mark. */}{' '}
            {each === now && <span className="tab-now">{t('tab.now')}</span>}
            {each === 'consult' && unread > 0 && (
              <span className="tab-count">
                {unread}
                <span className="hidden"> {t('consult.unread')}</span>
              </span>
            )}
          </button>
        ))}
      </div>
      <div ref={panel} className="panel scroll" role="tabpanel" id="phase-panel" aria-labelledby={`tab-${tab}`} tabIndex={0}>
        <Guard key={tab}>
          <Suspense fallback={null}>
            {tab === 'brief' && <Brief own={own} />}
            {tab === 'assess' && <Assess own={own} />}
            {tab === 'consult' && <Consult own={own} />}
            {tab === 'decide' && <Decide own={own} />}
            {tab === 'reveal' && <Reveal own={own} />}
          </Suspense>
        </Guard>
      </div>
    </>
  );
};
