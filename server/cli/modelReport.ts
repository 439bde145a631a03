/** What `threshold model` prints: curves of one incident, and how far off the model is over many. */
import { fitOf } from '../../shared/services/incidentError.ts';
import type { DescribedIncident } from '../../shared/services/incidentFile.ts';
import { runIncident } from '../../shared/services/incidentRun.ts';

const DEFAULT_HOURS = [0, 6, 24, 72, 168];
const usualHours = ({ observed }: DescribedIncident): readonly number[] =>
  [...new Set([...DEFAULT_HOURS, ...observed.map(({ hour }) => hour)])].sort((a, b) => a - b);

/** What the model makes of one incident, at the asked hours or at the usual ones. */
export const report = (incident: DescribedIncident, asked: readonly number[] | null) => {
  const hours = asked ?? usualHours(incident);
  const { mean, unused, tableOnly, residuals } = fitOf(incident);
  return {
    id: incident.id,
    title: incident.title,
    unit: 'levels and errors are per mille; a level of 1000 is normal service',
    hours,
    services: runIncident(incident, hours),
    observed: residuals,
    unobserved: incident.unobserved ?? null,
    meanAbsoluteError: mean,
    meanAbsoluteErrorOfUnusedPoints: unused,
    meanAbsoluteErrorOfSectorTableAlone: tableOnly,
  };
};
export type Report = ReturnType<typeof report>;

const shown = (error: number | null): string => (error === null ? '-' : (error / 1000).toFixed(3));
export const readable = (one: Report): string => {
  const row = (name: string, cells: readonly (number | string)[]): string =>
    `  ${name.padEnd(16)}${cells.map((cell) => String(cell).padStart(6)).join('')}`;
  const points = one.observed.map(
    ({ sector, hour, observed, modelled, input }) =>
      `  ${sector} at ${hour} h: observed ${observed}, model ${modelled}${input ? ' (the description uses this point)' : ''}`,
  );
  return [
    `${one.title} (${one.id}): level per mille of normal service`,
    row('hour', one.hours),
    ...one.services.map(({ sector, levels }) => row(sector, levels)),
    ...points,
    one.unobserved === null ? `  mean absolute error ${shown(one.meanAbsoluteError)} of 1` : `  No observed curve: ${one.unobserved}`,
    '',
  ].join('\n');
};

const overall = (reports: readonly Report[], error: (report: Report) => number | null): number | null => {
  const errors = reports.map(error).filter((value) => value !== null);
  return errors.length === 0 ? null : Math.round(errors.reduce((sum, value) => sum + value, 0) / errors.length);
};
export const summary = (reports: readonly Report[]) => ({
  unit: 'per mille; the mean over the incidents that have an observed curve',
  incidents: reports.filter(({ meanAbsoluteError }) => meanAbsoluteError !== null).length,
  meanAbsoluteError: overall(reports, (one) => one.meanAbsoluteError),
  meanAbsoluteErrorOfUnusedPoints: overall(reports, (one) => one.meanAbsoluteErrorOfUnusedPoints),
  meanAbsoluteErrorOfSectorTableAlone: overall(reports, (one) => one.meanAbsoluteErrorOfSectorTableAlone),
});

const COLUMNS = ['points', 'error', 'unused', 'error there', 'table alone'];
/** One line an incident, and the mean. */
export const table = (reports: readonly Report[]): string => {
  const line = (name: string, cells: readonly (string | number)[]): string =>
    name.padEnd(26) + cells.map((cell) => String(cell).padStart(13)).join('');
  const rows = reports.map((one) =>
    line(one.id, [
      one.observed.length,
      shown(one.meanAbsoluteError),
      one.observed.filter(({ input }) => !input).length,
      shown(one.meanAbsoluteErrorOfUnusedPoints),
      shown(one.meanAbsoluteErrorOfSectorTableAlone),
    ]),
  );
  const all = summary(reports);
  return [
    'Mean absolute error of the level of service (0 to 1). "unused": points the description does not use itself.',
    '"table alone": the first blow with the half-life of the sector table, without what is known of the restoration.',
    line('incident', COLUMNS),
    ...rows,
    line(`mean of ${all.incidents}`, [
      '',
      shown(all.meanAbsoluteError),
      '',
      shown(all.meanAbsoluteErrorOfUnusedPoints),
      shown(all.meanAbsoluteErrorOfSectorTableAlone),
    ]),
    '',
  ].join('\n');
};
