/** The start page: what it is, and the three ways in. */
import { lazy, Suspense, useEffect, useState, type FormEvent } from 'react';
import './start.css';
import { invitedCode, navigate } from '../app/route.ts';
import { api } from '../connection/api.ts';
import { cellToken, keepSeat } from '../connection/keys.ts';
import { Brand } from '../parts/Brand.tsx';
import { LanguageField, SettingsButton } from '../parts/Settings.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../words/words.tsx';
import { faultText } from './faults.ts';
import { ReturnCard } from './ReturnCard.tsx';
import { CellEntry } from './CellEntry.tsx';
import { patient } from '../app/patient.ts';

const CellDesk = lazy(() => patient(() => import('./CellDesk.tsx')));

export const Start = () => {
  const words = useWords();
  const { t } = words;
  const [token, setToken] = useState(cellToken());
  const [inCell, setInCell] = useState(false);
  if (inCell && token !== null)
    return (
      <Suspense fallback={<Waiting />}>
        <CellDesk
          token={token}
          leave={() => {
            setToken(cellToken());
            setInCell(false);
          }}
        />
      </Suspense>
    );
  return (
    <div className="start">
      <header className="start-top">
        <Brand />
        <SettingsButton />
      </header>
      <main className="start-main">
        <div className="start-lead">
          <StartArt />
          <h1>{t('start.lead')}</h1>
          <p className="muted">{t('start.lead2')}</p>
        </div>
        <div className="start-ways">
          <ReturnCard />
          <JoinForm />
          <AloneCard />
          <CellEntry
            token={token}
            enter={(next) => {
              setToken(next);
              setInCell(true);
            }}
          />
        </div>
      </main>
      <footer className="start-foot faint tiny">{t('start.footer')}</footer>
    </div>
  );
};

const JoinForm = () => {
  const words = useWords();
  const { t } = words;
  const [code, setCode] = useState(invitedCode(location.hash));
  const [name, setName] = useState('');
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    // An invitation opened in the tab that already shows this page changes nothing but the hash.
    const hear = () => setCode((typed) => invitedCode(location.hash) || typed);
    addEventListener('hashchange', hear);
    return () => removeEventListener('hashchange', hear);
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return setFault(t('fault.name'));
    setBusy(true);
    api.join(code.replace(/[\s-]/g, '').toUpperCase(), name.trim()).then(
      (reply) => {
        keepSeat(reply, name.trim());
        navigate(`/x/${encodeURIComponent(reply.exercise)}`);
      },
      (error: unknown) => {
        setFault(faultText(error, words));
        setBusy(false);
      },
    );
  };
  return (
    <section className="card way way-main" aria-labelledby="join-title">
      <h2 id="join-title">{t('start.join')}</h2>
      <form className="stack" onSubmit={submit}>
        <label>
          {t('start.code')}
          <input
            className="mono code-field"
            name="code"
            value={code}
            onChange={(event) => setCode(event.target.value)}
            maxLength={12}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            required
            aria-describedby="code-hint"
            autoFocus={code === ''}
          />
          <span id="code-hint" className="tiny faint">
            {t('start.code.hint')}
          </span>
        </label>
        <label>
          {t('start.name')}
          <input
            name="name"
            value={name}
            onChange={(event) => setName(event.target.value)}
            maxLength={40}
            autoComplete="name"
            required
            autoFocus={code !== ''}
            aria-describedby="name-hint"
          />
          <span id="name-hint" className="tiny faint">
            {t('start.name.hint')}
          </span>
        </label>
        <LanguageField label={t('start.language')} />
        <button type="submit" className="primary big" disabled={busy}>
          {busy ? t('start.sending') : t('start.join.go')}
        </button>
        <p role="alert" className="bad small">
          {fault}
        </p>
      </form>
    </section>
  );
};

const AloneCard = () => {
  const words = useWords();
  const { t } = words;
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  const go = () => {
    setBusy(true);
    api.alone().then(
      (reply) => {
        keepSeat(reply);
        navigate(`/x/${encodeURIComponent(reply.exercise)}`);
      },
      (error: unknown) => {
        setFault(faultText(error, words));
        setBusy(false);
      },
    );
  };
  return (
    <section className="card way" aria-labelledby="alone-title">
      <h2 id="alone-title">{t('start.alone')}</h2>
      <p className="muted small">{t('start.alone.is')}</p>
      <button type="button" className="big" onClick={go} disabled={busy}>
        {busy ? t('start.sending') : t('start.alone.go')}
      </button>
      <p role="alert" className="bad small">
        {fault}
      </p>
      <p className="muted small way-first">{t('start.primer.is')}</p>
      <button type="button" className="big" onClick={() => navigate('/primer')}>
        {t('start.primer.go')}
      </button>
    </section>
  );
};

/** The ladder as a quiet emblem: six steps, the last one broken. */
const StartArt = () => (
  <svg className="start-art" viewBox="0 0 420 120" aria-hidden="true">
    {[0, 1, 2, 3, 4, 5].map((step) => (
      <g key={step} stroke={`var(--rung-${String(step)})`} strokeWidth="5" strokeLinecap="round">
        <path d={step === 5 ? 'M360 14h18M392 22h18' : `M${String(10 + step * 70)} ${String(104 - step * 18)}h48`} />
      </g>
    ))}
  </svg>
);
