/** What finds out more about an incident, or passes on what we hold: each one or two clicks away, with cost and reason. */
import { useState } from 'react';
import type { IncidentId, StateId } from '../../../shared/model/ids.ts';
import type { ItemView } from '../../../shared/view/kinds.ts';
import { useSend, useView } from '../../store/deskContext.tsx';
import { WRITING } from '../../store/permit.ts';
import { useWords } from '../../words/words.tsx';
import { DisclosePanel, OperatorPanel, ReviewPanel, SharePanel } from './ToolPanels.tsx';
import { useAct } from './useOffers.ts';

const TOOLS = ['ask', 'compel', 'review', 'share', 'disclose'] as const;
type Tool = (typeof TOOLS)[number];
const PHASES_OF = { ask: ['assess'], compel: ['assess'], review: WRITING, share: ['assess', 'consult'], disclose: WRITING } as const;
/** Orders belong to everyone in the delegation; what acts at once belongs to a role. */
const IS_ORDER = { ask: false, compel: false, review: true, share: false, disclose: true } as const;

export interface Aim {
  readonly own: StateId;
  readonly incident: IncidentId;
  readonly items: readonly ItemView[];
}

export const Tools = (aim: Aim) => {
  const { t } = useWords();
  const [tool, setTool] = useState<Tool | null>(null);
  return (
    <section className="stack-s" aria-label={t('board.tools')}>
      <div className="tools">
        <Investigate {...aim} />
        {TOOLS.map((each) => (
          <ToolButton key={each} own={aim.own} tool={each} chosen={tool === each} choose={() => setTool(tool === each ? null : each)} />
        ))}
      </div>
      {tool !== null && (
        <div className="card tool-panel stack-s" id="tool-panel">
          {(tool === 'ask' || tool === 'compel') && <OperatorPanel {...aim} act={tool} />}
          {tool === 'review' && <ReviewPanel {...aim} />}
          {tool === 'share' && <SharePanel {...aim} done={() => setTool(null)} />}
          {tool === 'disclose' && <DisclosePanel {...aim} />}
        </div>
      )}
    </section>
  );
};

interface ToolProps {
  readonly own: StateId;
  readonly tool: Tool;
  readonly chosen: boolean;
  readonly choose: () => void;
}
const ToolButton = ({ own, tool, chosen, choose }: ToolProps) => {
  const { t } = useWords();
  const { cost, open, why } = useAct(tool, own, PHASES_OF[tool], !IS_ORDER[tool]);
  return (
    <button type="button" className="tool" aria-expanded={chosen} aria-controls="tool-panel" disabled={!open} onClick={choose}>
      <strong>{t(`board.tool.${tool}`)}</strong>{' '}
      <span className="tiny muted">
        {open ? `${t('decide.cost', { n: cost })} · ${t(IS_ORDER[tool] ? 'board.tool.order' : 'board.tool.now')}` : why}
      </span>
    </button>
  );
};

const Investigate = ({ own, incident }: Aim) => {
  const { t } = useWords();
  const send = useSend();
  const { cost, open, why } = useAct('investigate', own, ['assess']);
  const done = useView().own[own]?.investigated.includes(incident) ?? false;
  const closed = done || !open;
  return (
    <button
      type="button"
      className={closed ? 'tool' : 'tool primary'}
      data-coach="investigate"
      disabled={closed}
      onClick={() => void send({ type: 'incident.investigate', incident })}
    >
      <strong>{t('assess.investigate')}</strong>{' '}
      <span className="tiny">{done ? t('assess.investigated') : open ? `${t('decide.cost', { n: cost })} · ${t('board.tool.now')}` : why}</span>
    </button>
  );
};
