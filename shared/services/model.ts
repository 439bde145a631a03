/**
 * The buffered dependency model (SV1-SV4). Each service loses what strikes it directly and, after a buffer, part of what
 * its suppliers lose. Hourly steps in integers (millionths); equations from the reference table
 * infrastructure-sectors.json: felt relaxes to the supplier's loss with half-life `bufferHours`,
 * indirect = 1 - product(1 - coefficient x felt), loss = 1 - (1 - direct)(1 - indirect).
 */
import { halfLifeFactor } from '../lib/fixed.ts';
import type { ServiceId } from '../model/ids.ts';
import { rule } from '../model/ruleset.ts';

const ONE = 1_000_000;
/** A direct loss below this (0.2 %) is over. */
const SPENT = 2_000;

export interface DirectLoss {
  /** Millionths of normal service. */
  readonly loss: number;
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
  /** People x hours without service over the span. */
  readonly personHours: number;
}

interface Running {
  readonly cell: ServiceCell;
  readonly losses: { loss: number; readonly factor: number; readonly source: DirectLoss }[];
  readonly felt: number[];
  readonly pull: readonly number[];
  lost: number;
  worst: number;
  lostHours: number;
}

const startOf = (cell: ServiceCell): Running => ({
  cell,
  losses: cell.losses.map((source) => ({ loss: source.loss, factor: halfLifeFactor(source.halfLifeHours), source })),
  felt: cell.suppliers.map((_, i) => cell.felt[i] ?? 0),
  pull: cell.suppliers.map(({ bufferHours }) => ONE - halfLifeFactor(bufferHours)),
  lost: 0,
  worst: 0,
  lostHours: 0,
});

const directOf = (running: Running, hour: number): number => {
  let kept = ONE;
  for (const entry of running.losses) {
    if (entry.source.startsHour > hour) continue;
    kept = Math.floor((kept * (ONE - entry.loss)) / ONE);
  }
  return ONE - kept;
};

const indirectOf = (running: Running): number => {
  let kept = ONE;
  running.cell.suppliers.forEach(({ coefficient }, i) => {
    kept = Math.floor((kept * (ONE - Math.floor((coefficient * (running.felt[i] ?? 0)) / 1000))) / ONE);
  });
  return ONE - kept;
};

const decay = (running: Running, hour: number): void => {
  for (const entry of running.losses) {
    if (entry.source.startsHour <= hour) entry.loss = Math.floor((entry.loss * entry.factor) / ONE);
  }
};

/** One hour: levels from this hour's losses, then the buffers feel them. */
const hourOf = (cells: readonly Running[], hour: number): void => {
  for (const running of cells) {
    const lost = ONE - Math.floor(((ONE - directOf(running, hour)) * (ONE - indirectOf(running))) / ONE);
    const floor = running.cell.fallback && hour < rule('fallbackHours') ? ONE - rule('fallbackFloor') * 1000 : ONE;
    running.lost = Math.min(lost, floor);
    running.worst = Math.max(running.worst, running.lost);
    running.lostHours += running.lost;
    decay(running, hour);
  }
  for (const running of cells) {
    running.cell.suppliers.forEach(({ index }, i) => {
      const felt = running.felt[i] ?? 0;
      const target = cells[index]?.lost ?? 0;
      running.felt[i] = felt + Math.trunc(((target - felt) * (running.pull[i] ?? 0)) / ONE);
    });
  }
};

const isStill = (cells: readonly Running[], hour: number): boolean =>
  cells.every((running) => running.lost < SPENT && running.losses.every((entry) => entry.loss < SPENT && entry.source.startsHour <= hour));

const afterOf = (running: Running, hours: number): ServiceAfter => ({
  id: running.cell.id,
  level: 1000 - Math.floor(running.lost / 1000),
  lowest: 1000 - Math.floor(running.worst / 1000),
  losses: running.losses
    .filter((entry) => entry.loss >= SPENT)
    .map((entry) => ({ ...entry.source, loss: entry.loss, startsHour: Math.max(0, entry.source.startsHour - hours) })),
  felt: running.felt,
  personHours: Math.floor((running.cell.people * Math.floor(running.lostHours / 1000)) / 1000),
});

/** Runs the services over `hours`. Stops early once nothing is lost any more. */
export const advanceServices = (cells: readonly ServiceCell[], hours: number): readonly ServiceAfter[] => {
  const running = cells.map(startOf);
  for (let hour = 0; hour < hours; hour += 1) {
    hourOf(running, hour);
    if (isStill(running, hour)) break;
  }
  return running.map((entry) => afterOf(entry, hours));
};
