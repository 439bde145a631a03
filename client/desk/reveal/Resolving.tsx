/** Between the seal and the Reveal: what we sealed, and when it opens. Nothing of an earlier turn stands here. */
import type { StateId } from '../../../shared/model/ids.ts';
import { useTimeLeft } from '../../parts/Clock.tsx';
import { clockText } from '../../parts/format.ts';
import { useView } from '../../store/deskContext.tsx';
import { exerciseOf } from '../../store/selectors.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';
import { lineText } from '../decide/lineText.ts';

export const Resolving = ({ own }: { readonly own: StateId | null }) => {
  const words = useWords();
  const { t } = words;
  const nameOf = useNames();
  const view = useView();
  const left = clockText(useTimeLeft());
  const draft = own === null ? undefined : view.draft[own];
  return (
    <div className="stack-l">
      <p className="eyebrow">{t('reveal.turn', { turn: exerciseOf(view).turn })}</p>
      <p className="big-line">{t('reveal.resolving', { left })}</p>
      {draft !== undefined && (
        <section className="stack-s">
          <h3>{t('reveal.sealed')}</h3>
          {draft.lines.length === 0 && <p className="muted">{t('reveal.sealed.none')}</p>}
          <ol className="stack-s">
            {draft.lines.map((line) => (
              <li key={line.id} className="card">
                {lineText(line, words, nameOf)}
              </li>
            ))}
          </ol>
          {draft.prose.signal !== '' && (
            <p>
              {words.label(t('decide.signal'))} {words.quote(draft.prose.signal)}
            </p>
          )}
        </section>
      )}
    </div>
  );
};
