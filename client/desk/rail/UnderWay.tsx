/** In the rail: what of ours is under way. What waits for a word of ours stands among the notices. */
import type { StateId } from '../../../shared/model/ids.ts';
import type { ProcessView } from '../../../shared/view/kinds.ts';
import { useView } from '../../store/deskContext.tsx';
import { isTimed, processesFor } from '../../store/statecraft.ts';
import { useNames } from '../../words/names.ts';
import { useWords, type Words } from '../../words/words.tsx';
import { lineText } from '../decide/lineText.ts';

const stateOf = (process: ProcessView, t: Words['t']): string => {
  const { stage, dueTurn } = process;
  if (dueTurn !== null && (stage === 'awaiting' || stage === 'running')) return t('requests.due', { turn: dueTurn });
  if (stage !== 'running' || !isTimed(process)) return t(`process.${stage}`);
  return process.landsTurn === null ? t('rail.landsNever') : t('rail.lands', { turn: process.landsTurn });
};

export const UnderWay = ({ own }: { readonly own: StateId }) => {
  const words = useWords();
  const nameOf = useNames();
  const { ours } = processesFor(useView(), own);
  if (ours.length === 0) return null;
  return (
    <section className="stack-s">
      <h2 className="eyebrow">{words.t('rail.processes')}</h2>
      <ul className="stack-s">
        {ours.map(([id, process]) => (
          <li key={id} className="small">
            {lineText(process.line, words, nameOf)} <span className="muted tiny">{stateOf(process, words.t)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
