/** A limit on rights, written as its lawyer would: law, aim, necessity, oversight, notification, end, and each question of the test beside what it is about. */
import { EMERGENCY_BASES } from '../../../../shared/acts/forms.ts';
import { hourAfter } from '../../../../shared/norms/scenarioTime.ts';
import type { LineOf } from '../../../../shared/acts/orderLine.ts';
import type { Screen } from '../../../../shared/norms/screens.ts';
import type { ScreenAnswer } from '../../../../shared/model/terms.ts';
import { RefChips } from '../../../references/RefChip.tsx';
import { exerciseOf } from '../../../store/selectors.ts';
import { endText } from '../../../words/limitsText.ts';
import { useWords } from '../../../words/words.tsx';
import type { Desk } from '../choices.ts';
import { FIELDS_OF, type Field } from '../fields.ts';
import { screenOf } from '../screenOf.ts';
import { LimitsPrice } from './LimitsPrice.tsx';
import { PARTS, type PartOf } from './limitsParts.ts';
import { OrderField } from './OrderField.tsx';
import { Question } from './ScreenField.tsx';

interface Props {
  readonly line: LineOf<'emergency'> | LineOf<'extend'>;
  readonly desk: Desk;
  readonly set: (field: Field, value: unknown) => void;
}

export const LimitsForm = (props: Props) => {
  const { t } = useWords();
  const { line, desk } = props;
  return (
    <div className="wide limits">
      <p className="small muted">{t('limits.public')}</p>
      {PARTS.map((part) => (
        <Part key={part.id} part={part} {...props} />
      ))}
      <LimitsPrice line={line} desk={desk} />
    </div>
  );
};

const Part = ({ part, line, desk, set }: Props & { readonly part: PartOf }) => {
  const { t } = useWords();
  const screen = screenOf(line, desk.view);
  const offered: readonly Field[] = FIELDS_OF[line.act];
  const fields = part.fields.filter((field) => offered.includes(field));
  const steps = part.steps.filter((step) => screen.steps.includes(step));
  if (fields.length + steps.length === 0) return null;
  return (
    <fieldset className="limits-part">
      <legend className={part.id === 'measure' ? 'hidden' : undefined}>{t(part.title)}</legend>
      {fields.map((field) =>
        field === 'basis' ? (
          <Basis key={field} line={line} set={set} />
        ) : (
          <OrderField key={field} field={field} line={line} desk={desk} change={(value) => set(field, value)} />
        ),
      )}
      {part.id === 'aim' && (
        <div className="wide row">
          <RefChips ids={['law.iccpr.19', 'law.siracusa']} />
        </div>
      )}
      {part.id === 'end' && <End line={line} desk={desk} />}
      {steps.map((step) => (
        <Step key={step} step={step} screen={screen} line={line} set={set} />
      ))}
    </fieldset>
  );
};

const Step = ({ step, screen, line, set }: Pick<Props, 'line' | 'set'> & { readonly step: string; readonly screen: Screen }) => {
  const { term } = useWords();
  const answerAt = (at: number): ScreenAnswer => line.screen[at] ?? 'unsure';
  const at = screen.steps.indexOf(step);
  return (
    <Question
      question={term(`screen.${screen.id}.${step}`)}
      stops={false}
      answer={answerAt(at)}
      set={(answer) =>
        set(
          'screen',
          screen.steps.map((_, each) => (each === at ? answer : answerAt(each))),
        )
      }
    />
  );
};

const Basis = ({ line, set }: Pick<Props, 'line' | 'set'>) => {
  const { t } = useWords();
  const chosen = line.act === 'emergency' ? line.basis : null;
  return (
    <div className="limits-basis" role="radiogroup" aria-label={t('field.basis')}>
      {EMERGENCY_BASES.map((basis) => (
        <label key={basis} className="inline">
          <input type="radio" name="basis" value={basis} checked={chosen === basis} onChange={() => set('basis', basis)} />
          <span>
            <strong>{t(`basis.${basis}`)}</strong> <span className="small muted">{t(`basis.${basis}.is`)}</span>
          </span>
        </label>
      ))}
    </div>
  );
};

const End = ({ line, desk }: Pick<Props, 'line' | 'desk'>) => {
  const words = useWords();
  const clock = exerciseOf(desk.view);
  const text = endText(hourAfter(clock.hour, line.endsAfterDays), clock, desk.board, words);
  return (
    <p className="small" role="status">
      <strong>{text}</strong> · <span className="muted">{words.t('limits.most')}</span>
    </p>
  );
};
