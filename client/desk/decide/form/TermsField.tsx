/** The text of an agreement as cards: a template first, then parties, clauses, definitions and how it ends. */
import type { LineOf } from '../../../../shared/acts/orderLine.ts';
import { TEMPLATES, templateTerms } from '../../../../shared/acts/templates.ts';
import type { AgreementTerms } from '../../../../shared/acts/terms.ts';
import type { StateId } from '../../../../shared/model/ids.ts';
import { DEFINITIONS, type Definition } from '../../../../shared/model/terms.ts';
import { exerciseOf } from '../../../store/selectors.ts';
import { useNames } from '../../../words/names.ts';
import { useWords } from '../../../words/words.tsx';
import { TermsChanges } from '../../statecraft/TermsChanges.tsx';
import type { Desk } from '../choices.ts';
import { Clauses } from './Clauses.tsx';
import { EndingFields } from './EndingFields.tsx';

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
      <EndingFields terms={terms} desk={desk} set={set} />
      <Amends line={line} desk={desk} />
    </div>
  );
};

/** What an amendment changes in the text on the table, as it is written; and whose signatures it would end (AG2). */
const Amends = ({ line, desk }: Pick<Props, 'line' | 'desk'>) => {
  const { t, list } = useWords();
  const nameOf = useNames();
  const now = line.agreement === null ? undefined : desk.view.agreement[line.agreement];
  if (now === undefined) return null;
  const ended = now.signatures.filter((state) => state !== desk.own);
  return (
    <section className="note stack-s" aria-live="polite">
      <h4>{t('amending.title', { n: now.version })}</h4>
      <TermsChanges before={now.terms} after={line.terms} />
      {ended.length > 0 && <p className="small muted">{t('amending.ends', { states: list(ended.map(nameOf)) })}</p>}
    </section>
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
