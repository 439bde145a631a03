/** What the sheet has on paper and not on the screen: whose it is and of when, and lines to sign on. */
import type { StateId } from '../../../shared/model/ids.ts';
import { useBoard, useDeskState, useView } from '../../store/deskContext.tsx';
import { exerciseOf } from '../../store/selectors.ts';
import { useDays } from '../../words/dates.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';

const LINES = ['head', 'legal'] as const;

export const PaperHead = ({ own }: { readonly own: StateId }) => {
  const { t, say } = useWords();
  const nameOf = useNames();
  const { daysOf } = useDays();
  const view = useView();
  const { title } = useBoard();
  const { turn, turns, hour, spanHours } = exerciseOf(view);
  const draft = view.draft[own];
  return (
    <header className="paper">
      <p>{t('sheet.paper.exercise', { title: say(title) })}</p>
      <p className="paper-title">{t('sheet.paper.title', { state: nameOf(own) })}</p>
      <p>
        {t('top.turn', { turn, turns })} · {daysOf(hour, hour + spanHours)} ·{' '}
        {t(draft?.sealed === true ? 'decide.sealed' : 'sheet.paper.draft', { n: draft?.revision ?? 0 })}
      </p>
    </header>
  );
};

export const PaperFoot = ({ own }: { readonly own: StateId }) => {
  const { t, list } = useWords();
  const people = useDeskState((state) => state.people);
  const signed = (useView().draft[own]?.signatures ?? []).map((person) => people[person]?.name ?? '');
  return (
    <footer className="paper">
      {signed.length > 0 && <p>{t('decide.signatures', { names: list(signed) })}</p>}
      <div className="paper-lines">
        {LINES.map((role) => (
          <p key={role}>{t(`role.${role}`)}</p>
        ))}
        <p>{t('sheet.paper.date')}</p>
      </div>
    </footer>
  );
};
