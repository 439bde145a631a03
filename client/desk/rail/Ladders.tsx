/** The ladders between states: our own, and those of others that are not calm. */
import type { StateId } from '../../../shared/model/ids.ts';
import { Ladder } from '../../parts/Ladder.tsx';
import { TermLink } from '../../references/TermLink.tsx';
import { useView } from '../../store/deskContext.tsx';
import { laddersFor, otherOf } from '../../store/selectors.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';

export const Ladders = ({ own }: { readonly own: StateId | null }) => {
  const { t, term, because } = useWords();
  const nameOf = useNames();
  const rows = laddersFor(useView(), own, own === null);
  const mine = rows.filter((row) => row.own || own === null);
  const others = rows.filter((row) => !row.own && own !== null);
  return (
    <section className="stack-s">
      <h2 className="eyebrow">
        <TermLink id="play.ladder" name={t('rail.ladders')} />
      </h2>
      <div className="ladders">
        {mine.map((row) => (
          <Ladder
            key={row.id}
            id={row.id}
            name={own === null ? nameOf(row.id) : nameOf(otherOf(row, own))}
            rung={row.dyad.rung}
            note={[
              row.dyad.why === null || row.dyad.rung === 'calm' ? '' : because(row.dyad.why, nameOf),
              row.dyad.coercion === 'none' ? '' : term(`coercion.${row.dyad.coercion}`),
            ]
              .filter((part) => part !== '')
              .join(' ')}
          />
        ))}
      </div>
      {others.length > 0 && (
        <>
          <h3 className="tiny faint">{t('rail.ladders.others')}</h3>
          <div className="ladders">
            {others.map((row) => (
              <Ladder key={row.id} id={row.id} name={nameOf(row.id)} rung={row.dyad.rung} />
            ))}
          </div>
        </>
      )}
    </section>
  );
};
