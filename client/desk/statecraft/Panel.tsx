/** Who looks at the file, with declared interests; the parties may challenge a panellist until the finding is made. */
import { useBoard, useSend } from '../../store/deskContext.tsx';
import { usePermit } from '../../store/permit.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';
import type { CaseProps } from './Forum.tsx';

export const Panel = ({ id, entry, own }: CaseProps) => {
  const { t, list } = useWords();
  const nameOf = useNames();
  const { roster } = useBoard();
  const send = useSend();
  const permit = usePermit(own, ['assess'], 'legal');
  const party = own !== null && (entry.by === own || entry.accused === own);
  if (entry.panel.length === 0) return null;
  return (
    <div className="stack-s">
      <h4>{t('forum.panel')}</h4>
      <ul className="stack-s small">
        {entry.panel.map((panellist) => {
          const ties = roster.find((each) => each.id === panellist)?.ties ?? [];
          return (
            <li key={panellist} className="row spread">
              <span>
                {nameOf(panellist)}{' '}
                <span className={ties.length === 0 ? 'muted' : 'warn'}>
                  {ties.length === 0 ? t('forum.noTies') : t('forum.ties', { states: list(ties.map(nameOf)) })}
                </span>
              </span>
              {party && entry.finding === null && permit !== '' && (
                <button
                  type="button"
                  className="mini"
                  disabled={permit !== null}
                  title={permit ?? undefined}
                  onClick={() => void send({ type: 'case.challenge', case: id, panellist })}
                >
                  {t('forum.challenge')} <span className="hidden">{nameOf(panellist)}</span>
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {entry.recused.length > 0 && <p className="small muted">{t('forum.recused', { names: list(entry.recused.map(nameOf)) })}</p>}
    </div>
  );
};
