/** The white cell before an exercise: the list, opening a new one, and its invitations. */
import { useEffect, useState } from 'react';
import type { ExerciseListing, OpenReply, ScenarioListing } from '../../shared/protocol/wire.ts';
import { navigate } from '../app/route.ts';
import { api, ApiRefusal, type OpenChoice } from '../connection/api.ts';
import { forgetCellToken, keepCellSeat } from '../connection/keys.ts';
import { Brand } from '../parts/Brand.tsx';
import { SettingsButton } from '../parts/Settings.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { useWords } from '../words/words.tsx';
import { Codes, keepCodes } from './Codes.tsx';
import { faultText } from './faults.ts';
import { OpenForm } from './OpenForm.tsx';

const CellDesk = ({ token, leave }: { readonly token: string; readonly leave: () => void }) => {
  const words = useWords();
  const { t } = words;
  const [scenarios, setScenarios] = useState<readonly ScenarioListing[]>([]);
  const [exercises, setExercises] = useState<readonly ExerciseListing[]>([]);
  const [opened, setOpened] = useState<OpenReply | null>(null);
  const [fault, setFault] = useState('');
  useEffect(() => {
    Promise.all([api.scenarios(), api.exercises(token)]).then(
      ([stories, runs]) => {
        setScenarios(stories);
        setExercises(runs);
      },
      (error: unknown) => {
        if (error instanceof ApiRefusal && error.status === 401) {
          forgetCellToken();
          leave();
        }
        setFault(faultText(error, words));
      },
    );
  }, [token, opened]);
  const go = (exercise: string, replay = false) => {
    keepCellSeat(exercise, token);
    navigate(`/x/${encodeURIComponent(exercise)}${replay ? '/replay' : ''}`);
  };
  const remove = (exercise: string) =>
    void api.remove(exercise, token).then(
      () => setExercises((was) => was.filter((run) => run.exercise !== exercise)),
      (error: unknown) => setFault(faultText(error, words)),
    );
  const open = (choice: OpenChoice) =>
    void api.open(token, choice).then(
      (reply) => {
        keepCodes(reply);
        setOpened(reply);
      },
      (error: unknown) => setFault(faultText(error, words)),
    );
  return (
    <div className="start">
      <header className="start-top">
        <Brand />
        <span className="row">
          <button
            type="button"
            className="quiet"
            onClick={() => {
              forgetCellToken();
              leave();
            }}
          >
            {t('start.cell.leave')}
          </button>
          <SettingsButton />
        </span>
      </header>
      <main className="cell-start">
        <p role="alert" className="bad">
          {fault}
        </p>
        {opened !== null ? (
          <section className="stack">
            <Codes codes={opened.codes} />
            <div>
              <button type="button" className="primary big" onClick={() => go(opened.exercise)}>
                {t('codes.go')}
              </button>
            </div>
          </section>
        ) : (
          <>
            <OpenForm scenarios={scenarios} open={open} />
            <section className="stack-s" aria-labelledby="runs">
              <h2 id="runs">{t('start.cell.list')}</h2>
              {exercises.length === 0 && <p className="muted">{t('start.cell.none')}</p>}
              <ul className="stack-s">
                {newestFirst(exercises).map((run) => (
                  <Run
                    key={run.exercise}
                    run={run}
                    title={words.say(scenarios.find(({ id }) => id === run.scenario)?.title) || run.scenario}
                    go={go}
                    remove={() => remove(run.exercise)}
                  />
                ))}
              </ul>
            </section>
          </>
        )}
      </main>
    </div>
  );
};
export default CellDesk;

const newestFirst = (runs: readonly ExerciseListing[]): readonly ExerciseListing[] => [...runs].sort((a, b) => b.openedAt - a.openedAt);

const Run = ({
  run,
  title,
  go,
  remove,
}: {
  readonly run: ExerciseListing;
  readonly title: string;
  readonly go: (exercise: string, replay?: boolean) => void;
  readonly remove: () => void;
}) => {
  const { t, term } = useWords();
  const [asked, setAsked] = useState(false);
  return (
    <li className="card row spread">
      <span className="stack-s">
        <strong>{title}</strong>
        <span className="row tiny muted">
          <span className="chip">{term(`stage.${run.stage}`)}</span>
          <span>{t(`plan.${run.plan}`)}</span>
          <span>{t('start.cell.turn', { turn: run.turn })}</span>
          <span className="mono">{new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(run.openedAt)}</span>
        </span>
      </span>
      <span className="row">
        <button type="button" onClick={() => go(run.exercise)}>
          {t('start.cell.enter')}
        </button>
        <button type="button" onClick={() => go(run.exercise, true)}>
          {t('start.cell.replay')}
        </button>
        <button type="button" className="danger" onClick={() => setAsked(true)}>
          {t('start.cell.delete')}
        </button>
      </span>
      {asked && (
        <Dialog title={t('start.cell.delete.sure')} close={() => setAsked(false)}>
          <div className="row">
            <button type="button" className="danger" onClick={remove}>
              {t('start.cell.delete')}
            </button>
            <button type="button" autoFocus onClick={() => setAsked(false)}>
              {t('start.cell.keep')}
            </button>
          </div>
        </Dialog>
      )}
    </li>
  );
};
