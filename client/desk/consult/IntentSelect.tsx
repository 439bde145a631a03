import { INTENTS, type Intent } from '../../../shared/model/terms.ts';
import { useWords } from '../../words/words.tsx';

/** What a message is for: that, and what it refers to, has an effect; words are for people. */
export const IntentSelect = ({ value, change }: { readonly value: Intent; readonly change: (intent: Intent) => void }) => {
  const { t } = useWords();
  return (
    <label>
      {t('consult.intent')}
      <select name="intent" value={value} onChange={(event) => change(INTENTS.find((intent) => intent === event.target.value) ?? value)}>
        {INTENTS.map((intent) => (
          <option key={intent} value={intent}>
            {t(`intent.${intent}`)}
          </option>
        ))}
      </select>
    </label>
  );
};
