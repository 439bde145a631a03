/** When something that lasts some days ends, on the clock of the exercise (HR4, MS1). */
interface Now {
  readonly turn: number;
  readonly turns: number;
  readonly hour: number;
}

/** The scenario hour so many days after another. */
export const hourAfter = (hour: number, days: number): number => hour + days * 24;

/** The turn that is over when the hour has come; null when the exercise is over before. */
export const turnOfHour = (endsHour: number, { turn, turns, hour }: Now, spansHours: readonly number[]): number | null => {
  let after = hour;
  for (let at = turn; at <= turns; at += 1) {
    after += spansHours[at - 1] ?? 0;
    if (endsHour <= after) return at;
  }
  return null;
};
