/** Scenario time counted from the start of the exercise: turns have spans of hours, and hours make days (CK1). */

/** How a scenario's time runs over the turns that are played. */
export interface ScenarioTime {
  readonly turns: number;
  readonly spansHours: readonly number[];
}

/** Hour at which a turn begins. */
export const hourOf = ({ spansHours }: ScenarioTime, turn: number): number => spansHours.slice(0, turn - 1).reduce((sum, span) => sum + span, 0);

/** The turn at whose end this hour has come; null when the exercise is over before. */
export const turnOf = (time: ScenarioTime, hour: number): number | null => {
  for (let turn = 1; turn <= time.turns; turn += 1) if (hourOf(time, turn + 1) >= hour) return turn;
  return null;
};

/** The hour so many days after another. */
export const hourAfter = (hour: number, days: number): number => hour + days * 24;
