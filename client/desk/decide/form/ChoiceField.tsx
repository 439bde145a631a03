/** A field with closed choices; one that leaves nothing to choose is not shown. */
import type { View } from '../../../../shared/view/kinds.ts';
import type { OrderLine } from '../../../../shared/acts/orderLine.ts';
import { useNames, type NameOf } from '../../../words/names.ts';
import { useWords, type Words } from '../../../words/words.tsx';
import { choicesOf, type Choice, type Desk } from '../choices.ts';
import type { Field } from '../fields.ts';
import { useLabel, type FieldProps } from './OrderField.tsx';

/** Families of terms, by the field that is chosen from them. */
const FAMILY: { readonly [field in Field]?: string } = {
  legalClass: 'legal',
  pace: 'pace',
  form: 'form',
  lane: 'lane',
  wish: 'forumMeasure',
  layer: 'layer',
  step: 'step',
  basis: 'basis',
  aim: 'aim',
  oversight: 'overseer',
  with: 'with',
  switch: 'policy',
  to: 'policyChoice',
};

const serviceText = (id: string, { view, board }: Desk, { t, say }: Words): string => {
  const service = board.services.find((each) => each.id === id);
  if (service === undefined) return id;
  return `${say(service.name)} (${t(`sector.${service.sector}`)}, ${String(levelOf(view, id))} %)`;
};
const levelOf = (view: View, service: string): number => Math.round((view.service[service]?.level ?? 1000) / 10);

const noneText = (field: Field, { t }: Words): string => {
  if (field === 'agreement') return t('field.agreement.new');
  if (field === 'incident') return t('field.incident.none');
  return t(field === 'target' ? 'field.target.none' : 'field.state.none');
};

const choiceText = (field: Field, choice: Choice, desk: Desk, words: Words, nameOf: NameOf): string => {
  const { t, label, term } = words;
  if (choice === null) return noneText(field, words);
  if (field === 'service' || field === 'target') return serviceText(choice, desk, words);
  if (field === 'measure') return `${label(term(`emergency.${choice}`))} ${term(`emergency.${choice}.does`)}`;
  if (field === 'audience') return choice === 'public' ? t('field.audience.public') : t('line.to.state', { state: nameOf(choice) });
  const family = FAMILY[field];
  return family === undefined ? nameOf(choice) : term(`${family}.${choice}`);
};

/** The short note under a choice that needs one. */
const hintOf = (field: Field, line: OrderLine, { t }: Words): string | null =>
  field === 'switch' && 'switch' in line ? t(`policy.${line.switch}.is`) : null;

const NONE = '';
export const ChoiceField = ({ field, line, desk, change }: FieldProps) => {
  const words = useWords();
  const nameOf = useNames();
  const label = useLabel(field, line);
  const offered = choicesOf(field, { ...line }, desk);
  const value: unknown = Reflect.get(line, field);
  if (offered.length === 0 || (offered.length === 1 && offered[0] === null)) return null;
  const hint = hintOf(field, line, words);
  return (
    <label>
      {label}
      <select
        name={field}
        value={typeof value === 'string' ? value : NONE}
        onChange={(event) => change(offered.find((choice) => (choice ?? NONE) === event.target.value) ?? null)}
      >
        {offered.map((choice) => (
          <option key={choice ?? NONE} value={choice ?? NONE}>
            {choiceText(field, choice, desk, words, nameOf)}
          </option>
        ))}
      </select>
      {hint !== null && <span className="tiny muted">{hint}</span>}
    </label>
  );
};
