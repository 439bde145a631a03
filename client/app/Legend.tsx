/** The signs of the map, for the eye; the table beside it says the same in words. Those of services are shown when asked for. */
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { patient } from './patient.ts';
import type { WordId } from '../words/en.ts';
import { useWords } from '../words/words.tsx';

const ServiceSigns = lazy(async () => ({ default: (await patient(() => import('./ServiceSigns.tsx'))).ServiceSigns }));

export const Legend = () => {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <div className="legend">
      <Suspense fallback={null}>{open && <ServiceSigns />}</Suspense>
      <Signs />
      <button type="button" className="link term-link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('legend.services')}
      </button>
    </div>
  );
};

/** Each sign with its word; `viewBox` is wider where the sign is a line. */
const SIGNS = [
  ['legend.whole', '0 0 16 16', <circle cx="8" cy="8" r="5.5" fill="none" stroke="var(--ink-2)" strokeWidth="1.6" />],
  ['legend.degraded', '0 0 16 16', <circle cx="8" cy="8" r="5.5" fill="none" stroke="var(--warn)" strokeWidth="2" strokeDasharray="5.5 3.1" />],
  [
    'legend.disrupted',
    '0 0 16 16',
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke="var(--bad)" strokeWidth="1.8" /> <circle cx="8" cy="8" r="3" fill="var(--bad)" />
    </>,
  ],
  ['legend.incident', '0 0 16 16', <path d="M2.5 12h11L8 3z" fill="var(--bad)" />],
  ['legend.cascade', '0 0 22 16', <path d="M1 8h20M10 4l5 4-5 4" fill="none" stroke="var(--warn)" strokeWidth="1.6" />],
  ['legend.rising', '0 0 16 16', <path d="M4 10l4-5 4 5" fill="none" stroke="var(--rung-0)" strokeWidth="2" />],
  ['legend.message', '0 0 22 16', <path d="M1 8h20" stroke="var(--accent)" strokeWidth="2" strokeDasharray="3 3" />],
  ['legend.attribution', '0 0 22 16', <path d="M1 6h20M1 10h20" stroke="var(--attr)" strokeWidth="1.5" strokeDasharray="7 3" />],
  ['legend.tension', '0 0 22 16', <path d="M1 8h20" stroke="var(--rung-3)" strokeWidth="3" />],
  [
    'legend.pact',
    '0 0 22 16',
    <>
      <path d="M1 8h20" stroke="var(--rung-0)" strokeWidth="1.2" /> <path d="M11 4l4 4-4 4-4-4z" fill="var(--rung-0)" />
    </>,
  ],
] as const satisfies readonly (readonly [WordId, string, ReactNode])[];

const Signs = () => {
  const { t } = useWords();
  return (
    <ul aria-hidden="true">
      {SIGNS.map(([word, viewBox, sign]) => (
        <li key={word}>
          <svg viewBox={viewBox}>{sign}</svg>
          {t(word)}
        </li>
      ))}
    </ul>
  );
};
