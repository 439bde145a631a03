/** What monitoring reported of promises not kept: it may be wrong, and the accused replies. */
import type { IndicationId, StateId } from '../../../shared/model/ids.ts';
import type { IndicationView } from '../../../shared/view/kinds.ts';
import { useSend, useView } from '../../store/deskContext.tsx';
import { usePermit } from '../../store/permit.ts';
import { indicationRows, waitingFor } from '../../store/statecraft.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';
import { clauseText } from './ClauseList.tsx';
import { Fold } from './Fold.tsx';
import { ReplyBox } from './ReplyBox.tsx';

const MOST = 600;

export const Indications = ({ own }: { readonly own: StateId | null }) => {
  const { t } = useWords();
  const view = useView();
  const rows = [...indicationRows(view)].sort(([, a], [, b]) => b.turn - a.turn);
  if (rows.length === 0) return null;
  return (
    <Fold id="fold-indications" title={t('indications.title')} waiting={own === null ? 0 : waitingFor(view, own).indications}>
      <p className="small muted">{t('indications.mayBeWrong')}</p>
      <ul className="stack-s">
        {rows.map(([id, indication]) => (
          <IndicationCard key={id} id={id} indication={indication} own={own} />
        ))}
      </ul>
    </Fold>
  );
};

export const IndicationCard = ({
  id,
  indication,
  own,
}: {
  readonly id: IndicationId;
  readonly indication: IndicationView;
  readonly own: StateId | null;
}) => {
  const words = useWords();
  const { t, written } = words;
  const nameOf = useNames();
  const view = useView();
  const send = useSend();
  const permit = usePermit(own, ['assess', 'consult'], 'legal');
  const { accused, kind, clause, agreement, stage, reply, turn } = indication;
  const text = view.agreement[agreement]?.terms.clauses[clause];
  return (
    <li className="card stack-s">
      <div className="row spread">
        <strong className="grow">
          {t('indications.line', {
            state: nameOf(accused),
            kind: t(`indicationKind.${kind}`),
            clause: text === undefined ? nameOf(agreement) : clauseText(text, words),
          })}
        </strong>
        <span className="chip">{t(`indication.${stage}`)}</span>
        <span className="tiny faint">{t('brief.turn', { turn })}</span>
      </div>
      {stage === 'open' && <p className="small">{t('indications.due', { state: nameOf(accused), turn: turn + 1 })}</p>}
      {reply !== null && <p className="small">{t('indications.said', { text: written(reply) })}</p>}
      {accused === own && stage === 'open' && (
        <ReplyBox
          label={t('indications.reply')}
          button={t('indications.send')}
          most={MOST}
          permit={permit}
          send={(said) => void send({ type: 'indication.reply', indication: id, text: said })}
        />
      )}
    </li>
  );
};
