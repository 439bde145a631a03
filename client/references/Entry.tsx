/** One entry of the book: what it says, its standing and source, who holds what of it, which acts touch it, what is read with it. */
import { ACTS } from '../../shared/acts/acts.ts';
import { mayBreach, standsOn, topicOf, type Reference } from '../../shared/norms/references.ts';
import { useView } from '../store/deskContext.tsx';
import { useNames } from '../words/names.ts';
import { useWords } from '../words/words.tsx';
import type { Entry } from './entries.ts';

interface Props {
  readonly entry: Entry;
  readonly entries: readonly Entry[];
  readonly show: (id: string | null) => void;
}

export const EntryCard = ({ entry, entries, show }: Props) => {
  const { t } = useWords();
  const see = entry.see.flatMap((id) => entries.find((each) => each.id === id) ?? []);
  return (
    <article className="stack" key={entry.id}>
      <h2 id="refs-title">{entry.label}</h2>
      {entry.row !== null && <Status row={entry.row} />}
      <p className="prose">{entry.text}</p>
      {entry.row !== null && <Outside row={entry.row} />}
      {see.length > 0 && (
        <section className="stack-s">
          <h3>{t('refs.see')}</h3>
          <EntryList entries={see} show={show} />
        </section>
      )}
      <div>
        <button type="button" onClick={() => show(null)}>
          {t('refs.all')}
        </button>
      </div>
    </article>
  );
};

export const EntryList = ({ entries, show }: Omit<Props, 'entry'>) => (
  <ul className="ref-list">
    {entries.map(({ id, label }) => (
      <li key={id}>
        <button type="button" className="quiet" onClick={() => show(id)}>
          {label}
        </button>
      </li>
    ))}
  </ul>
);

const Status = ({ row: { status } }: { readonly row: Reference }) => {
  const { t } = useWords();
  if (status === null) return null;
  return (
    <p>
      <span className={`chip status-${status}`}>{t(`refs.status.${status}`)}</span>{' '}
      <span className="small muted">{t(`refs.status.${status}.is`)}</span>
    </p>
  );
};

const Outside = ({ row }: { readonly row: Reference }) => {
  const { t } = useWords();
  return (
    <>
      <p className="small muted">
        {row.locator === null ? t('refs.source', { doc: row.doc }) : t('refs.source.at', { doc: row.doc, locator: row.locator })}
      </p>
      <Positions id={row.id} />
      <ActsOn id={row.id} />
    </>
  );
};

/** What each state has published on the point, where it is one of the four on which positions are taken. */
const Positions = ({ id }: { readonly id: string }) => {
  const { t, label, term } = useWords();
  const nameOf = useNames();
  const view = useView();
  const topic = topicOf(id);
  if (topic === null) return null;
  return (
    <section className="small stack-s">
      <h3>
        {label(t('refs.positions'))} {t(`position.${topic}`)}
      </h3>
      <ul>
        {Object.entries(view.state).map(([state, { position }]) => (
          <li key={state}>
            <strong>{nameOf(state)}</strong>: {position === null ? t('refs.positions.none') : term(`position.${topic}.${position[topic]}`)}
          </li>
        ))}
      </ul>
    </section>
  );
};

const ActsOn = ({ id }: { readonly id: string }) => {
  const { t, label, list } = useWords();
  const acts = Object.values(ACTS);
  const on = acts.filter((act) => standsOn(act).includes(id)).map((act) => t(`act.${act.id}`));
  const against = acts.filter((act) => mayBreach(act).includes(id)).map((act) => t(`act.${act.id}`));
  return (
    <>
      {on.length > 0 && (
        <p className="small">
          <strong>{label(t('refs.acts'))}</strong> {list(on)}
        </p>
      )}
      {against.length > 0 && (
        <p className="small">
          <strong>{label(t('refs.acts.risk'))}</strong> {list(against)}
        </p>
      )}
    </>
  );
};
