/** What the capital wants and does not say aloud; where it counts weighted hours, how many they are so far. */
import type { OwnView } from '../../shared/view/kinds.ts';
import { useReferences } from '../references/open.tsx';
import { useWords } from '../words/words.tsx';

export const Interests = ({ own }: { readonly own: OwnView }) => {
  const { t, say, number } = useWords();
  const open = useReferences();
  return (
    <ul className="ticks">
      {own.interests.map(({ id, text, predicate }) => (
        <li key={id}>
          {say(text)}{' '}
          {predicate.kind === 'harmPerHeadAtMost' && (
            <button type="button" className="link term-link small muted" aria-haspopup="dialog" onClick={() => open('play.weightedHours')}>
              {t('brief.harmSoFar', { hours: number(own.harm / 100), most: number(predicate.hours) })}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
};
