/** One field of an order, drawn by its kind. */
import type { OrderLine } from '../../../../shared/acts/orderLine.ts';
import { useWords } from '../../../words/words.tsx';
import type { Desk } from '../choices.ts';
import { daysOf, kindOf, type Field } from '../fields.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { ItemsField, StatesField } from './ListFields.tsx';
import { MemoField, ScreenField } from './ScreenField.tsx';
import { TermsField } from './TermsField.tsx';
import { DaysField, ReasonsField, TextField, YesNoField } from './TextFields.tsx';

export interface FieldProps {
  readonly field: Field;
  readonly line: OrderLine;
  readonly desk: Desk;
  readonly change: (value: unknown) => void;
}

/** The field's name; an act may have its own. */
export const useLabel = (field: Field, line: OrderLine): string => {
  const { term } = useWords();
  const own = `field.${field}.${line.act}`;
  const said = term(own);
  return said === own ? term(`field.${field}`) : said;
};

export const OrderField = (props: FieldProps) => {
  const { line } = props;
  switch (kindOf(props.field)) {
    case 'choice':
      return <ChoiceField {...props} />;
    case 'days':
      return <DaysField {...props} range={daysOf(line.act)} />;
    case 'yes-no':
      return <YesNoField {...props} />;
    case 'items':
      return 'cites' in line ? <ItemsField {...props} held={line.cites} /> : null;
    case 'states':
      return 'partners' in line ? <StatesField {...props} chosen={line.partners} /> : null;
    case 'screen':
      return 'screen' in line ? <ScreenField {...props} answers={line.screen} /> : null;
    case 'memo':
      return 'memo' in line ? <MemoField {...props} memo={line.memo} /> : null;
    case 'text':
      return <TextField {...props} />;
    case 'reasons':
      return 'reasons' in line ? <ReasonsField {...props} reasons={line.reasons} /> : null;
    case 'terms':
      return line.act === 'propose' ? <TermsField line={line} desk={props.desk} change={props.change} /> : null;
  }
};
