/**
 * The buffered dependency model (SV1-SV4). Each service loses what strikes it directly and, after a buffer, part of what
 * its suppliers lose. Hourly steps in integers (millionths), longer ones while nothing much moves; equations from the
 * reference table infrastructure-sectors.json: felt relaxes to the supplier's loss with half-life `bufferHours`,
 * indirect = 1 - product(1 - coefficient x felt), loss = 1 - (1 - direct)(1 - indirect).
 */
import { must } from '../lib/assert.ts';
import { halfLifeFactor } from '../lib/fixed.ts';
import type { ServiceId } from '../model/ids.ts';
import { rule, type Ruled } from '../model/ruleset.ts';

const ONE = 1_000_000;
/** A direct loss below this (0.2 %) is over. */
const SPENT = 2_000;
/** Hours of a step while nothing much moves, and what counts as that: a twentieth of a percent of a level in an hour. */
const COARSE = 8;
const STEADY = 500;
/** A half-life of zero hours: the loss is held and does not fade until somebody puts another in its place. */
export const HELD = 0;

export interface DirectLoss {
  /** Millionths of normal service. */
  readonly loss: number;
  /** Hours until half of it is restored, or HELD. */
  readonly halfLifeHours: number;
  readonly incident: `incident:${string}` | null;
  /** Hours into the span at which it begins. */
  readonly startsHour: number;
}
export interface ServiceCell {
  readonly id: ServiceId;
  readonly people: number;
  readonly losses: readonly DirectLoss[];
  /** Millionths felt of each supplier, in the order of `suppliers`. */
  readonly felt: readonly number[];
  readonly suppliers: readonly { readonly index: number; readonly coefficient: number; readonly bufferHours: number }[];
  /** Manual fallback holds the level at its floor for the first hours of the span. */
  readonly fallback: boolean;
}
export interface ServiceAfter {
  readonly id: ServiceId;
  /** Per mille of normal at the end of the span. */
  readonly level: number;
  /** Lowest per mille during the span. */
  readonly lowest: number;
  readonly losses: readonly DirectLoss[];
  readonly felt: readonly number[];
  /** Suppliers through whose loss it lost a hundredth or more at some hour of the span. */
  readonly through: readonly ServiceId[];
  /** People x hours without service over the span. */
  readonly personHours: number;
}

/** The services side by side in flat columns: edges of service i lie from `firstEdge[i]`, its direct losses from `firstLoss[i]`. */
interface Columns {
  readonly cells: readonly ServiceCell[];
  readonly firstEdge: Int32Array;
  readonly supplier: Int32Array;
  readonly coefficient: Int32Array;
  readonly felt: Int32Array;
  /** The most that was felt of each supplier, millionths. */
  readonly peak: Int32Array;
  readonly firstLoss: Int32Array;
  readonly loss: Int32Array;
  readonly starts: Int32Array;
  readonly lost: Int32Array;
  readonly worst: Int32Array;
  readonly lostHours: Float64Array;
}
/** What one step of so many hours does: millionths left of each loss, millionths closed of each gap to a supplier's loss. */
interface Stride {
  readonly hours: number;
  readonly kept: Int32Array;
  readonly pull: Int32Array;
}

/** Where each list begins when all are laid end to end; one entry more than there are lists. */
const offsets = (cells: readonly ServiceCell[], length: (cell: ServiceCell) => number): Int32Array => {
  const firsts = new Int32Array(cells.length + 1);
  for (const [i, cell] of cells.entries()) firsts[i + 1] = (firsts[i] ?? 0) + length(cell);
  return firsts;
};

const columnsOf = (cells: readonly ServiceCell[]): Columns => {
  const losses = cells.flatMap((cell) => cell.losses);
  const suppliers = cells.flatMap((cell) => cell.suppliers);
  return {
    cells,
    firstEdge: offsets(cells, (cell) => cell.suppliers.length),
    supplier: Int32Array.from(suppliers, ({ index }) => index),
    coefficient: Int32Array.from(suppliers, ({ coefficient }) => coefficient),
    peak: new Int32Array(suppliers.length),
    felt: Int32Array.from(cells.flatMap((cell) => cell.suppliers.map((_, i) => cell.felt[i] ?? 0))),
    firstLoss: offsets(cells, (cell) => cell.losses.length),
    loss: Int32Array.from(losses, ({ loss }) => loss),
    starts: Int32Array.from(losses, ({ startsHour }) => startsHour),
    lost: new Int32Array(cells.length),
    worst: new Int32Array(cells.length),
    lostHours: new Float64Array(cells.length),
  };
};

/** Millionths left after so many hours of a half-life, rounded as hour by hour. */
const leftAfter = (halfLifeHours: number, hours: number): number => {
  const factor = halfLifeFactor(halfLifeHours);
  let left = ONE;
  for (let i = 0; i < hours; i += 1) left = Math.floor((left * factor) / ONE);
  return left;
};
/** Scenarios name few half-lives, so what is left is worked out once for each. */
const lefts: { readonly [hours: number]: Map<number, number> } = { 1: new Map(), [COARSE]: new Map() };
const leftOf = (halfLifeHours: number, hours: number): number => {
  const known = lefts[hours]?.get(halfLifeHours);
  if (known !== undefined) return known;
  const left = leftAfter(halfLifeHours, hours);
  lefts[hours]?.set(halfLifeHours, left);
  return left;
};

const strideOf = (cells: readonly ServiceCell[], hours: number): Stride => ({
  hours,
  kept: Int32Array.from(
    cells.flatMap((cell) => cell.losses),
    ({ halfLifeHours }) => (halfLifeHours === HELD ? ONE : leftOf(halfLifeHours, hours)),
  ),
  pull: Int32Array.from(
    cells.flatMap((cell) => cell.suppliers),
    ({ bufferHours }) => ONE - leftOf(bufferHours, hours),
  ),
});

