/** The bar at the foot of the sheet: what it costs, who signed, sign and seal. */
import { useEffect, useRef } from 'react';
import type { StateId } from '../../../shared/model/ids.ts';
import { useDeskState, useSend, useView } from '../../store/deskContext.tsx';
import { exerciseOf } from '../../store/selectors.ts';
import { useWords } from '../../words/words.tsx';
import { flushProse } from './proseBook.ts';

/** In sight all the time: on the bar of the seal, or on top for those who only read. */
export const Total = ({ cost, capacity }: { readonly cost: number; readonly capacity: number }) => (
  <span className={cost > capacity ? 'chip bad' : 'chip'}>{useWords().t('decide.total', { cost, capacity })}</span>
);

export const SealBar = ({ own }: { readonly own: StateId }) => {
  const { t, list } = useWords();
  const view = useView();
  const send = useSend();
  const people = useDeskState((state) => state.people);
  const me = useDeskState((state) => state.me);
  const draft = view.draft[own];
  if (draft === undefined) return null;
  const { phase, stage } = exerciseOf(view);
  const may = phase === 'decide' && stage === 'running';
  // A lone member confirms twice where a line wants two keys (DR6).
  const lone = !(view.seat[own]?.members ?? []).some((person) => person !== me && people[person]?.connected === true);
  const wanted = lone && Object.values(draft.lineChecks).some(({ twoSignatures }) => twoSignatures) ? 2 : 1;
  const signedByMe = draft.signatures.filter((person) => person === me).length >= wanted;
  const hands = useKeysToSeal(signedByMe && may);
  const seal = () => void flushProse().then(() => send({ type: 'draft.seal' }));
  return (
    <div id="seal" tabIndex={-1} className="seal-bar" data-may={may}>
      <div className="grow stack-s">
        <strong>
          {draft.sealed
            ? t('decide.sealed')
            : draft.signatures.length === 0
              ? t('decide.unsigned')
              : t('decide.signatures', { names: list(draft.signatures.map((person) => people[person]?.name ?? '')) })}
        </strong>
        <span className="tiny muted">{draft.sealed ? t('decide.sealed.is') : t(may ? 'decide.atZero' : 'decide.closedNow')}</span>
      </div>
      <Total cost={draft.cost} capacity={view.own[own]?.capacity ?? 0} />
      {draft.sealed ? (
        <button type="button" className="big" data-coach="unseal" disabled={!may} onClick={() => void send({ type: 'draft.unseal' })}>
          {t('decide.unseal')}
        </button>
      ) : (
        <>
          <button
            type="button"
            className="big"
            data-coach="sign"
            disabled={!may || signedByMe}
            ref={hands.sign}
            onClick={() => void flushProse().then(() => send({ type: 'draft.sign' }))}
          >
            {t(signedByMe ? 'decide.signed' : 'decide.sign')}
          </button>
          <button
            ref={hands.seal}
            type="button"
            className="big primary"
            data-coach="seal"
            disabled={!may || draft.signatures.length === 0}
            onClick={seal}
          >
            {t('decide.seal')}
          </button>
        </>
      )}
    </div>
  );
};

/** Whoever signed with the keys finds them at the seal: the button that was pressed is closed now and would lose them. */
const useKeysToSeal = (signed: boolean) => {
  const [sign, seal] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)];
  const was = useRef(signed);
  useEffect(() => {
    const lost = document.activeElement === document.body || document.activeElement === sign.current;
    if (signed && !was.current && lost) seal.current?.focus();
    was.current = signed;
  }, [signed]);
  return { sign, seal } as const;
};
