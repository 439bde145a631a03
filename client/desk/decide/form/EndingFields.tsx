/** The rest of an agreement: its form, how it is verified, what follows from a breach, when it ends. */
import type { AgreementTerms } from '../../../../shared/acts/terms.ts';
import { AGREEMENT_FORMS, CONSEQUENCES, VERIFICATIONS } from '../../../../shared/model/terms.ts';
import { exerciseOf } from '../../../store/selectors.ts';
import { useWords } from '../../../words/words.tsx';
import type { Desk } from '../choices.ts';
import { NumberInput } from './TextFields.tsx';

/** The bounds of the door (shared/acts/terms.ts). */
const LONGEST_DAYS = 1825;
const SHORTEST_DAYS = 30;
const LAST_TURN = 8;

interface Props {
  readonly terms: AgreementTerms;
  readonly desk: Desk;
  readonly set: (part: Partial<AgreementTerms>) => void;
}

export const EndingFields = ({ terms, desk, set }: Props) => {
  const { t } = useWords();
  const { turn } = exerciseOf(desk.view);
  return (
    <div className="line-form">
      <Choice
        label={t('terms.form')}
        value={terms.form}
        offered={AGREEMENT_FORMS}
        textOf={(form) => t(`agreementForm.${form}`)}
        choose={(form) => set({ form })}
      />
      <Choice
        label={t('terms.verification')}
        value={terms.verification}
        offered={VERIFICATIONS}
        textOf={(each) => t(`verification.${each}`)}
        choose={(verification) => set({ verification })}
      />
      <Choice
        label={t('terms.consequence')}
        value={terms.consequence}
        offered={CONSEQUENCES}
        textOf={(each) => t(`consequence.${each}`)}
        choose={(consequence) => set({ consequence })}
      />
      <label>
        {t('terms.sunsetDays')}
        <NumberInput value={terms.sunsetDays} least={SHORTEST_DAYS} most={LONGEST_DAYS} change={(sunsetDays) => set({ sunsetDays })} />
      </label>
      <label>
        {t('terms.reviewTurn')}
        <NumberInput
          value={terms.reviewTurn}
          least={Math.max(2, Math.min(LAST_TURN, turn + 1))}
          most={LAST_TURN}
          change={(reviewTurn) => set({ reviewTurn })}
        />
      </label>
      <label>
        {t('terms.threshold')}
        <NumberInput value={terms.threshold} least={2} most={terms.parties.length} change={(threshold) => set({ threshold })} />
      </label>
    </div>
  );
};

const Choice = <Term extends string>({
  label,
  value,
  offered,
  textOf,
  choose,
}: {
  readonly label: string;
  readonly value: Term;
  readonly offered: readonly Term[];
  readonly textOf: (term: Term) => string;
  readonly choose: (term: Term) => void;
}) => (
  <label>
    {label}
    <select value={value} onChange={(event) => choose(offered.find((each) => each === event.target.value) ?? value)}>
      {offered.map((each) => (
        <option key={each} value={each}>
          {textOf(each)}
        </option>
      ))}
    </select>
  </label>
);
