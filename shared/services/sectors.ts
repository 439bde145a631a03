/**
 * The dependency table: what each sector needs of the others, how fast it comes back, and how much an hour without it
 * hurts. Every number is a design value of `infrastructure-sectors.json` (its row is the source mark); no published
 * matrix at this sector cut is known, so a trainer may argue with each.
 */
import type { Sector } from '../model/terms.ts';

export interface SupplierRow {
  readonly on: Sector;
  /** Per mille of the consumer lost when the supplier is wholly gone. */
  readonly coefficient: number;
  /** Hours until half of the supplier's loss is felt. */
  readonly bufferHours: number;
  readonly source: SourceMark;
}
export interface SectorRow {
  /** Hours until half of a usual loss is restored. */
  readonly halfLifeHours: number;
  /** Civilian harm of one person-hour without it, per mille of an hour without health care. */
  readonly harmWeight: number;
  readonly source: SourceMark;
  readonly dependsOn: readonly SupplierRow[];
}
/** Where a number comes from: a row of the reference table and how well it was checked. */
export interface SourceMark {
  readonly row: string;
  readonly check: 'assumption';
}

const designValue = (row: string): SourceMark => ({ row, check: 'assumption' });
const row = (sector: Sector, halfLifeHours: number, harmWeight: number, needs: readonly (readonly [Sector, number, number])[]): SectorRow => ({
  halfLifeHours,
  harmWeight,
  source: designValue(`sector.${sector}`),
  dependsOn: needs.map(([on, coefficient, bufferHours]) => ({
    on,
    coefficient,
    bufferHours,
    source: designValue(`sector.${sector}/dependsOn/sector.${on}`),
  })),
});

/** Per row: half-life in hours, harm weight per mille, then [supplier, coefficient per mille, buffer in hours]. */
export const SECTOR_TABLE: { readonly [sector in Sector]: SectorRow } = {
  power: row('power', 2, 800, [
    ['telecom', 150, 12],
    ['internet-core', 50, 24],
    ['fuel', 250, 72],
    ['water', 50, 72],
    ['transport', 30, 168],
  ]),
  telecom: row('telecom', 24, 500, [
    ['power', 600, 6],
    ['internet-core', 250, 2],
    ['fuel', 100, 48],
    ['transport', 30, 168],
  ]),
  'internet-core': row('internet-core', 4, 400, [
    ['power', 350, 24],
    ['telecom', 400, 1],
    ['fuel', 50, 72],
  ]),
  water: row('water', 6, 900, [
    ['power', 500, 18],
    ['telecom', 100, 24],
    ['internet-core', 30, 72],
    ['fuel', 100, 96],
    ['transport', 50, 120],
  ]),
  health: row('health', 72, 1000, [
    ['power', 350, 48],
    ['telecom', 200, 2],
    ['internet-core', 200, 2],
    ['water', 300, 12],
    ['transport', 100, 48],
    ['fuel', 100, 72],
    ['emergency', 50, 2],
    ['government', 50, 72],
    ['food-logistics', 80, 72],
    ['finance', 50, 168],
  ]),
  finance: row('finance', 12, 500, [
    ['power', 300, 24],
    ['telecom', 500, 1],
    ['internet-core', 400, 1],
    ['government', 50, 72],
  ]),
  transport: row('transport', 96, 400, [
    ['power', 350, 4],
    ['telecom', 250, 4],
    ['internet-core', 150, 6],
    ['fuel', 400, 96],
    ['government', 50, 72],
  ]),
  fuel: row('fuel', 120, 600, [
    ['power', 400, 8],
    ['telecom', 150, 24],
    ['internet-core', 50, 48],
    ['transport', 100, 96],
    ['finance', 50, 120],
    ['water', 50, 72],
  ]),
  government: row('government', 96, 300, [
    ['power', 250, 24],
    ['telecom', 300, 2],
    ['internet-core', 350, 1],
    ['finance', 50, 120],
  ]),
  emergency: row('emergency', 6, 900, [
    ['power', 200, 24],
    ['telecom', 500, 1],
    ['internet-core', 100, 6],
    ['fuel', 150, 72],
    ['transport', 100, 24],
    ['health', 150, 6],
  ]),
  'food-logistics': row('food-logistics', 48, 600, [
    ['power', 300, 12],
    ['telecom', 100, 24],
    ['internet-core', 150, 12],
    ['fuel', 350, 72],
    ['transport', 500, 48],
    ['water', 200, 24],
    ['finance', 200, 12],
  ]),
};
