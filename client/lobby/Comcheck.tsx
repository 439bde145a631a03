/** The communications check: one button, every browser answers within ten seconds, whoever did not stands out, with what to do. */
import { useEffect, useState } from 'react';
import type { PersonId } from '../../shared/model/ids.ts';
import type { ComcheckReport } from '../../shared/protocol/wire.ts';
import { useDesk, useDeskState, useView } from '../store/deskContext.tsx';
import { membersOf } from '../store/selectors.ts';
import { useNames } from '../words/names.ts';
import { useWords } from '../words/words.tsx';

const PATIENCE_MS = 10_000;
/** Slower than this a browser works, but its people should be told. */
const SLOW_MS = 1500;
const NARROW_PX = 1024;

/** True until ten seconds after the check was asked for. */
const usePatience = (askedAt: number | null): boolean => {
  const [patient, setPatient] = useState(false);
  useEffect(() => {
    if (askedAt === null) return undefined;
    const left = PATIENCE_MS - (performance.now() - askedAt);
    setPatient(left > 0);
    const timer = setTimeout(() => setPatient(false), Math.max(0, left));
    return () => clearTimeout(timer);
  }, [askedAt]);
  return patient;
};

export const Comcheck = () => {
  const { t } = useWords();
  const { port } = useDesk();
  const check = useDeskState((state) => state.comcheck);
  const waiting = usePatience(check?.askedAt ?? null);
  const members = membersOf(useView());
  const answered = members.filter(({ person }) => check?.answers[person] !== undefined).length;
  return (
    <section className="card stack" aria-labelledby="comcheck">
      <div className="row spread">
        <h2 id="comcheck">{t('comcheck.title')}</h2>
        <button type="button" onClick={() => port.comcheck()} disabled={waiting && answered < members.length}>
          {t(waiting && answered < members.length ? 'comcheck.waiting' : 'comcheck.go')}
        </button>
      </div>
      <p className="muted small">{t('comcheck.is')}</p>
      {check !== null && (
        <>
          <p role="status">{t('comcheck.answered', { answered, all: members.length })}</p>
          <ul className="stack-s">
            {members.map(({ person, state }) => (
              <Line key={person} person={person} state={state} answer={check.answers[person]} waiting={waiting} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
};

type Answer = ComcheckReport['answers'][PersonId];
const Line = (props: { readonly person: PersonId; readonly state: string; readonly answer: Answer | undefined; readonly waiting: boolean }) => {
  const { person, state, answer, waiting } = props;
  const { t } = useWords();
  const nameOf = useNames();
  const who = useDeskState(({ people }) => people[person]);
  const bad = answer === undefined && !waiting;
  const advice = [
    ...(bad ? [t(who?.connected === true ? 'comcheck.silent' : 'comcheck.absent')] : []),
    ...(answer !== undefined && answer.ms > SLOW_MS ? [t('comcheck.slow')] : []),
    ...(answer !== undefined && answer.width < NARROW_PX ? [t('comcheck.narrow')] : []),
    ...(answer?.keeps === false ? [t('comcheck.forgets')] : []),
  ];
  return (
    <li className={bad ? 'note bad small' : advice.length > 0 ? 'note warn small' : 'note ok small'}>
      <span className="row spread">
        <span>
          <strong>{who?.name ?? t('lobby.absent')}</strong> <span className="muted">{nameOf(state)}</span>
        </span>
        <span>{answer === undefined ? t(bad ? 'comcheck.none' : 'comcheck.pending') : t('comcheck.ms', { ms: answer.ms })}</span>
      </span>
      {advice.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </li>
  );
};
