/** Opening an exercise: scenario, plan, what delegations see, how ladders climb. */
import { useState, type FormEvent } from 'react';
import type { ScenarioListing } from '../../shared/protocol/wire.ts';
import { MODES, PLANS, type DyadChartName, type Mode, type Plan } from '../../shared/model/terms.ts';
import type { OpenChoice } from '../connection/api.ts';
import { StoryLanguage } from '../parts/StoryLanguage.tsx';
import { useWords } from '../words/words.tsx';

export const OpenForm = ({ scenarios, open }: { readonly scenarios: readonly ScenarioListing[]; readonly open: (choice: OpenChoice) => void }) => {
  const { t, say } = useWords();
  const [chosen, setChosen] = useState('');
  const [plan, setPlan] = useState<Plan>('ninety');
  const [mode, setMode] = useState<Mode>('advanced');
  const [wanted, setWanted] = useState<DyadChartName | null>(null);
  const scenario = scenarios.find(({ id }) => id === chosen) ?? scenarios[0];
  // A chart chosen for one scenario may not be there in another.
  const chart = wanted !== null && scenario?.charts.includes(wanted) === true ? wanted : scenario?.chart;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (scenario !== undefined && chart !== undefined) open({ scenario: scenario.id, plan, mode, chart });
  };
  return (
    <form className="stack" onSubmit={submit} aria-labelledby="open-title">
      <h1 id="open-title">{t('start.cell.open')}</h1>
      <fieldset className="stack-s">
        <legend className="eyebrow">{t('start.cell.scenario')}</legend>
        {scenarios.map(({ id, title, summary, states }) => (
          <label key={id} className="card choice">
            <input type="radio" name="scenario" checked={id === scenario?.id} onChange={() => setChosen(id)} />
            <span className="stack-s">
              <strong>
                {say(title)} <span className="chip">{t('start.cell.states', { states })}</span>
              </strong>
              <span className="muted" dir="auto">
                {say(summary)}
              </span>
              <StoryLanguage title={title} />
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset className="plans">
        <legend className="eyebrow">{t('start.cell.plan')}</legend>
        {PLANS.map((each) => (
          <Choice key={each} name="plan" title={t(`plan.${each}`)} is={t(`plan.${each}.is`)} chosen={plan === each} choose={() => setPlan(each)} />
        ))}
      </fieldset>
      <fieldset className="plans plans-2">
        <legend className="eyebrow">{t('open.mode')}</legend>
        {MODES.map((each) => (
          <Choice key={each} name="mode" title={t(`mode.${each}`)} is={t(`mode.${each}.is`)} chosen={mode === each} choose={() => setMode(each)} />
        ))}
      </fieldset>
      {scenario !== undefined && (
        <fieldset className="plans">
          <legend className="eyebrow">{t('open.chart')}</legend>
          {scenario.charts.map((each) => (
            <Choice
              key={each}
              name="chart"
              title={t(`chart.${each}`)}
              is={t(`chart.${each}.is`)}
              mark={each === scenario.chart ? t('chart.default') : ''}
              chosen={chart === each}
              choose={() => setWanted(each)}
            />
          ))}
        </fieldset>
      )}
      <div className="open-go">
        <button type="submit" className="primary big" disabled={scenario === undefined}>
          {t('start.cell.open.go')}
        </button>
      </div>
    </form>
  );
};

const Choice = ({
  name,
  title,
  is,
  mark = '',
  chosen,
  choose,
}: {
  readonly name: string;
  readonly title: string;
  readonly is: string;
  /** A word beside the title. */
  readonly mark?: string;
  readonly chosen: boolean;
  readonly choose: () => void;
}) => (
  <label className="card choice">
    <input type="radio" name={name} checked={chosen} onChange={choose} />
    <span className="stack-s">
      <strong>
        {title} {mark !== '' && <span className="chip">{mark}</span>}
      </strong>
      <span className="muted small">{is}</span>
    </span>
  </label>
);
