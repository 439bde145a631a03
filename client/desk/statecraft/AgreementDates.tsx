/** The dates of an agreement: until when it is signed, since when it binds, its review, its end in scenario time (AG2, AG6, AG7). */
import { reviewTurnOf, signableUntil, sunsetOf } from '../../../shared/norms/agreementTimetable.ts';
import { hourOf } from '../../../shared/norms/scenarioTime.ts';
import type { AgreementView } from '../../../shared/view/kinds.ts';
import { useBoard, useView } from '../../store/deskContext.tsx';
import { exerciseOf } from '../../store/selectors.ts';
import { useDays, type DayOf } from '../../words/dates.ts';
import type { WordId } from '../../words/en.ts';
import { useWords, type Words } from '../../words/words.tsx';

export interface Dates {
  readonly turns: number;
  readonly spansHours: readonly number[];
  readonly hour: number;
  readonly dayOf: DayOf;
}
type Row = readonly [WordId, string];

/** A turn with its day; one that is not played is after the exercise. */
export const turnText = (turn: number | null, time: Dates, { t }: Pick<Words, 't'>): string =>
  turn === null || turn > time.turns ? t('date.after') : t('date.turn', { turn, day: time.dayOf(hourOf(time, turn)) });

const endsText = (agreement: AgreementView, time: Dates, { t }: Words): string => {
  const sunset = sunsetOf(agreement, time, time.hour);
  if (sunset === null) return t('sheet.terms.endsAfter', { days: agreement.terms.sunsetDays });
  const { daysLeft, turn } = sunset;
  const day = time.dayOf(sunset.hour);
  const left = t('span.days', { n: daysLeft });
  return turn === null ? t('date.ends.after', { day, left }) : t('date.ends', { day, left, turn });
};

const useRows = (agreement: AgreementView): readonly Row[] => {
  const words = useWords();
  const { t } = words;
  const board = useBoard();
  const { turns, hour } = exerciseOf(useView());
  const { dayOf } = useDays();
  const time: Dates = { turns, hour, spansHours: board.spansHours, dayOf };
  const { stage, inForceTurn, terms } = agreement;
  const until = Math.min(signableUntil(agreement, board), turns);
  return [
    ...(stage === 'open' ? [['date.signUntil', t('date.signUntil.turn', { turn: until })] as const] : []),
    ...(stage === 'open' ? [['date.entry', t('date.entry.when', { n: terms.threshold })] as const] : []),
    ...(inForceTurn === null ? [] : [['date.entry', t('date.entry.since', { turn: inForceTurn, next: inForceTurn + 1 })] as const]),
    ['sheet.terms.review', turnText(reviewTurnOf(agreement), time, words)],
    ['sheet.terms.ends', endsText(agreement, time, words)],
  ];
};

/** How it is verified, what follows from a breach, its dates. */
export const AgreementDates = ({ agreement }: { readonly agreement: AgreementView }) => {
  const { t } = useWords();
  const { verification, consequence } = agreement.terms;
  const rows: readonly Row[] = [
    ['sheet.terms.verified', t(`verification.${verification}`)],
    ['sheet.terms.consequence', t(`consequence.${consequence}`)],
    ...useRows(agreement),
  ];
  return (
    <dl className="order-facts small">
      {rows.map(([label, text]) => (
        <div key={label}>
          <dt>{t(label)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
};
