/** A guided checklist, and the memo: questions answered by people, never added up. */
import { SCREEN_ANSWERS, type ScreenAnswer } from '../../../../shared/model/terms.ts';
import { useWords } from '../../../words/words.tsx';
import { screenOf } from '../screenOf.ts';
import type { FieldProps } from './OrderField.tsx';

/** Questions whose "no" stops a countermeasure (shared/norms/screens.ts). */
const STOPS: readonly string[] = ['injured', 'called', 'reversible'];

export const ScreenField = ({ line, desk, change, answers }: FieldProps & { readonly answers: readonly ScreenAnswer[] }) => {
  const { t, term } = useWords();
  const screen = screenOf(line, desk.view);
  const set = (at: number, answer: ScreenAnswer) => change(screen.steps.map((_, each) => (each === at ? answer : (answers[each] ?? 'unsure'))));
  return (
    <fieldset className="wide screen">
      <legend className="small">
        <strong>{t(`screen.${screen.id}`)}</strong> <span className="muted">{t('screen.is')}</span>
      </legend>
      {screen.steps.map((step, at) => (
        <Question
          key={step}
          question={term(`screen.${screen.id}.${step}`)}
          stops={line.act === 'countermeasure' && STOPS.includes(step)}
          answer={answers[at] ?? 'unsure'}
          set={(answer) => set(at, answer)}
        />
      ))}
    </fieldset>
  );
};

export const Question = ({
  question,
  stops,
  answer,
  set,
}: {
  readonly question: string;
  readonly stops: boolean;
  readonly answer: ScreenAnswer;
  readonly set: (answer: ScreenAnswer) => void;
}) => {
  const { t } = useWords();
  return (
    <div className="screen-row" role="group" aria-label={question}>
      <span className="small">
        {question} {stops && answer === 'no' && <span className="chip bad">{t('screen.stops')}</span>}
      </span>
      <span className="segmented">
        {SCREEN_ANSWERS.map((each) => (
          <button key={each} type="button" className="mini" aria-pressed={answer === each} onClick={() => set(each)}>
            {t(`screenAnswer.${each}`)}
          </button>
        ))}
      </span>
    </div>
  );
};

const QUESTIONS = ['memo.1', 'memo.2', 'memo.3', 'memo.4', 'memo.5', 'memo.6', 'memo.7', 'memo.8'] as const;
export const MemoField = ({ change, memo }: FieldProps & { readonly memo: readonly string[] }) => {
  const { t } = useWords();
  return (
    <fieldset className="wide stack-s">
      <legend className="small">
        <strong>{t('memo.title')}</strong>
      </legend>
      {QUESTIONS.map((question, at) => (
        <label key={question}>
          {t(question)}
          <input
            value={memo[at] ?? ''}
            maxLength={200}
            onChange={(event) => change(QUESTIONS.map((_, each) => (each === at ? event.target.value : (memo[each] ?? ''))))}
          />
        </label>
      ))}
    </fieldset>
  );
};
