/** Cases before the regional Forum: filing, reply, panel, finding, ballots, what was decided. */
import type { CaseId, StateId } from '../../../shared/model/ids.ts';
import { isFresh } from '../../../shared/norms/forumTimetable.ts';
import { standsOnCase } from '../../../shared/norms/references.ts';
import { RefChips } from '../../references/RefChip.tsx';
import type { CaseView } from '../../../shared/view/kinds.ts';
import { useBoard, useSend, useView } from '../../store/deskContext.tsx';
import { usePermit } from '../../store/permit.ts';
import { exerciseOf } from '../../store/selectors.ts';
import { awaitsReply, caseRows, isCaseOpen, waitingFor } from '../../store/statecraft.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';
import { Ballots } from './Ballots.tsx';
import { CaseNext } from './CaseNext.tsx';
import { CaseTrack } from './CaseTrack.tsx';
import { Fold } from './Fold.tsx';
import { Panel } from './Panel.tsx';
import { ReplyBox } from './ReplyBox.tsx';
import { SeekAct } from './SeekAct.tsx';

const MOST_REPLY = 1200;

export const Forum = ({ own }: { readonly own: StateId | null }) => {
  const { t } = useWords();
  const nameOf = useNames();
  const view = useView();
  const { chair } = useBoard();
  const rows = [...caseRows(view)].sort(([, a], [, b]) => b.turn - a.turn);
  const { turn } = exerciseOf(view);
  const open = rows.filter(([, entry]) => isCaseOpen(entry));
  const fresh = rows.filter(([, entry]) => !isCaseOpen(entry) && isFresh(entry, turn));
  const closed = rows.filter(([, entry]) => !isCaseOpen(entry) && !isFresh(entry, turn));
  return (
    <Fold id="fold-cases" title={t('forum.title')} waiting={own === null ? 0 : waitingFor(view, own).cases} live={open.length + fresh.length}>
      <p className="small muted">
        {t('forum.chair', { state: nameOf(chair) })} {open.length + fresh.length === 0 && t('forum.none')}
      </p>
      {own !== null && <SeekAct act="refer" text={t('forum.file')} />}
      <ul className="stack-s">
        {[...open, ...fresh].map(([id, entry]) => (
          <CaseCard key={id} id={id} entry={entry} own={own} />
        ))}
      </ul>
      {closed.length > 0 && (
        <details>
          <summary className="small">{t('forum.past', { n: closed.length })}</summary>
          <ul className="stack-s pad">
            {closed.map(([id, entry]) => (
              <CaseCard key={id} id={id} entry={entry} own={own} />
            ))}
          </ul>
        </details>
      )}
    </Fold>
  );
};

export interface CaseProps {
  readonly id: CaseId;
  readonly entry: CaseView;
  readonly own: StateId | null;
}

const CaseCard = (props: CaseProps) => {
  const { t } = useWords();
  const nameOf = useNames();
  const { entry } = props;
  const { kind, lane, by, accused, incident, agreement, wish, stage, turn } = entry;
  return (
    <li className="card stack-s">
      <div className="row spread row-t">
        <h3 className="grow">
          {kind === 'situation'
            ? t('forum.situation', { by: nameOf(by), incident: nameOf(incident ?? agreement) })
            : t('forum.complaint', { by: nameOf(by), accused: nameOf(accused), incident: nameOf(incident ?? agreement) })}
        </h3>
        <span className="chip">{t(`caseStage.${stage}`)}</span>
      </div>
      <p className="small muted">
        {[
          t('brief.turn', { turn }),
          ...(lane === 'emergency' ? [t('forum.emergency')] : []),
          t('forum.wish', { wish: t(`forumMeasure.${wish}`) }),
        ].join(' · ')}
      </p>
      <CaseTrack entry={entry} />
      <RefChips ids={standsOnCase(kind)} />
      <Reply {...props} />
      <Panel {...props} />
      <Finding entry={entry} />
      <CaseNext entry={entry} />
      <Ballots {...props} />
    </li>
  );
};

const Reply = ({ id, entry, own }: CaseProps) => {
  const { t, written } = useWords();
  const nameOf = useNames();
  const send = useSend();
  const { turn } = exerciseOf(useView());
  const permit = usePermit(own, ['assess'], 'legal');
  const { accused, reply, stage } = entry;
  if (accused === null) return null;
  if (own !== null && awaitsReply(entry, own, turn))
    return (
      <>
        <p className="note info small">{t('forum.reply.is')}</p>
        <ReplyBox
          label={t('forum.reply')}
          button={t('forum.reply.send')}
          most={MOST_REPLY}
          permit={permit}
          send={(text) => void send({ type: 'case.reply', case: id, text })}
        />
      </>
    );
  if (reply !== null && reply !== '') return <p className="small">{t('forum.replied', { state: nameOf(accused), text: written(reply) })}</p>;
  return stage === 'filed' ? null : <p className="small muted">{t('forum.noReply', { state: nameOf(accused) })}</p>;
};

const Finding = ({ entry: { finding, kind } }: { readonly entry: CaseView }) => {
  const { t } = useWords();
  if (finding === null) return null;
  const { result, standard, inFavour } = finding;
  const facts = { result: t(`finding.${result}`), reached: standard, standard: t(`standard.${standard}`), n: inFavour };
  return <p className="note small">{t(kind === 'situation' ? 'forum.finding.situation' : 'forum.finding', facts)}</p>;
};
