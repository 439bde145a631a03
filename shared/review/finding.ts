/**
 * A finding of a ledger (LE1): a proposal with the rule it follows from and the events it rests on. The trainer confirms or
 * rejects it; nothing here adds findings up, weighs one ledger against another, or calls anything unlawful.
 */
import type { DyadId, StateId } from '../model/ids.ts';
import type { NormColumn } from '../norms/ledger.ts';
import type { EventNumber, Moment } from './moment.ts';

export const LEDGERS = ['norms', 'law', 'escalation', 'harm', 'rights', 'promises'] as const;
export type Ledger = (typeof LEDGERS)[number];

export const LAW_COLUMNS = ['class', 'screen', 'contested', 'position'] as const;
export const RIGHTS_COLUMNS = ['limited', 'test', 'audited', 'ended'] as const;
export const PROMISE_COLUMNS = ['made', 'performed', 'missed', 'breached', 'ended'] as const;
export type Column =
  NormColumn | (typeof LAW_COLUMNS)[number] | (typeof RIGHTS_COLUMNS)[number] | (typeof PROMISE_COLUMNS)[number] | 'move' | 'hours';

export interface Finding {
  readonly ledger: Ledger;
  readonly column: Column;
  /** Whose page of the ledger it stands on. */
  readonly of: StateId | DyadId;
  /** What it is about: a norm, an act, a topic, a clause, a sector, a rung. */
  readonly subject: string;
  readonly turn: number;
  /** Rule of RULES.md. */
  readonly rule: string;
  readonly events: readonly EventNumber[];
  readonly facts: { readonly [name: string]: string | number };
  readonly status: 'proposed';
}

type Said = Pick<Finding, 'ledger' | 'column' | 'of' | 'subject' | 'rule'> & { readonly facts?: Finding['facts'] };
/** A finding on one moment. */
export const finding = ({ number, turn }: Moment, said: Said): Finding => ({ facts: {}, ...said, turn, events: [number], status: 'proposed' });
