/** The first steps: the real desk on a rehearsal, and the coach above it. Nothing of it leaves this page. */
import { useEffect, useState } from 'react';
import '../styles/shell.css';
import './primer.css';
import { MapPane } from '../app/MapPane.tsx';
import { navigate } from '../app/route.ts';
import { Desk } from '../desk/Desk.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { DeskProvider, useDesk, useDeskState, useView } from '../store/deskContext.tsx';
import { exerciseOf } from '../store/selectors.ts';
import { useWords } from '../words/words.tsx';
import { Begun } from './Begun.tsx';
import { DARK } from './cast.ts';
import { Coach } from './Coach.tsx';
import { Facts } from './Facts.tsx';
import { openLine, type Line } from './line.ts';
import { Question } from './Question.tsx';
import { STEPS } from './steps.ts';

const PrimerPage = ({ exercise }: { readonly exercise: string | null }) => {
  const { t } = useWords();
  const [line, setLine] = useState<Line | null>(null);
  useEffect(() => {
    const opened = openLine(t('role.head'), t('primer.says'));
    setLine(opened);
    return opened.close;
    // What was said stays as it was said, as in every exercise: a change of language does not begin anew.
  }, []);
  if (line === null) return <Waiting />;
  const leave = () => navigate(exercise === null ? '/' : `/x/${encodeURIComponent(exercise)}`);
  return (
    <>
      {exercise !== null && <Begun exercise={exercise} go={leave} />}
      <DeskProvider value={line}>
        <Rehearsed enough={line.enough} leave={leave} inLobby={exercise !== null} />
      </DeskProvider>
    </>
  );
};
export default PrimerPage;

type Led = Pick<Line, 'enough'> & { readonly leave: () => void; readonly inLobby: boolean };

const Rehearsed = (led: Led) => {
  const isThere = useDeskState(({ view, board }) => view !== null && board !== null);
  if (!isThere) return <Waiting />;
  return (
    <>
      <Coached {...led} />
      <Desk map={<MapPane />} />
    </>
  );
};

/** Which step the newcomer is at. A step that is done leads to the next, and with the last of a phase the phase ends. */
const useStep = (enough: Line['enough']) => {
  const view = useView();
  const selected = useDeskState((state) => state.selected);
  const [at, setAt] = useState(0);
  const [pressed, setPressed] = useState(false);
  const step = STEPS[at];
  if (step === undefined) throw new Error('there is no such step');
  const seen = { view, selected, pressed };
  const done = step.done(seen);
  useEffect(() => {
    const next = STEPS[at + 1];
    if (!done || next === undefined) return;
    const { turn, phase } = exerciseOf(view);
    if (next.phase !== phase) enough(turn, phase);
    setPressed(false);
    setAt(at + 1);
  }, [done, at]);
  return { step, seen, press: () => setPressed(true) } as const;
};

const Coached = ({ enough, leave, inLobby }: Led) => {
  const { store } = useDesk();
  const { step, seen, press } = useStep(enough);
  useEffect(() => {
    // The map points at what is spoken of, and lets go of it when the eye has to be elsewhere.
    if (step.id === 'look') store.setState({ spot: [DARK] });
    if (step.id === 'believe') store.setState({ selected: null });
    return () => store.setState({ spot: [] });
  }, [step.id, store]);
  return (
    <Coach step={step} seen={seen} leave={leave} inLobby={inLobby} press={press}>
      {step.says(seen) === 'reveal' && <Facts />}
      {step.id === 'question' && <Question />}
    </Coach>
  );
};
