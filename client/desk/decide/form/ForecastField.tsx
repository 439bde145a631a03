/** One forecast an order may carry: what another state will do next turn, in percent; scored in the review. */
import { FORECASTS } from '../../../../shared/acts/forms.ts';
import type { OrderLine } from '../../../../shared/acts/orderLine.ts';
import { useNames } from '../../../words/names.ts';
import { useWords } from '../../../words/words.tsx';
import { otherStates, type Desk } from '../choices.ts';
import { NumberInput } from './TextFields.tsx';

const EVEN = 50;
const withoutForecast = (line: OrderLine): OrderLine => {
  const { forecast: _, ...rest } = line;
  return rest;
};

export const ForecastField = ({
  line,
  desk,
  change,
}: {
  readonly line: OrderLine;
  readonly desk: Desk;
  readonly change: (line: OrderLine) => void;
}) => {
  const { t } = useWords();
  const nameOf = useNames();
  const others = otherStates(desk);
  const { forecast } = line;
  const choose = (id: string) => {
    const state = others.find((each) => each === id);
    change(state === undefined ? withoutForecast(line) : { ...line, forecast: { will: FORECASTS[0], percent: EVEN, ...forecast, state } });
  };
  return (
    <fieldset className="wide forecast-field">
      <legend className="small muted">
        {t('field.forecast')}. {t('field.forecast.is')}
      </legend>
      <label>
        {t('field.forecast.state')}
        <select value={forecast?.state ?? ''} onChange={(event) => choose(event.target.value)}>
          <option value="">{t('field.forecast.none')}</option>
          {others.map((id) => (
            <option key={id} value={id}>
              {nameOf(id)}
            </option>
          ))}
        </select>
      </label>
      {forecast !== undefined && (
        <>
          <label>
            {t('field.forecast.will')}
            <select
              value={forecast.will}
              onChange={(event) =>
                change({ ...line, forecast: { ...forecast, will: FORECASTS.find((each) => each === event.target.value) ?? forecast.will } })
              }
            >
              {FORECASTS.map((will) => (
                <option key={will} value={will}>
                  {t(`will.${will}`)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t('field.forecast.percent')}
            <NumberInput
              value={forecast.percent}
              least={0}
              most={100}
              change={(percent) => change({ ...line, forecast: { ...forecast, percent } })}
            />
          </label>
        </>
      )}
    </fieldset>
  );
};
