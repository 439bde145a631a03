/**
 * What one act of statecraft is: its price, what it wants, what it stands for in law, how it is undone. Facts of a row come
 * from the response options (`source`, ids resp.*; tests/acts/responseOptions.json); points and heat from GAME 5 and
 * GAME-EXACT R2. An act that only the design has says where (`game.5`: its part 5).
 */
import type { ActId, LegalClass, Role, Standard } from '../model/terms.ts';

export const ACT_GROUPS = ['protect', 'find-out', 'talk', 'commit', 'respond', 'coerce', 'other'] as const;
export type ActGroup = (typeof ACT_GROUPS)[number];

export interface Act {
  readonly id: ActId;
  readonly group: ActGroup;
  /** Capacity points and channel slots. */
  readonly cost: number;
  readonly slots: number;
  /** A small state's first one each turn costs nothing (GAME 2). */
  readonly firstFreeForSmall: boolean;
  /** Role whose right it is; an unclaimed or absent role's rights pass to anyone present. */
  readonly role: Role;
  /** Turn from which Basic mode offers it; null = Advanced only (GAME-EXACT R10). */
  readonly unlockTurn: number | null;
  /** Standards wanted for who and for link; missing ones price the act, they do not close it. */
  readonly wanted: { readonly who: Standard; readonly link: Standard };
  /** Legal classes a lawyer could defend for it; the choice is compared in review, never refused, except a listed stop. */
  readonly defensible: readonly LegalClass[];
  /** A coercive measure is priced at Corroborated (GAME-EXACT R4). */
  readonly coercive: boolean;
  /** Points of heat on the dyad it is aimed at; acts with forms or standards adjust it (heat.ts). */
  readonly heat: number;
  /** Rung 0-9 of `ladder.game`, for review and calibration. */
  readonly rung: number;
  readonly reversible: 'fully' | 'partly' | 'hardly';
  readonly visible: 'public' | 'private' | 'either';
  readonly norms: readonly string[];
  readonly normsAtRisk: readonly string[];
  /** Scenario hours, from response-options.json `leadTimeHours`; null = at once. */
  readonly lead: { readonly min: number; readonly typical: number } | null;
  /** Guided checklist asked before it (norms/screens.ts). */
  readonly screen: 'countermeasure' | 'rights' | null;
  readonly source: string;
}

const PLAIN: Omit<Act, 'id' | 'group' | 'source'> = {
  cost: 0,
  slots: 0,
  firstFreeForSmall: false,
  role: 'head',
  unlockTurn: null,
  wanted: { who: 'none', link: 'none' },
  defensible: ['no-legal-issue', 'cooperative'],
  coercive: false,
  heat: 0,
  rung: 0,
  reversible: 'fully',
  visible: 'public',
  norms: [],
  normsAtRisk: [],
  lead: null,
  screen: null,
};

/** A row of the table: what it does not say is the plainest there is. */
export const act = (id: ActId, group: ActGroup, source: string, row: Partial<Act>): Act => ({ ...PLAIN, id, group, source, ...row });
export const wants = (who: Standard, link: Standard = 'none'): Pick<Act, 'wanted'> => ({ wanted: { who, link } });
export const lasts = (min: number, typical: number): Pick<Act, 'lead'> => ({ lead: { min, typical } });
