import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import { routeOf, usePath } from './app/route.ts';
import { startComfort } from './app/comfort.ts';
import { Guard } from './parts/Guard.tsx';
import { Replaced } from './parts/Replaced.tsx';
import { Start } from './start/Start.tsx';
import { Waiting } from './parts/Waiting.tsx';
import { withWords } from './words/messages.ts';
import { startSpeech } from './words/speech.ts';
import { WordsProvider } from './words/words.tsx';

const ExercisePage = lazy(() => withWords(() => import('./app/ExercisePage.tsx'), 'room', 'table'));
const ReplayPage = lazy(() => withWords(() => import('./app/ReplayPage.tsx'), 'room'));
const PrimerPage = lazy(() => withWords(() => import('./primer/PrimerPage.tsx'), 'room', 'table', 'primer'));

const App = () => {
  const path = usePath();
  return (
    <Guard key={path}>
      <Page path={path} />
    </Guard>
  );
};
const Page = ({ path }: { readonly path: string }) => {
  const route = routeOf(path);
  if (route.page === 'start') return <Start />;
  return (
    <Suspense fallback={<Waiting />}>
      {route.page === 'primer' ? (
        <PrimerPage exercise={route.exercise} />
      ) : route.page === 'exercise' ? (
        <ExercisePage key={route.exercise} exercise={route.exercise} />
      ) : (
        <ReplayPage key={route.exercise} exercise={route.exercise} />
      )}
    </Suspense>
  );
};

startComfort();
const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root element');
void startSpeech().then(() =>
  createRoot(root).render(
    <StrictMode>
      <WordsProvider>
        <Replaced />
        <App />
      </WordsProvider>
    </StrictMode>,
  ),
);
