/** While the live connection does not come: after a few seconds why that may be, and what to do. */
import { useEffect, useState } from 'react';
import { Waiting } from '../parts/Waiting.tsx';
import { Brand } from '../parts/Brand.tsx';
import { useWords } from '../words/words.tsx';

const PATIENCE_MS = 6000;
type Guess = 'waiting' | 'blocked' | 'unreachable';

/** The server's plain pages answer where a live connection may be blocked: that tells the two apart. */
const guess = async (): Promise<Guess> => {
  try {
    return (await fetch('/healthz', { cache: 'no-store' })).ok ? 'blocked' : 'unreachable';
  } catch {
    return 'unreachable';
  }
};

export const SlowLine = () => {
  const { t } = useWords();
  const [found, setFound] = useState<Guess>('waiting');
  useEffect(() => {
    let over = false;
    const look = () => void guess().then((next) => !over && setFound(next));
    const timer = setInterval(look, PATIENCE_MS);
    return () => {
      over = true;
      clearInterval(timer);
    };
  }, []);
  if (found === 'waiting') return <Waiting />;
  return (
    <main className="no-seat">
      <Brand />
      <div className="card stack notice-card" role="status">
        <h1>{t('line.slow')}</h1>
        <p className="muted">{t(`line.${found}`)}</p>
      </div>
    </main>
  );
};
