/** Disputes before a tribunal: consent or refusal, standstill, award. */
import { complyBy, consentBy, disputeTrack } from '../../../shared/norms/disputeTimetable.ts';
import { DISPUTE_STANDS_ON } from '../../../shared/norms/references.ts';
import { RefChips } from '../../references/RefChip.tsx';
import type { DisputeId, StateId } from '../../../shared/model/ids.ts';
import type { DisputeView } from '../../../shared/view/kinds.ts';
import { useBoard, useSend, useView } from '../../store/deskContext.tsx';
import { exerciseOf } from '../../store/selectors.ts';
import { usePermit } from '../../store/permit.ts';
import { disputeRows, waitingFor } from '../../store/statecraft.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';
import { Fold } from './Fold.tsx';
import { SeekAct } from './SeekAct.tsx';
import { Track } from './Track.tsx';

export const Arbitration = ({ own }: { readonly own: StateId | null }) => {
  const { t } = useWords();
  const view = useView();
  const rows = [...disputeRows(view)].sort(([, a], [, b]) => b.turn - a.turn);
  if (rows.length === 0) return null;
  return (
    <Fold id="fold-disputes" title={t('arbitration.title')} waiting={own === null ? 0 : waitingFor(view, own).disputes} live={rows.length}>
      <ul className="stack-s">
        {rows.map(([id, dispute]) => (
          <DisputeCard key={id} id={id} dispute={dispute} own={own} />
        ))}
      </ul>
    </Fold>
  );
};

const DisputeCard = ({ id, dispute, own }: { readonly id: DisputeId; readonly dispute: DisputeView; readonly own: StateId | null }) => {
  const { t, term } = useWords();
  const nameOf = useNames();
  const { by, against, incident, stage, legalAid, award } = dispute;
  return (
    <li className="card stack-s">
      <div className="row spread row-t">
        <strong className="grow">{t('arbitration.line', { by: nameOf(by), against: nameOf(against), incident: nameOf(incident) })}</strong>
        {award?.responsible !== false && <span className="chip">{t(`dispute.${stage}`)}</span>}
        {legalAid && <span className="chip">{t('arbitration.legalAid')}</span>}
      </div>
      {award !== null && (
        <p className="note small">
          {award.responsible
            ? t('arbitration.award', { turn: award.turn, state: nameOf(against), remedy: term(`remedy.${award.remedy}`) })
            : t('arbitration.awardNone', { turn: award.turn, state: nameOf(against) })}
        </p>
      )}
      <DisputeTrack dispute={dispute} />
      <RefChips ids={DISPUTE_STANDS_ON} />
      <DisputeNext dispute={dispute} />
      {against === own && stage === 'awarded' && award?.responsible === true && <SeekAct act="comply" text={t('arbitration.comply')} />}
      {against === own && stage === 'claimed' && <Consent id={id} own={own} />}
    </li>
  );
};

/** From the claim to what became of the award. */
const DisputeTrack = ({ dispute }: { readonly dispute: DisputeView }) => {
  const { t } = useWords();
  const { stage } = dispute;
  const rows = disputeTrack(dispute, useBoard()).map(({ step, turn, is }) => ({
    step,
    label: t(`dispute.step.${step}`),
    when: turn === null ? '' : t('sheet.track.turn', { turn }),
    is,
    said: is === 'failed' ? t(`dispute.${stage}`) : undefined,
  }));
  return <Track title={t('dispute.track')} rows={rows} />;
};

/** What comes next, and by when (AR2, AR4, AR5). */
const DisputeNext = ({ dispute: { stage, against, turn, awardTurn, award } }: { readonly dispute: DisputeView }) => {
  const { t } = useWords();
  const nameOf = useNames();
  const board = useBoard();
  const { turns } = exerciseOf(useView());
  // What would fall due after the exercise is due in its last turn, if it is to be done in it at all.
  const played = (wanted: number): number => Math.min(wanted, turns);
  const state = nameOf(against);
  if (stage === 'claimed') return <p className="small muted">{t('arbitration.next.claimed', { state, turn: played(consentBy({ turn })) })}</p>;
  if (awardTurn !== null) return <p className="small muted">{t('arbitration.next.standstill', { turn: awardTurn })}</p>;
  if (stage !== 'awarded' || award?.responsible !== true) return null;
  return <p className="small muted">{t('arbitration.next.awarded', { state, turn: played(complyBy(award, board)) })}</p>;
};

const Consent = ({ id, own }: { readonly id: DisputeId; readonly own: StateId }) => {
  const { t } = useWords();
  const send = useSend();
  const permit = usePermit(own, ['consult'], 'head');
  if (permit === '') return null;
  const answer = (consent: boolean) => void send({ type: 'dispute.answer', dispute: id, consent });
  return (
    <>
      <p className="small muted">{t('arbitration.consent.is')}</p>
      <div className="row">
        <button type="button" className="primary" disabled={permit !== null} onClick={() => answer(true)}>
          {t('arbitration.consent')}
        </button>
        <button type="button" disabled={permit !== null} onClick={() => answer(false)}>
          {t('arbitration.refuse')}
        </button>
        {permit !== null && <span className="tiny faint">{permit}</span>}
      </div>
    </>
  );
};
