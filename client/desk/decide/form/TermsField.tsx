/** The text of an agreement as cards: a template first, then parties, clauses, definitions and how it ends. */
import type { LineOf } from '../../../../shared/acts/orderLine.ts';
import { TEMPLATES, templateTerms } from '../../../../shared/acts/templates.ts';
import type { AgreementTerms } from '../../../../shared/acts/terms.ts';
import type { StateId } from '../../../../shared/model/ids.ts';
import { AGREEMENT_FORMS, CONSEQUENCES, DEFINITIONS, VERIFICATIONS, type Definition } from '../../../../shared/model/terms.ts';
import { exerciseOf } from '../../../store/selectors.ts';
import { useNames } from '../../../words/names.ts';
import { useWords } from '../../../words/words.tsx';
import type { Desk } from '../choices.ts';
import { Clauses } from './Clauses.tsx';
import { NumberInput } from './TextFields.tsx';

const LONGEST_DAYS = 1825;
const SHORTEST_DAYS = 30;
const LAST_TURN = 8;

interface Props {
  readonly line: LineOf<'propose'>;
  readonly desk: Desk;
  readonly change: (terms: AgreementTerms) => void;
}

export const TermsField = ({ line, desk, change }: Props) => {
  const { terms } = line;
  const set = (part: Partial<AgreementTerms>) => change({ ...terms, ...part });
  return (
    <div className="wide terms">
      <Templates terms={terms} desk={desk} change={change} />
      <Parties terms={terms} desk={desk} set={set} />
      <Clauses clauses={terms.clauses} change={(clauses) => set({ clauses: [...clauses] })} />
      <Definitions chosen={terms.definitions} change={(definitions) => set({ definitions: [...definitions] })} />
      <Ending terms={terms} desk={desk} set={set} />
    </div>
  );
};

const Templates = ({ terms, desk, change }: { readonly terms: AgreementTerms; readonly desk: Desk; readonly change: Props['change'] }) => {
  const { t } = useWords();
  const { turns } = exerciseOf(desk.view);
  return (
    <div className="stack-s" role="group" aria-label={t('terms.template')}>
      <span className="small muted">{t('terms.template')}</span>
      <div className="add-cards">
        {TEMPLATES.map((template) => (
          <button key={template} type="button" className="act-card" onClick={() => change(templateTerms(template, terms.parties, turns))}>
            <strong>{t(`template.${template}`)}</strong>
            <span className="tiny muted">{t(`template.${template}.is`)}</span>
          </button>
        ))}
      </div>
    </div>
  );
};

const Parties = ({
  terms,
  desk,
  set,
}: {
  readonly terms: AgreementTerms;
  readonly desk: Desk;
  readonly set: (part: Partial<AgreementTerms>) => void;
}) => {
  const { t } = useWords();
  const nameOf = useNames();
  const choose = (state: StateId) => {
    const parties = terms.parties.includes(state) ? terms.parties.filter((each) => each !== state) : [...terms.parties, state];
    set({ parties, threshold: Math.max(2, Math.min(terms.threshold, parties.length)) });
  };
  return (
    <fieldset className="stack-s">
      <legend className="small muted">{t('terms.parties')}</legend>
      <div className="row">
        {desk.board.states.map(({ id }) => (
          <label key={id} className="inline">
            <input
              type="checkbox"
              checked={terms.parties.includes(id)}
              disabled={id === desk.own || (terms.parties.length === 2 && terms.parties.includes(id))}
              onChange={() => choose(id)}
            />
            {nameOf(id)}
          </label>
        ))}
      </div>
    </fieldset>
  );
};

const Definitions = ({ chosen, change }: { readonly chosen: readonly Definition[]; readonly change: (chosen: readonly Definition[]) => void }) => {
  const { t } = useWords();
  return (
    <fieldset className="stack-s">
      <legend className="small muted">
        {t('terms.definitions')}. {t('terms.definitions.is')}
      </legend>
      {DEFINITIONS.map((each) => (
        <label key={each} className="inline">
          <input
            type="checkbox"
            checked={chosen.includes(each)}
            onChange={() => change(chosen.includes(each) ? chosen.filter((other) => other !== each) : [...chosen, each])}
          />
          {t(`definition.${each}`)}
        </label>
      ))}
    </fieldset>
  );
};

const Ending = ({
  terms,
  desk,
  set,
}: {
  readonly terms: AgreementTerms;
  readonly desk: Desk;
  readonly set: (part: Partial<AgreementTerms>) => void;
}) => {
  const { t } = useWords();
  const { turn } = exerciseOf(desk.view);
  return (
    <div className="line-form">
      <label>
        {t('terms.form')}
        <select value={terms.form} onChange={(event) => set({ form: AGREEMENT_FORMS.find((each) => each === event.target.value) ?? terms.form })}>
          {AGREEMENT_FORMS.map((each) => (
            <option key={each} value={each}>
              {t(`agreementForm.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('terms.verification')}
        <select
          value={terms.verification}
          onChange={(event) => set({ verification: VERIFICATIONS.find((each) => each === event.target.value) ?? terms.verification })}
        >
          {VERIFICATIONS.map((each) => (
            <option key={each} value={each}>
              {t(`verification.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('terms.consequence')}
        <select
          value={terms.consequence}
          onChange={(event) => set({ consequence: CONSEQUENCES.find((each) => each === event.target.value) ?? terms.consequence })}
        >
          {CONSEQUENCES.map((each) => (
            <option key={each} value={each}>
              {t(`consequence.${each}`)}
            </option>
          ))}
        </select>
      </label>
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