/** What the direct losses leave of a service, millionths; they decay by one step. */
const directlyLeft = ({ firstLoss, loss, starts }: Columns, i: number, hour: number, { kept }: Stride): number => {
  let left = ONE;
  const end = firstLoss[i + 1] ?? 0;
  for (let n = firstLoss[i] ?? 0; n < end; n += 1) {
    if ((starts[n] ?? 0) > hour) continue;
    const now = loss[n] ?? 0;
    left = Math.floor((left * (ONE - now)) / ONE);
    loss[n] = Math.floor((now * (kept[n] ?? 0)) / ONE);
  }
  return left;
};

/** What the losses felt of suppliers leave of a service, millionths. */
const indirectlyLeft = ({ firstEdge, coefficient, felt }: Columns, i: number): number => {
  let left = ONE;
  const end = firstEdge[i + 1] ?? 0;
  for (let n = firstEdge[i] ?? 0; n < end; n += 1) {
    const share = Math.floor(((coefficient[n] ?? 0) * (felt[n] ?? 0)) / 1000);
    if (share > 0) left = Math.floor((left * (ONE - share)) / ONE);
  }
  return left;
};

/** Levels from the losses as they are. Returns by how much the level that moved most has moved, millionths. */
const lose = (columns: Columns, hour: number, stride: Stride, of: Ruled): number => {
  const { cells, lost, worst, lostHours } = columns;
  const held = hour < rule('fallbackHours', of) ? ONE - rule('fallbackFloor', of) * 1000 : ONE;
  let moved = 0;
  for (let i = 0; i < lost.length; i += 1) {
    const gone = ONE - Math.floor((directlyLeft(columns, i, hour, stride) * indirectlyLeft(columns, i)) / ONE);
    const now = cells[i]?.fallback === true ? Math.min(gone, held) : gone;
    moved = Math.max(moved, Math.abs(now - (lost[i] ?? 0)));
    lost[i] = now;
    if (now > (worst[i] ?? 0)) worst[i] = now;
    lostHours[i] = (lostHours[i] ?? 0) + now * stride.hours;
  }
  return moved;
};

/** The buffers feel what is lost. */
const feel = ({ supplier, felt, peak, lost }: Columns, { pull }: Stride): void => {
  for (let n = 0; n < felt.length; n += 1) {
    const gap = (lost[supplier[n] ?? 0] ?? 0) - (felt[n] ?? 0);
    if (gap !== 0) felt[n] = (felt[n] ?? 0) + Math.trunc((gap * (pull[n] ?? 0)) / ONE);
    if ((felt[n] ?? 0) > (peak[n] ?? 0)) peak[n] = felt[n] ?? 0;
  }
};

const isStill = ({ lost, loss, starts }: Columns, hour: number): boolean =>
  lost.every((now) => now < SPENT) && loss.every((now, n) => now < SPENT && (starts[n] ?? 0) <= hour);

/** Millionths of a service: what is lost through another is told from here on. */
const WORTH_A_WORD = 10_000;
const throughOf = ({ cells, firstEdge, coefficient, peak }: Columns, i: number): readonly ServiceId[] =>
  (cells[i]?.suppliers ?? []).flatMap(({ index }, at) => {
    const edge = (firstEdge[i] ?? 0) + at;
    const supplier = cells[index];
    return supplier !== undefined && ((coefficient[edge] ?? 0) * (peak[edge] ?? 0)) / 1000 >= WORTH_A_WORD ? [supplier.id] : [];
  });

const afterOf = (columns: Columns, i: number, hours: number): ServiceAfter => {
  const { cells, lost, worst, lostHours, firstEdge, felt, firstLoss, loss } = columns;
  const cell = must(cells[i], 'a cell');
  const left = cell.losses.map((source, n) => ({ ...source, loss: loss[(firstLoss[i] ?? 0) + n] ?? 0 }));
  return {
    id: cell.id,
    level: 1000 - Math.floor((lost[i] ?? 0) / 1000),
    lowest: 1000 - Math.floor((worst[i] ?? 0) / 1000),
    losses: left.filter((entry) => entry.loss >= SPENT).map((entry) => ({ ...entry, startsHour: Math.max(0, entry.startsHour - hours) })),
    felt: [...felt.subarray(firstEdge[i], firstEdge[i + 1])],
    through: throughOf(columns, i),
    personHours: Math.floor((cell.people * Math.floor((lostHours[i] ?? 0) / 1000)) / 1000),
  };
};

/**
 * Runs the services over `hours`: hour by hour, and in longer steps once fallbacks are over, nothing is about to strike and
 * no level moves by more than a twentieth of a percent an hour (GX R1). Stops early once nothing is lost any more.
 */
export const advanceServices = (cells: readonly ServiceCell[], hours: number, of: Ruled): readonly ServiceAfter[] => {
  const columns = columnsOf(cells);
  const [fine, coarse] = [strideOf(cells, 1), strideOf(cells, COARSE)];
  const quiet = (hour: number): boolean => hour >= rule('fallbackHours', of) && columns.starts.every((at) => at < hour || at >= hour + COARSE);
  let rate = ONE;
  let step = fine;
  for (let hour = 0; hour < hours; hour += step.hours) {
    const last = step.hours;
    step = rate <= STEADY && hour + COARSE <= hours && quiet(hour) ? coarse : fine;
    rate = lose(columns, hour, step, of) / last;
    feel(columns, step);
    if (isStill(columns, hour)) break;
  }
  return cells.map((_, i) => afterOf(columns, i, hours));
};
