/** The side sheet: one reference with its standing and its source, or all of them to look through. Escape closes it; what was being written stays. */
import { useEffect, useRef, useState } from 'react';
import './references.css';
import { ACTS } from '../../shared/acts/acts.ts';
import table from '../../shared/norms/references.json' with { type: 'json' };
import { mayBreach, REFERENCE_KINDS, standsOn, type Reference } from '../../shared/norms/references.ts';
import { useWords, type Words } from '../words/words.tsx';

const ROWS = table.rows as readonly Reference[]; // the file is held to this shape by a test

export const Sheet = ({ id, close }: { readonly id: string | null; readonly close: () => void }) => {
  const { t } = useWords();
  const [shown, setShown] = useState(id);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => setShown(id), [id]);
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  const row = ROWS.find((each) => each.id === shown);
  return (
    <dialog
      ref={dialog}
      className="side-sheet"
      onClose={close}
      aria-labelledby="refs-title"
      onClick={(event) => {
        if (event.target === event.currentTarget) dialog.current?.close();
      }}
    >
      <div className="stack">
        <div className="row spread">
          <p className="eyebrow">{t('refs')}</p>
          <button type="button" className="mini" onClick={() => dialog.current?.close()}>
            {t('refs.close')}
          </button>
        </div>
        {row === undefined ? <All show={setShown} /> : <One row={row} all={() => setShown(null)} show={setShown} />}
      </div>
    </dialog>
  );
};

const labelOf = ({ id, kind }: Reference, { t, term }: Words): string => {
  const label = term(`ref.${id}`);
  return kind === 'norm' ? `${t('refs.chip.norm', { letter: id.slice(-1) })} · ${label}` : label;
};

const One = ({ row, all, show }: { readonly row: Reference; readonly all: () => void; readonly show: (id: string) => void }) => {
  const words = useWords();
  const { t, term } = words;
  // An article stands among those of its body: the rest of it is one click away.
  const body = row.kind === 'law' ? ROWS.filter(({ id, doc }) => id !== row.id && doc === row.doc) : [];
  return (
    <article className="stack" key={row.id}>
      <h2 id="refs-title">{labelOf(row, words)}</h2>
      {row.status !== null && (
        <p>
          <span className={`chip status-${row.status}`}>{t(`refs.status.${row.status}`)}</span>{' '}
          <span className="small muted">{t(`refs.status.${row.status}.is`)}</span>
        </p>
      )}
      <p className="prose">{term(`ref.${row.id}.is`)}.</p>
      <p className="small muted">
        {row.locator === null ? t('refs.source', { doc: row.doc }) : t('refs.source.at', { doc: row.doc, locator: row.locator })}
      </p>
      <ActsOn id={row.id} />
      {body.length > 0 && (
        <ul className="ref-list">
          {body.map((each) => (
            <li key={each.id}>
              <button type="button" className="quiet" onClick={() => show(each.id)}>
                {labelOf(each, words)}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div>
        <button type="button" onClick={all}>
          {t('refs.all')}
        </button>
      </div>
    </article>
  );
};

const ActsOn = ({ id }: { readonly id: string }) => {
  const { t, list } = useWords();
  const acts = Object.values(ACTS);
  const on = acts.filter((act) => standsOn(act).includes(id)).map((act) => t(`act.${act.id}`));
  const against = acts.filter((act) => mayBreach(act).includes(id)).map((act) => t(`act.${act.id}`));
  return (
    <>
      {on.length > 0 && (
        <p className="small">
          <strong>{t('refs.acts')}:</strong> {list(on)}
        </p>
      )}
      {against.length > 0 && (
        <p className="small">
          <strong>{t('refs.acts.risk')}:</strong> {list(against)}
        </p>
      )}
    </>
  );
};

const All = ({ show }: { readonly show: (id: string) => void }) => {
  const words = useWords();
  const { t, term, locale } = words;
  const [wanted, setWanted] = useState('');
  const lower = (text: string): string => text.toLocaleLowerCase(locale);
  const matching = ROWS.filter((row) => lower(`${labelOf(row, words)} ${term(`ref.${row.id}.is`)}`).includes(lower(wanted.trim())));
  return (
    <div className="stack">
      <h2 id="refs-title">{t('refs.all')}</h2>
      <label>
        {t('refs.find')}
        <input type="search" value={wanted} autoFocus onChange={(event) => setWanted(event.target.value)} />
      </label>
      {matching.length === 0 && <p className="faint">{t('refs.none')}</p>}
      {REFERENCE_KINDS.map((kind) => {
        const rows = matching.filter((row) => row.kind === kind);
        return rows.length === 0 ? null : (
          <section key={kind} className="stack-s">
            <h3>{t(`refs.${kind}`)}</h3>
            <ul className="ref-list">
              {rows.map((row) => (
                <li key={row.id}>
                  <button type="button" className="quiet" onClick={() => show(row.id)}>
                    {labelOf(row, words)}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
};
