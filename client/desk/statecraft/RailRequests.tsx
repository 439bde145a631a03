/** In the rail: what waits for a word of ours, and what of ours is under way. */
import type { StateId } from '../../../shared/model/ids.ts';
import type { Phase } from '../../../shared/model/terms.ts';
import type { ProcessView } from '../../../shared/view/kinds.ts';
import type { WordId } from '../../words/en.ts';
import { exerciseOf, type Tab } from '../../store/selectors.ts';
import { useView } from '../../store/deskContext.tsx';
import { isTimed, processesFor, waitingFor } from '../../store/statecraft.ts';
import { useNames } from '../../words/names.ts';
import { useWords, type Words } from '../../words/words.tsx';
import { lineText } from '../decide/lineText.ts';

/** Opens the panel of a phase at one of its sections. */
export type GoTo = (tab: Tab, section: string) => void;

const KINDS = ['requests', 'agreements', 'indications', 'cases', 'disputes'] as const;
const WORD: { readonly [kind in (typeof KINDS)[number]]: WordId } = {
  requests: 'requests.rail',
  agreements: 'agreements.rail',
  indications: 'indications.rail',
  cases: 'forum.rail',
  disputes: 'arbitration.rail',
};

const stateOf = (process: ProcessView, t: Words['t']): string => {
  const { stage, dueTurn } = process;
  if (dueTurn !== null && (stage === 'awaiting' || stage === 'running')) return t('requests.due', { turn: dueTurn });
  if (stage !== 'running' || !isTimed(process)) return t(`process.${stage}`);
  return process.landsTurn === null ? t('rail.landsNever') : t('rail.lands', { turn: process.landsTurn });
};

/** Sections that stand beside the evidence too; while it is Assess they are opened there. */
const IN_ASSESS: readonly string[] = ['requests', 'indications', 'cases'];
const tabFor = (kind: string, phase: Phase): Tab => (phase === 'assess' && IN_ASSESS.includes(kind) ? 'assess' : 'consult');

export const RailRequests = ({ own, go }: { readonly own: StateId; readonly go: GoTo }) => {
  const words = useWords();
  const { t } = words;
  const nameOf = useNames();
  const view = useView();
  const { phase } = exerciseOf(view);
  const waiting = waitingFor(view, own);
  const { ours } = processesFor(view, own);
  const asked = KINDS.filter((kind) => waiting[kind] > 0);
  if (asked.length === 0 && ours.length === 0) return null;
  return (
    <section className="stack-s">
      <h2 className="eyebrow">{t('rail.processes')}</h2>
      {asked.map((kind) => (
        <button key={kind} type="button" className="note warn small rail-go" onClick={() => go(tabFor(kind, phase), `fold-${kind}`)}>
          {t(WORD[kind], { n: waiting[kind] })} <span aria-hidden="true">›</span>
        </button>
      ))}
      <ul className="stack-s">
        {ours.map(([id, process]) => (
          <li key={id} className="small">
            {lineText(process.line, words, nameOf)} <span className="muted tiny">{stateOf(process, t)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
