import { RUNGS, type Rung } from '../../shared/model/terms.ts';
import type { DyadId } from '../../shared/model/ids.ts';
import { TermLink } from '../references/TermLink.tsx';
import { useDesk, useDeskState } from '../store/deskContext.tsx';
import { rungStep } from '../store/selectors.ts';
import { useWords } from '../words/words.tsx';

/** Six rungs with the present one named: never colour alone. */
interface Props {
  readonly name: string;
  readonly rung: Rung;
  readonly note?: string;
  /** Lets the reader choose it, so that the map shows it. */
  readonly id?: DyadId;
}

export const Ladder = ({ name, rung, note, id }: Props) => {
  const { t } = useWords();
  const step = rungStep(rung);
  return (
    <div className="ladder" data-step={step}>
      {id === undefined ? <span className="ladder-name">{name}</span> : <LadderName id={id} name={name} />}
      <span className="rungs" aria-hidden="true">
        {RUNGS.map((each, at) => (
          <i key={each} className={at <= step ? 'on' : ''} />
        ))}
      </span>
      <span className="ladder-rung">
        <TermLink id={`play.${rung}`} name={t(`rung.${rung}`)} stop={id === undefined} />
        <span className="hidden">{t('rail.rung', { rung: t(`rung.${rung}`), step: step + 1 })}</span>
      </span>
      {note !== undefined && note !== '' && <span className="ladder-note">{note}</span>}
    </div>
  );
};

const LadderName = ({ id, name }: { readonly id: DyadId; readonly name: string }) => {
  const { store } = useDesk();
  const chosen = useDeskState(({ selected }) => selected === id);
  return (
    <button type="button" className="link ladder-name" aria-pressed={chosen} onClick={() => store.setState({ selected: chosen ? null : id })}>
      {name}
    </button>
  );
};
