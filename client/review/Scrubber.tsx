import { useEffect, useRef, useState } from 'react';
import { useWords } from '../words/words.tsx';
import type { Mark } from './marks.ts';
import type { Replay } from './track.ts';

const SPEEDS = [1, 4, 16] as const;
/** At speed 1 a moment is shown this long. */
const MOMENT_MS = 640;
const WIDTH = 1000;

interface Props {
  readonly replay: Replay;
  readonly marks: readonly Mark[];
  readonly n: number;
  readonly go: (n: number) => void;
}

export const Scrubber = ({ replay, marks, n, go }: Props) => {
  const { t } = useWords();
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<(typeof SPEEDS)[number]>(4);
  const now = useRef(n);
  now.current = n;
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setInterval(() => {
      if (now.current >= replay.length) setPlaying(false);
      else go(now.current + 1);
    }, MOMENT_MS / speed);
    return () => clearInterval(timer);
  }, [playing, speed, replay]);
  const jump = (step: 1 | -1) =>
    go(step === 1 ? (marks.find((mark) => mark.n > n)?.n ?? replay.length) : (marks.findLast((mark) => mark.n < n)?.n ?? 0));
  return (
    <div className="scrubber">
      <div className="row">
        <button type="button" className="primary play" onClick={() => setPlaying(!playing)}>
          {t(playing ? 'replay.pause' : 'replay.play')}
        </button>
        <div className="segmented" role="group" aria-label={t('replay.speed')}>
          {SPEEDS.map((each) => (
            <button key={each} type="button" aria-pressed={speed === each} onClick={() => setSpeed(each)}>
              {t('replay.speed.n', { n: each })}
            </button>
          ))}
        </div>
        <button type="button" className="mini" onClick={() => jump(-1)}>
          {t('replay.previous')}
        </button>
        <button type="button" className="mini" onClick={() => jump(1)}>
          {t('replay.next')}
        </button>
        <span className="mono small faint">{t('replay.of', { n, total: replay.length })}</span>
      </div>
      <div className="scrub-track">
        <Bands replay={replay} marks={marks} n={n} />
        <input
          type="range"
          min={0}
          max={replay.length}
          value={n}
          onChange={(event) => go(Number(event.target.value))}
          aria-label={t('replay.position')}
          aria-valuetext={t('replay.of', { n, total: replay.length })}
        />
      </div>
    </div>
  );
};

const Bands = ({ replay, marks, n }: { readonly replay: Replay; readonly marks: readonly Mark[]; readonly n: number }) => {
  const { t } = useWords();
  const scale = WIDTH / Math.max(1, replay.length);
  return (
    <svg className="bands" viewBox={`0 0 ${String(WIDTH)} 46`} preserveAspectRatio="none" aria-hidden="true">
      {replay.bands.map(
        ({ from, to, turn, phase, stage }) =>
          stage === 'running' && (
            <g key={from}>
              <rect
                className={`band band-${phase}${turn % 2 === 0 ? ' even' : ''}`}
                x={from * scale}
                y={20}
                width={Math.max(0.5, (to - from) * scale)}
                height={26}
              >
                <title>{t('event.phaseStarted', { turn, phase: t(`phase.${phase}`) })}</title>
              </rect>
            </g>
          ),
      )}
      {marks.map(
        (mark, at) =>
          mark.kind !== 'phase' &&
          mark.kind !== 'belief' && <rect key={at} className={`mark mark-${mark.kind}`} x={mark.n * scale - 1} y={2} width={2} height={15} />,
      )}
      <rect className="scrub-now" x={n * scale - 1} y={0} width={2} height={46} />
    </svg>
  );
};
