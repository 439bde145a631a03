import { useState, type FormEvent } from 'react';
import { api } from '../connection/api.ts';
import { keepCellToken } from '../connection/keys.ts';
import { useWords } from '../words/words.tsx';
import { faultText } from './faults.ts';

export const CellEntry = ({ token, enter }: { readonly token: string | null; readonly enter: (token: string) => void }) => {
  const words = useWords();
  const { t } = words;
  const [secret, setSecret] = useState('');
  const [fault, setFault] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    api.cell(secret.trim()).then(
      (reply) => {
        keepCellToken(reply.token);
        enter(reply.token);
      },
      (error: unknown) => setFault(faultText(error, words)),
    );
  };
  return (
    <section className="card way" aria-labelledby="cell-title">
      <h2 id="cell-title">{t('start.cell')}</h2>
      <p className="muted small">{t('start.cell.is')}</p>
      {token === null ? (
        <form className="stack-s" onSubmit={submit}>
          <label>
            {t('start.cell.secret')}
            <input
              type="password"
              name="secret"
              value={secret}
              onChange={(event) => setSecret(event.target.value)}
              required
              autoComplete="current-password"
              aria-describedby="secret-hint"
            />
            <span id="secret-hint" className="tiny faint">
              {t('start.cell.secret.hint')}
            </span>
          </label>
          <button type="submit">{t('start.cell.go')}</button>
        </form>
      ) : (
        <button type="button" className="big" onClick={() => enter(token)}>
          {t('start.cell.go')}
        </button>
      )}
      <p role="alert" className="bad small">
        {fault}
      </p>
    </section>
  );
};
