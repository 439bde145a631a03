/** Our signature, with or without a reservation to one clause of a binding text. */
import { useState } from 'react';
import type { AgreementId, StateId } from '../../../shared/model/ids.ts';
import type { AgreementView } from '../../../shared/view/kinds.ts';
import { useSend } from '../../store/deskContext.tsx';
import { usePermit } from '../../store/permit.ts';
import { useWords } from '../../words/words.tsx';
import { clauseText } from './ClauseList.tsx';

interface Props {
  readonly id: AgreementId;
  readonly agreement: AgreementView;
  readonly own: StateId;
}

const NONE = '';
export const SignForm = ({ id, agreement, own }: Props) => {
  const words = useWords();
  const { t } = words;
  const send = useSend();
  const permit = usePermit(own, ['consult'], 'head');
  const [reservation, setReservation] = useState(NONE);
  const { terms, stage, signatures, version } = agreement;
  if (signatures.includes(own)) return <p className="small ok">{t('agreements.weSigned')}</p>;
  if (!terms.parties.includes(own) || (stage !== 'open' && stage !== 'in-force') || permit === '') return null;
  const sign = () => void send({ type: 'agreement.sign', agreement: id, version, reservation: reservation === NONE ? null : Number(reservation) });
  return (
    <div className="row row-end">
      {terms.form === 'binding' && (
        <label className="grow">
          {t('agreements.reservation')}
          <select value={reservation} onChange={(event) => setReservation(event.target.value)}>
            <option value={NONE}>{t('agreements.reservation.none')}</option>
            {terms.clauses.map((clause, at) => (
              <option key={at} value={at}>
                {clauseText(clause, words)}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="button" className="primary" disabled={permit !== null} onClick={sign}>
        {t('agreements.sign')}
      </button>
      {permit !== null && <span className="tiny faint">{permit}</span>}
    </div>
  );
};
