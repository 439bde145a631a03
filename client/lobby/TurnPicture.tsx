/** How a turn works, in a minute: six pictures, ten seconds each, which can be stopped and stepped; the words stand beside them. */
import { useEffect, useState, type ReactNode } from 'react';
import { rule } from '../../shared/model/ruleset.ts';
import { PHASES, type Phase } from '../../shared/model/terms.ts';
import { isSimple } from '../app/comfort.ts';
import { useBoard } from '../store/deskContext.tsx';
import { useWords } from '../words/words.tsx';

const STEP_MS = 10_000;

/** Goes round by itself until it is stopped; stands still for whoever asked for less movement. */
const useRound = () => {
  const still = isSimple() || matchMedia('(prefers-reduced-motion: reduce)').matches;
  const [at, setAt] = useState(0);
  const [running, setRunning] = useState(!still);
  useEffect(() => {
    if (!running) return undefined;
    const timer = setTimeout(() => setAt((at + 1) % PHASES.length), STEP_MS);
    return () => clearTimeout(timer);
  }, [at, running]);
  return { at, running, setRunning, show: (step: number) => (setRunning(false), setAt(step)) };
};

export const TurnPicture = () => {
  const { t } = useWords();
  const board = useBoard();
  const { at, running, setRunning, show } = useRound();
  const numbers = { slots: rule('slots', board), slotsMedium: rule('slotsMedium', board), most: rule('sheetLines', board) };
  const phase = PHASES[at] ?? 'brief';
  return (
    <section className="stack-s" aria-labelledby="turn-works">
      <div className="row spread">
        <h2 id="turn-works">{t('lobby.turn')}</h2>
        <button type="button" className="mini quiet" aria-pressed={!running} onClick={() => setRunning(!running)}>
          {t(running ? 'turn.stop' : 'turn.go')}
        </button>
      </div>
      <svg
        className="turn-picture"
        viewBox="0 0 240 110"
        key={phase}
        aria-hidden="true"
        fill="none"
        strokeWidth="2.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        {PICTURES[phase]}
      </svg>
      <ol className="turn-steps">
        {PHASES.map((each, step) => (
          <li key={each} className={step === at ? 'now' : undefined}>
            <button type="button" className="link" aria-pressed={step === at} onClick={() => show(step)}>
              <strong>{t(`phase.${each}`)}</strong>
            </button>
            <span className="muted">{t(`lobby.turn.${each}`, numbers)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
};

const INK = 'var(--ink-2)';
const NEW = 'var(--accent)';
/** What happened comes in · what it weighs · who talks · what is sealed · all sheets open · what moved. */
const PICTURES: { readonly [phase in Phase]: ReactNode } = {
  brief: (
    <>
      <path stroke={INK} d="M70 22h72l20 20v50H70zM142 22v20h20M84 54h52M84 66h62M84 78h40" />
      <path className="draw" stroke={NEW} d="M20 56h38M48 46l10 10-10 10" />
      <circle className="pop" cx="188" cy="34" r="9" stroke="var(--warn)" />
      <path className="pop" stroke="var(--warn)" d="M188 30v5M188 39v.2" />
    </>
  ),
  assess: (
    <>
      <path stroke={INK} d="M120 18v66M92 92h56M62 34h116" />
      <path stroke={INK} d="M62 34L46 66h32zM178 34l-16 32h32z" />
      <path className="draw" stroke={NEW} d="M46 66a16 9 0 0 0 32 0M162 66a16 9 0 0 0 32 0" />
      <path className="pop" stroke={NEW} d="M56 58h12M172 56h12M172 50h12" />
    </>
  ),
  consult: (
    <>
      <path stroke={INK} d="M28 24h74v40H60L46 78V64H28z" />
      <path stroke={INK} d="M212 40h-74v40h42l14 14V80h18z" />
      <path className="draw" stroke={NEW} d="M106 36c12-8 20-8 30 2M134 70c-12 8-20 8-30-2" />
      <path className="pop" stroke={NEW} d="M42 38h44M42 50h28M152 54h44M152 66h26" />
    </>
  ),
  decide: (
    <>
      <path stroke={INK} d="M76 14h88v84H76zM90 32h44M90 48h60M90 64h36" />
      <path className="draw" stroke={NEW} d="M92 84c10-12 14 8 22-2s10-4 14 0" />
      <circle className="pop" cx="150" cy="80" r="13" stroke="var(--ok)" />
      <path className="pop upright" stroke="var(--ok)" d="M144 80l4 5 8-9" />
    </>
  ),
  resolve: (
    <>
      <path stroke={INK} d="M24 58h44v40H24zM98 58h44v40H98zM172 58h44v40h-44z" />
      <path className="draw" stroke={NEW} d="M24 58l8-26h44l-8 26M98 58l8-26h44l-8 26M172 58l8-26h44l-8 26" />
      <path className="pop" stroke="var(--warn)" d="M36 74h20M36 84h14M110 74h20M110 84h10M184 74h20M184 84h16" />
    </>
  ),
  reveal: (
    <>
      <path stroke={INK} d="M24 22h104v74H24zM36 38h80M36 54h36M36 66h36M36 78h30" />
      <path className="draw" stroke={NEW} d="M84 54h32v26H84z" />
      <path stroke={INK} d="M150 92h16M168 76h16M186 60h16" />
      <path className="pop" stroke="var(--warn)" d="M204 44h16M196 34l16-14 4 16" />
    </>
  ),
};
