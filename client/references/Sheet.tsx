/** The side sheet: one entry of the book, or all of them to look through. Escape closes it; what was being written stays. */
import { useEffect, useRef, useState } from 'react';
import './references.css';
import { useWords } from '../words/words.tsx';
import { GROUPS, useEntries, type Entry } from './entries.ts';
import { EntryCard, EntryList } from './Entry.tsx';

export const Sheet = ({ id, close }: { readonly id: string | null; readonly close: () => void }) => {
  const { t } = useWords();
  const [shown, setShown] = useState(id);
  const dialog = useRef<HTMLDialogElement>(null);
  const entries = useEntries();
  useEffect(() => setShown(id), [id]);
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  const entry = entries.find((each) => each.id === shown);
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
        {entry === undefined ? <All entries={entries} show={setShown} /> : <EntryCard entry={entry} entries={entries} show={setShown} />}
      </div>
    </dialog>
  );
};

/** What has the word in its name stands before what has it in its sentence. */
const found = (entries: readonly Entry[], word: string, lower: (text: string) => string): readonly Entry[] => [
  ...entries.filter(({ label }) => lower(label).includes(word)),
  ...entries.filter(({ label, text }) => !lower(label).includes(word) && lower(text).includes(word)),
];

const All = ({ entries, show }: { readonly entries: readonly Entry[]; readonly show: (id: string) => void }) => {
  const { t, locale } = useWords();
  const [wanted, setWanted] = useState('');
  const lower = (text: string): string => text.toLocaleLowerCase(locale);
  const matching = found(entries, lower(wanted.trim()), lower);
  return (
    <div className="stack">
      <h2 id="refs-title">{t('refs.all')}</h2>
      <label>
        {t('refs.find')}
        <input type="search" value={wanted} autoFocus onChange={(event) => setWanted(event.target.value)} />
      </label>
      {matching.length === 0 && <p className="faint">{t('refs.none')}</p>}
      {GROUPS.map((group) => {
        const rows = matching.filter((each) => each.group === group);
        return rows.length === 0 ? null : (
          <section key={group} className="stack-s">
            <h3>{t(`refs.${group}`)}</h3>
            <EntryList entries={rows} show={(id) => id !== null && show(id)} />
          </section>
        );
      })}
    </div>
  );
};
