/** Numbers of days, yes or no, and words of one's own. */
import { useState } from 'react';
import { useWords } from '../../../words/words.tsx';
import type { Days } from '../fields.ts';
import { useLabel, type FieldProps } from './OrderField.tsx';

/** A whole number between bounds; while it is being typed it may be out of them. */
export const NumberInput = ({
  value,
  least,
  most,
  change,
}: {
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly change: (value: number) => void;
}) => {
  const [typed, setTyped] = useState<string | null>(null);
  const write = (text: string, number: number) => {
    setTyped(text);
    if (Number.isInteger(number) && number >= least && number <= most) change(number);
  };
  return (
    <input
      type="number"
      min={least}
      max={most}
      value={typed ?? value}
      onChange={(event) => write(event.target.value, event.target.valueAsNumber)}
      onBlur={() => setTyped(null)}
    />
  );
};

export const DaysField = ({ field, line, change, range }: FieldProps & { readonly range: Days }) => {
  const label = useLabel(field, line);
  const value: unknown = Reflect.get(line, field);
  return (
    <label>
      {label}
      <NumberInput value={typeof value === 'number' ? value : range.first} least={range.least} most={range.most} change={change} />
    </label>
  );
};

export const YesNoField = ({ field, line, change }: FieldProps) => {
  const label = useLabel(field, line);
  const value: unknown = Reflect.get(line, field);
  return (
    <label className={field === 'warned' ? 'inline wide note warn' : 'inline wide'}>
      <input type="checkbox" checked={value === true} onChange={() => change(value !== true)} />
      <span>{label}</span>
    </label>
  );
};

/** The bounds of the door (shared/acts/orderLine.ts). */
const MOST_LETTERS = 240;
const MOST_OF_LAW = 160;
export const TextField = ({ field, line, change }: FieldProps) => {
  const label = useLabel(field, line);
  const held: unknown = Reflect.get(line, field);
  const value = typeof held === 'string' ? held : '';
  return (
    <label className="wide">
      {label}
      {field === 'law' ? (
        <input value={value} maxLength={MOST_OF_LAW} onChange={(event) => change(event.target.value)} />
      ) : (
        <textarea value={value} rows={2} maxLength={MOST_LETTERS} required={field === 'text'} onChange={(event) => change(event.target.value)} />
      )}
    </label>
  );
};

const MOST_REASONS = 3;
/** Up to three; the next one opens when the last one has words. */
export const ReasonsField = ({ field, line, change, reasons }: FieldProps & { readonly reasons: readonly string[] }) => {
  const { t } = useWords();
  const label = useLabel(field, line);
  const shown = Math.min(MOST_REASONS, reasons.length + 1);
  const write = (at: number, text: string) => {
    const next = Array.from({ length: shown }, (_, each) => (each === at ? text : (reasons[each] ?? '')));
    change(next.filter((reason) => reason !== ''));
  };
  return (
    <fieldset className="wide stack-s">
      <legend className="small muted">{label}</legend>
      {Array.from({ length: shown }, (_, at) => (
        <input
          key={at}
          aria-label={t('field.reasons.n', { n: at + 1 })}
          value={reasons[at] ?? ''}
          maxLength={160}
          onChange={(event) => write(at, event.target.value)}
        />
      ))}
    </fieldset>
  );
};
