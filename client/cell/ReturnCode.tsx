import { useState } from 'react';
import type { CodeListing } from '../../shared/protocol/wire.ts';
import type { PersonId, StateId } from '../../shared/model/ids.ts';
import { api, ApiRefusal } from '../connection/api.ts';
import { seatOf } from '../connection/keys.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { useDeskState, useView } from '../store/deskContext.tsx';
import { useNames } from '../words/names.ts';
import { useWords } from '../words/words.tsx';

/** A code that lets one person back into the seat they held, when their device has lost it. */
export const ReturnCode = ({ state }: { readonly state: StateId }) => {
  const { t, label } = useWords();
  const nameOf = useNames();
  const exercise = useDeskState((desk) => desk.exercise);
  const people = useDeskState((desk) => desk.people);
  const members = useView().seat[state]?.members ?? [];
  const [code, setCode] = useState<CodeListing | null>(null);
  const [fault, setFault] = useState('');
  const seat = seatOf(exercise);
  if (members.length === 0 || seat === null) return null;
  const mint = (person: PersonId) =>
    api.seatCode(exercise, seat.token, person).then(setCode, (error: unknown) => setFault(error instanceof ApiRefusal ? error.code : String(error)));
  return (
    <div className="stack-s tiny">
      <p className="muted">{t('cell.return.is', { state: nameOf(state) })}</p>
      <div className="row">
        {members.map((person) => (
          <button key={person} type="button" className="mini" onClick={() => void mint(person)}>
            {label(t('cell.return'))} {people[person]?.name ?? ''}
          </button>
        ))}
      </div>
      {code !== null && (
        <p className="row">
          <span className="mono">{code.code}</span>
          <CopyButton text={code.link} label={t('codes.copy')} />
        </p>
      )}
      {fault !== '' && (
        <p className="bad" role="alert">
          {t('cell.fault', { code: fault })}
        </p>
      )}
    </div>
  );
};
