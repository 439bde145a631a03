/** The white cell's one screen. */
import { useEffect, useState, type ReactNode } from 'react';
import '../desk/desk.css';
import '../desk/phases.css';
import '../desk/sheet.css';
import './cell.css';
import { Announcer } from '../desk/Announcer.tsx';
import { Truths } from '../desk/Closing.tsx';
import { PhasePanel } from '../desk/PhasePanel.tsx';
import { World } from '../desk/rail/World.tsx';
import { RefusedToast } from '../desk/RefusedToast.tsx';
import { TopBar } from '../desk/TopBar.tsx';
import { Ladder } from '../parts/Ladder.tsx';
import { References } from '../references/open.tsx';
import { useSend, useView } from '../store/deskContext.tsx';
import { exerciseOf, laddersFor, tabOf, type LadderRow, type Tab } from '../store/selectors.ts';
import { useNames } from '../words/names.ts';
import { Voice } from '../words/Voice.tsx';
import { useWords } from '../words/words.tsx';
import { Channels } from './Channels.tsx';
import { Delegations } from './Delegations.tsx';
import { InjectComposer } from './InjectComposer.tsx';
import { InjectQueue } from './InjectQueue.tsx';
import { Others } from './Others.tsx';
import { RunControls } from './RunControls.tsx';
import { Speak } from './Speak.tsx';
import { Ultimatums } from './Ultimatums.tsx';

const inField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, button, dialog, [contenteditable]') !== null;

const ControlRoom = (props: { readonly map: ReactNode }) => (
  <Voice own={null}>
    <References>
      <Room {...props} />
    </References>
  </Voice>
);
export default ControlRoom;

const Room = ({ map }: { readonly map: ReactNode }) => {
  const { t } = useWords();
  const view = useView();
  const send = useSend();
  const { running, stage, phase, turn } = exerciseOf(view);
  const [composing, setComposing] = useState(false);
  const [closer, setCloser] = useState(false);
  const [tab, setTab] = useState<Tab>(tabOf(phase));
  useEffect(() => setTab(tabOf(phase)), [phase, turn]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || inField(event.target)) return;
      if (event.code === 'Space' && stage === 'running') {
        event.preventDefault();
        void send({ type: running ? 'exercise.pause' : 'exercise.resume' });
      }
      if (event.key.toLowerCase() === 'i') {
        event.preventDefault();
        setComposing(true);
      }
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [running, stage]);
  return (
    <div className="desk cell">
      <TopBar name={t('cell.title')} />
      <RunControls compose={() => setComposing(true)} />
      <main className="cell-grid">
        <div className="cell-left">
          <Ultimatums />
          <Delegations />
          <div className="segmented cell-tabs" role="group" aria-label={t('cell.more')}>
            <button type="button" aria-pressed={!closer} onClick={() => setCloser(false)}>
              {t('cell.map')}
            </button>
            <button type="button" aria-pressed={closer} onClick={() => setCloser(true)}>
              {t('cell.desks')}
            </button>
          </div>
          <div className="cell-map">
            {closer ? (
              <div className="cell-closer">
                <PhasePanel tab={tab} setTab={setTab} own={null} />
              </div>
            ) : (
              map
            )}
          </div>
        </div>
        <div className="cell-mid scroll" tabIndex={0} role="region" aria-label={t('cell.feed')}>
          {composing && <InjectComposer close={() => setComposing(false)} />}
          <Channels />
        </div>
        <aside className="cell-right scroll" tabIndex={0} aria-label={t('cell.injects')}>
          <Others />
          <InjectQueue />
          <Ladders />
          <World />
          <Speak />
          <TruthPanel />
        </aside>
      </main>
      <Announcer />
      <RefusedToast />
    </div>
  );
};

const Ladders = () => {
  const { t } = useWords();
  const rows = laddersFor(useView(), null, true);
  const calm = rows.filter(({ dyad }) => dyad.rung === 'calm');
  return (
    <section className="stack-s">
      <h2 className="eyebrow">{t('cell.ladders')}</h2>
      <LadderRows rows={rows.filter(({ dyad }) => dyad.rung !== 'calm')} />
      {calm.length > 0 && (
        <details>
          <summary className="small">{t('cell.ladders.calm', { n: calm.length })}</summary>
          <LadderRows rows={calm} />
        </details>
      )}
    </section>
  );
};

const LadderRows = ({ rows }: { readonly rows: readonly LadderRow[] }) => {
  const { because } = useWords();
  const nameOf = useNames();
  return (
    <div className="ladders">
      {rows.map(({ id, dyad }) => (
        <Ladder key={id} name={nameOf(id)} rung={dyad.rung} note={dyad.why === null || dyad.rung === 'calm' ? '' : because(dyad.why, nameOf)} />
      ))}
    </div>
  );
};

const TruthPanel = () => {
  const { t } = useWords();
  return (
    <details className="truth">
      <summary>{t('cell.truth.show')}</summary>
      <div className="stack-s pad">
        <Truths />
      </div>
    </details>
  );
};
