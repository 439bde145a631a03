/** What comes next for a case before the Forum, said to everyone: who speaks, when, and what the count must reach; at the end, what came of it. */
import type { CaseView } from '../../../shared/view/kinds.ts';
import { nextOf } from '../../../shared/norms/forumTimetable.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';

export const CaseNext = ({ entry }: { readonly entry: CaseView }) => {
  const { t } = useWords();
  const nameOf = useNames();
  const { step, turn } = nextOf(entry);
  const measure = entry.measure === null ? '' : t(`forumMeasure.${entry.measure}`);
  const over = step === 'adopted' || step === 'decided' || step === 'rejected' || step === 'closed';
  const tone = step === 'adopted' || step === 'decided' ? 'note ok small' : over ? 'note small' : 'small muted';
  const text = t(`forum.next.${step}`, { accused: nameOf(entry.accused ?? ''), turn, later: turn + 1, measure });
  return <p className={tone}>{over ? <strong>{text}</strong> : text}</p>;
};
