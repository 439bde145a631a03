/** How far the model is from what was observed, and what the sector table alone would have said. */
import type { Sector } from '../model/terms.ts';
import type { DescribedIncident } from './incidentFile.ts';
import { runIncident } from './incidentRun.ts';

export interface Residual {
  readonly sector: Sector;
  readonly hour: number;
  /** Per mille. */
  readonly observed: number;
  readonly modelled: number;
  /** The description already uses this point. */
  readonly input: boolean;
}
export interface Fit {
  readonly residuals: readonly Residual[];
  /** Mean absolute error over all points, per mille; null without points. */
  readonly mean: number | null;
  /** The same over the points the description does not use. */
  readonly unused: number | null;
  /** The same over all points for the first blow and the sector table's half-life alone: no stages, no acts. */
  readonly tableOnly: number | null;
}

const meanOf = (residuals: readonly Residual[]): number | null =>
  residuals.length === 0
    ? null
    : Math.round(residuals.reduce((sum, { observed, modelled }) => sum + Math.abs(observed - modelled), 0) / residuals.length);

export const residualsOf = (incident: DescribedIncident): readonly Residual[] => {
  const hours = [...new Set(incident.observed.map(({ hour }) => hour))];
  const curves = runIncident(incident, hours);
  return incident.observed.map(({ sector, hour, level, input }) => {
    const levels = curves.find((curve) => curve.sector === sector)?.levels;
    return { sector, hour, observed: level, modelled: levels?.[hours.indexOf(hour)] ?? 1000, input };
  });
};

/** The same blows without what the incident itself tells of its restoration: the worst of each loss, fading as its sector does. */
const untold = (incident: DescribedIncident): DescribedIncident => ({
  ...incident,
  acts: [],
  direct: incident.direct.map((direct) => {
    if (direct.kind === 'fades') return { kind: 'fades', sector: direct.sector, hour: direct.hour, loss: direct.loss, source: direct.source };
    const worst = direct.stages.reduce((most, stage) => (stage.loss > most.loss ? stage : most));
    return { kind: 'fades', sector: direct.sector, hour: worst.hour, loss: worst.loss, source: direct.source };
  }),
});

export const fitOf = (incident: DescribedIncident): Fit => {
  const residuals = residualsOf(incident);
  return {
    residuals,
    mean: meanOf(residuals),
    unused: meanOf(residuals.filter(({ input }) => !input)),
    tableOnly: meanOf(residualsOf(untold(incident))),
  };
};
