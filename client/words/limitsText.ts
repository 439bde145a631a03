/** What was said for a limit on rights, and when something ends, as labelled words. Pure. */
import { turnOf } from '../../shared/norms/scenarioTime.ts';
import type { Limits } from '../../shared/acts/limits.ts';
import type { ExerciseView } from '../../shared/view/kinds.ts';
import type { Board } from '../../shared/view/board.ts';
import { momentOf } from './dates.ts';
import type { WordId } from './en.ts';
import type { Words } from './words.tsx';

type Say = Pick<Words, 't'>;
export type Clock = Pick<ExerciseView, 'turn' | 'turns' | 'hour'>;

/** What of the board makes a scenario hour a date. */
export type Calendar = Pick<Board, 'opensOn' | 'spansHours'>;

/** The date something ends on, and the turn that is over by then. */
export const endText = (endsHour: number, clock: Clock, { opensOn, spansHours }: Calendar, { t, date }: Say & Pick<Words, 'date'>): string => {
  const turn = turnOf({ turns: clock.turns, spansHours }, endsHour);
  const day = date(momentOf(opensOn, endsHour));
  return turn === null ? t('limits.ends.after', { day }) : t('limits.ends.turn', { day, turn });
};

export interface Said {
  readonly label: WordId;
  readonly text: string;
  /** Something that is missing, or that costs. */
  readonly lacking: boolean;
}
const said = (label: WordId, text: string | null, { t }: Say): Said => ({ label, text: text ?? t('limits.unsaid'), lacking: text === null });
const basisText = (basis: string | null, { term }: Pick<Words, 'term'>): readonly string[] => (basis === null ? [] : [term(`basis.${basis}`)]);
const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

export const limitsSaid = (
  { law, aim, necessity, oversight, notified }: Limits,
  basis: string | null,
  say: Say & Pick<Words, 'term' | 'written'>,
): readonly Said[] => [
  {
    label: 'limits.law',
    text: [orNull(say.written(law)) ?? say.t('limits.unsaid'), ...basisText(basis, say)].join(' · '),
    lacking: orNull(law) === null,
  },
  said('limits.aim', aim === null ? null : say.t(`aim.${aim}`), say),
  said('limits.necessity', orNull(say.written(necessity)), say),
  { label: 'limits.oversight', text: say.t(`overseer.${oversight}`), lacking: oversight === 'none' },
  { label: 'limits.told', text: say.t(notified ? 'limits.told.yes' : 'limits.told.no'), lacking: !notified && basis === 'derogation' },
];
