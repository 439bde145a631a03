/**
 * Runs a described incident through the model of the exercise (SV5): its services become cells of `advanceServices`, the
 * run is cut where something is done or a stage begins, and levels are read where they are asked for.
 */
import { must } from '../lib/assert.ts';
import { perMilleOf } from '../lib/fixed.ts';
import type { ServiceId } from '../model/ids.ts';
import { rule, TABLE } from '../model/ruleset.ts';
import type { Sector } from '../model/terms.ts';
import type { DescribedIncident } from './incidentFile.ts';
import { changesOf, stagedLoss } from './incidentStages.ts';
import { advanceServices, HELD, type DirectLoss, type ServiceAfter, type ServiceCell } from './model.ts';
import { SECTOR_TABLE } from './sectors.ts';

export interface Curve {
  readonly sector: Sector;
  /** Per mille of normal at each asked hour. */
  readonly levels: readonly number[];
  /** Lowest per mille up to the last asked hour. */
  readonly lowest: number;
  /** People x hours without service up to the last asked hour. */
  readonly personHours: number;
}

/** A service of the described place, named as the exercise would. */
const idOf = (sector: Sector): ServiceId => `service:described/${sector}`;

/** The losses that fade, as the exercise keeps them; stages are put in as they begin. */
const openingLosses = (incident: DescribedIncident, sector: Sector): readonly DirectLoss[] =>
  incident.direct.flatMap((direct) => {
    if (direct.sector !== sector || direct.kind !== 'fades') return [];
    const { loss, hour, halfLifeHours = SECTOR_TABLE[sector].halfLifeHours } = direct;
    return [{ loss: loss * 1000, halfLifeHours, incident: null, startsHour: hour }];
  });

/** The edges between the described services, as inside a state of the exercise. */
const suppliersOf = ({ services, linked }: DescribedIncident, sector: Sector): ServiceCell['suppliers'] =>
  SECTOR_TABLE[sector].dependsOn.flatMap(({ on, coefficient, bufferHours }) => {
    const index = services.findIndex((service) => service.sector === on);
    return linked && index >= 0 ? [{ index, coefficient, bufferHours }] : [];
  });

/** The cells in which the run begins, before any stage or act. */
export const openingCells = (incident: DescribedIncident): readonly ServiceCell[] =>
  incident.services.map(({ sector, people }) => {
    const suppliers = suppliersOf(incident, sector);
    return { id: idOf(sector), people, losses: openingLosses(incident, sector), felt: suppliers.map(() => 0), suppliers, fallback: false };
  });

/** Hours at which the run is cut: where a stage begins and where something is done or ends. */
const cutsOf = ({ direct, acts }: DescribedIncident): readonly number[] => {
  const stages = direct.flatMap((loss) => (loss.kind === 'stages' ? changesOf(loss) : []));
  const done = acts.flatMap(({ act, hour }) => (act === 'fallback' ? [hour, hour + rule('fallbackHours', TABLE)] : [hour]));
  return [...new Set([0, ...stages, ...done])].sort((a, b) => a - b);
};

/** Restoration and assistance as the exercise has them: every fading loss that has begun gets a shorter half-life. */
const shortened = (losses: readonly DirectLoss[], perMille: number): readonly DirectLoss[] =>
  losses.map((loss) =>
    loss.halfLifeHours === HELD || loss.startsHour > 0 ? loss : { ...loss, halfLifeHours: Math.max(1, perMilleOf(loss.halfLifeHours, perMille)) },
  );

const FACTORS = { restore: 'restoreFactor', assist: 'assistFactor' } as const;

/** The cells as the run goes on at a cut: what fades is carried over, stages are put in, then what is done there is done. */
const cellsAt = (incident: DescribedIncident, before: readonly ServiceCell[], hour: number): readonly ServiceCell[] =>
  before.map((cell, i) => {
    const { sector } = must(incident.services[i], 'a service');
    const acts = incident.acts.filter((act) => act.sector === sector);
    const staged = incident.direct.flatMap((loss) => (loss.kind === 'stages' && loss.sector === sector ? stagedLoss(loss, hour) : []));
    const standing = [...cell.losses.filter(({ halfLifeHours }) => halfLifeHours !== HELD), ...staged];
    const losses = acts.reduce<readonly DirectLoss[]>(
      (now, { act, hour: at }) => (act !== 'fallback' && at === hour ? shortened(now, rule(FACTORS[act], TABLE)) : now),
      standing,
    );
    const fallback = acts.some(({ act, hour: at }) => act === 'fallback' && at <= hour && hour < at + rule('fallbackHours', TABLE));
    return { ...cell, losses, fallback };
  });

const carried = (cells: readonly ServiceCell[], after: readonly ServiceAfter[]): readonly ServiceCell[] =>
  cells.map((cell, i) => ({ ...cell, losses: must(after[i], cell.id).losses, felt: must(after[i], cell.id).felt }));

/** A piece of the run between two cuts, with the cells in which it begins. */
interface Piece {
  readonly from: number;
  readonly hours: number;
  readonly cells: readonly ServiceCell[];
  readonly after: readonly ServiceAfter[];
}
const piecesOf = (incident: DescribedIncident, end: number): readonly Piece[] => {
  const cuts = cutsOf(incident).filter((cut) => cut < end);
  let before = openingCells(incident);
  return cuts.map((from, i) => {
    const cells = cellsAt(incident, before, from);
    const hours = (cuts[i + 1] ?? end) - from;
    const after = advanceServices(cells, hours, TABLE);
    before = carried(cells, after);
    return { from, hours, cells, after };
  });
};

/** Levels during one hour, per mille: the piece is run up to and with that hour. */
const levelsIn = ({ from, hours, cells, after }: Piece, hour: number): readonly number[] =>
  (hour + 1 - from === hours ? after : advanceServices(cells, hour + 1 - from, TABLE)).map(({ level }) => level);

/** The service curves of a described incident at the asked hours (whole, from 0). */
export const runIncident = (incident: DescribedIncident, hours: readonly number[]): readonly Curve[] => {
  const pieces = piecesOf(incident, Math.max(0, ...hours) + 1);
  const read = hours.map((hour) =>
    levelsIn(
      must(
        pieces.findLast(({ from }) => from <= hour),
        'a piece',
      ),
      hour,
    ),
  );
  return incident.services.map(({ sector }, i) => ({
    sector,
    levels: read.map((levels) => levels[i] ?? 1000),
    lowest: Math.min(...pieces.map(({ after }) => after[i]?.lowest ?? 1000)),
    personHours: pieces.reduce((sum, { after }) => sum + (after[i]?.personHours ?? 0), 0),
  }));
};
