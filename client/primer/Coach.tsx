/** The coach: a strip above the desk that says what is to be done now and why. It takes no focus and covers nothing. */
import type { ReactNode } from 'react';
import { useNames } from '../words/names.ts';
import { useWords, type Words } from '../words/words.tsx';
import { NEIGHBOUR } from './cast.ts';
import { useMark } from './mark.ts';
import { isWaiting, STEP_IDS, type Seen, type Step } from './steps.ts';

/** Names of the buttons it speaks of, as they stand on them. */
const namesOf = ({ t }: Words, state: string) => ({
  state,
  investigate: t('assess.investigate'),
  hotline: t('message.hotline'),
  call: t('consult.call'),
  assess: t('phase.assess'),
  restore: t('act.restore'),
  attribute: t('act.attribute'),
  put: t('decide.put'),
  change: t('decide.change'),
  remove: t('decide.remove'),
  sign: t('decide.sign'),
  seal: t('decide.seal'),
  unseal: t('decide.unseal'),
  forecast: t('decide.forecast'),
  brink: t('rung.brink'),
});

interface Props {
  readonly step: Step;
  readonly seen: Seen;
  /** Leaves the first steps. */
  readonly leave: () => void;
  /** Where it leads back to. */
  readonly inLobby: boolean;
  readonly press: () => void;
  /** What a step shows beside its sentence. */
  readonly children?: ReactNode;
}

export const Coach = ({ step, seen, leave, inLobby, press, children }: Props) => {
  const words = useWords();
  const { t } = words;
  const nameOf = useNames();
  const saying = step.says(seen);
  const waits = isWaiting(saying);
  const show = useMark(waits ? [] : step.points(seen), step.still);
  const names = namesOf(words, nameOf(NEIGHBOUR));
  return (
    <section className="coach" data-step={step.id} aria-labelledby="coach-title">
      <p className="coach-head">
        <strong id="coach-title" className="eyebrow">
          {t('primer.title')}
        </strong>
        <span className="mono small">{t('primer.progress', { at: STEP_IDS.indexOf(step.id) + 1, all: STEP_IDS.length })}</span>
      </p>
      <div className="coach-says" aria-live="polite" aria-atomic="true">
        <p className="coach-do">{t(`primer.${saying}`, names)}</p>
        <p className="coach-why">{t(`primer.${saying}.why`, names)}</p>
      </div>
      <div className="coach-buttons">
        {step.read && (
          <button type="button" className="primary" disabled={waits} onClick={press}>
            {t('primer.go')}
          </button>
        )}
        {step.id === 'question' ? (
          <button type="button" className="primary" onClick={leave}>
            {t(inLobby ? 'primer.back.lobby' : 'primer.back.start')}
          </button>
        ) : (
          <>
            <button type="button" onClick={show} disabled={waits}>
              {t('primer.show')}
            </button>
            <button type="button" className="quiet" onClick={leave}>
              {t('primer.skip')}
            </button>
          </>
        )}
      </div>
      {children}
    </section>
  );
};
