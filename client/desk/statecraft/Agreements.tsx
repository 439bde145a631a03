/** Texts on the table and in force: what is promised, who signed, and at review what stays. */
import { useCallback } from 'react';
import type { AgreementId, StateId } from '../../../shared/model/ids.ts';
import type { AgreementView, View } from '../../../shared/view/kinds.ts';
import { useView } from '../../store/deskContext.tsx';
import { agreementRows, isAccused, isOver, waitingFor } from '../../store/statecraft.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';
import { AgreementDates } from './AgreementDates.tsx';
import { Amended } from './Amended.tsx';
import { ClauseList } from './ClauseList.tsx';
import { Fold } from './Fold.tsx';
import { OursDue } from './Obligations.tsx';
import { SignForm } from './SignForm.tsx';

/** Texts that wait for our word, what we owe this turn, and what was seen of us. */
const waitsIn = (view: View, own: StateId): number => {
  const { agreements, duties, indications } = waitingFor(view, own);
  return agreements + duties + indications;
};

export const Agreements = ({ own }: { readonly own: StateId | null }) => {
  const { t } = useWords();
  const view = useView();
  const rows = [...agreementRows(view)].sort(([, a], [, b]) => b.turn - a.turn);
  const live = rows.filter(([, agreement]) => !isOver(agreement));
  const past = rows.filter(([, agreement]) => isOver(agreement));
  const accused = past.some(([id]) => own !== null && isAccused(view, own, id));
  // Opened where a reply is wanted; what the reader does with it afterwards is the reader's.
  const openAtFirst = useCallback((fold: HTMLDetailsElement | null) => {
    if (fold !== null && accused) fold.open = true;
  }, []);
  return (
    <Fold id="fold-agreements" title={t('agreements.title')} waiting={own === null ? 0 : waitsIn(view, own)} live={live.length}>
      {own !== null && <OursDue own={own} />}
      {live.length === 0 && <p className="small faint">{t('agreements.none')}</p>}
      <ul className="stack-s">
        {live.map(([id, agreement]) => (
          <AgreementCard key={id} id={id} agreement={agreement} own={own} />
        ))}
      </ul>
      {past.length > 0 && (
        <details ref={openAtFirst}>
          <summary className="small">{t('agreements.past', { n: past.length })}</summary>
          <ul className="stack-s pad">
            {past.map(([id, agreement]) => (
              <AgreementCard key={id} id={id} agreement={agreement} own={own} />
            ))}
          </ul>
        </details>
      )}
    </Fold>
  );
};

const AgreementCard = ({ id, agreement, own }: { readonly id: AgreementId; readonly agreement: AgreementView; readonly own: StateId | null }) => {
  const { t, list } = useWords();
  const nameOf = useNames();
  const { terms, stage } = agreement;
  // Whoever was not shown the first text is not told when it was laid on the table.
  const first = agreement.version === 1 ? agreement.turn : agreement.earlier.find(({ version }) => version === 1)?.turn;
  return (
    <li className="card stack-s">
      <div className="row spread row-t">
        <h3 className="grow">{t('line.agreementOf', { parties: list(terms.parties.map(nameOf)) })}</h3>
        <span className={stage === 'in-force' ? 'chip ok' : 'chip'}>{t(`agreement.${stage}`)}</span>
      </div>
      <p className="small muted">
        {[
          t(`agreementForm.${terms.form}`),
          ...(first === undefined ? [] : [t('agreements.by', { state: nameOf(agreement.proposedBy), turn: first })]),
          ...(agreement.version > 1 ? [t('agreements.version', { n: agreement.version })] : []),
        ].join(' · ')}
      </p>
      <Amended agreement={agreement} own={own} />
      <ClauseList id={id} agreement={agreement} own={own} />
      <Definitions agreement={agreement} />
      {!isOver(agreement) && <AgreementDates agreement={agreement} />}
      <Signatures agreement={agreement} />
      {own !== null && <SignForm id={id} agreement={agreement} own={own} />}
    </li>
  );
};

const Definitions = ({ agreement: { terms } }: { readonly agreement: AgreementView }) => {
  const { t } = useWords();
  if (terms.definitions.length === 0) return null;
  return (
    <ul className="ticks small">
      {terms.definitions.map((each) => (
        <li key={each}>{t(`definition.${each}`)}</li>
      ))}
    </ul>
  );
};

const Signatures = ({ agreement }: { readonly agreement: AgreementView }) => {
  const { t, list } = useWords();
  const nameOf = useNames();
  const { signatures, terms, stage, suspended } = agreement;
  return (
    <div className="row small">
      <ul className="row" aria-label={t('sheet.parties')}>
        {terms.parties.map((party) => {
          const has = signatures.includes(party);
          return (
            <li key={party} className={has ? 'chip ok' : 'chip'}>
              {has && <span aria-hidden="true">✓ </span>}
              {t(has ? 'sheet.party.signed' : 'sheet.party.unsigned', { state: nameOf(party) })}
            </li>
          );
        })}
      </ul>
      {stage === 'open' && (
        <span className="muted">
          {signatures.length >= terms.threshold ? t('agreements.enough') : t('agreements.wanted', { n: terms.threshold })}
        </span>
      )}
      {suspended.length > 0 && <span className="chip bad">{t('agreements.suspended', { states: list(suspended.map(nameOf)) })}</span>}
    </div>
  );
};
