/** Everyone's orders, opened: the public ones of others, all of our own. */
import type { StateId } from '../../../shared/model/ids.ts';
import { useView } from '../../store/deskContext.tsx';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';
import { lineText } from '../decide/lineText.ts';

export const Orders = ({ turn, own }: { readonly turn: number; readonly own: StateId | null }) => {
  const words = useWords();
  const { t, quote } = words;
  const nameOf = useNames();
  const view = useView();
  const opened = Object.values(view.opened)
    .filter((each) => each.turn === turn)
    .sort((a, b) => Number(b.state === own) - Number(a.state === own) || (a.state < b.state ? -1 : 1));
  return (
    <section className="stack-s">
      <h2>{t('reveal.orders')}</h2>
      <ul className="opened">
        {opened.map(({ state, lines, signal }) => (
          <li key={state} className="card stack-s">
            <h3>
              {nameOf(state)}
              {state === own && <span className="chip accent">{t('reveal.ours')}</span>}
            </h3>
            {signal !== '' && <p className="muted">{t('reveal.said', { signal })}</p>}
            {lines.length === 0 ? (
              <p className="faint small">{t('reveal.noAction')}</p>
            ) : (
              <ul className="order-list">
                {lines.map((line) => (
                  <li key={line.id}>
                    {lineText(line, words, nameOf)}
                    {line.rationale !== '' && <span className="muted small"> {quote(line.rationale)}</span>}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
