/** What the turn moved, in three lines: the service, the ladder, and one number with its why. */
import { MovedRow } from '../desk/ReportCard.tsx';
import { useBoard, useView } from '../store/deskContext.tsx';
import { openedTurn } from '../store/reveal.ts';
import { NORMAL, reportsOf } from '../store/selectors.ts';
import { useNames } from '../words/names.ts';
import { useWords } from '../words/words.tsx';
import { DARK, DYAD } from './cast.ts';

const byOf = (by: unknown): number => (typeof by === 'number' ? Math.abs(by) : 0);

/** Where a row of numbers has its number. */
const Sign = () => (
  <span className="mono" aria-hidden="true">
    ·
  </span>
);

export const Facts = () => {
  const { t, say, because } = useWords();
  const nameOf = useNames();
  const view = useView();
  const service = useBoard().services.find(({ id }) => id === DARK);
  const level = view.service[DARK]?.level ?? 0;
  const why = view.dyad[DYAD]?.why ?? null;
  const turn = openedTurn(view);
  const [number] = reportsOf(view, 'moved', turn)
    .filter(([, report]) => report.because?.facts['track'] !== undefined)
    .sort(([, a], [, b]) => byOf(b.because?.facts['by']) - byOf(a.because?.facts['by']));
  return (
    <ul className="coach-facts moved-list">
      <li className="moved">
        <Sign />
        {t(level >= NORMAL ? 'primer.fact.back' : 'primer.fact.notBack', { service: say(service?.name), percent: Math.round(level / 10) })}
      </li>
      <li className="moved">
        <Sign />
        {why === null ? t('primer.fact.still', { dyad: nameOf(DYAD) }) : because(why, nameOf)}
      </li>
      {number !== undefined && <MovedRow report={number[1]} />}
    </ul>
  );
};
