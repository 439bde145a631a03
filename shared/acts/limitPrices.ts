/** What a limit on rights costs, and gives back: the numbers Resolve uses and the form names beforehand (HR2-HR5, HR7, CS2). */
import { rule, type Ruled } from '../model/ruleset.ts';
import type { ServiceId } from '../model/ids.ts';
import type { Track } from '../model/terms.ts';
import type { Closed } from './check.ts';
import type { Overseer } from './limits.ts';

export interface TrackPrice {
  readonly track: Track;
  /** In hundredths, with its sign. */
  readonly by: number;
  readonly because: Closed;
}
export interface Limiting {
  readonly measure: 'reroute' | 'data-order' | 'isolate';
  readonly service: ServiceId;
  readonly basis: 'ordinary-limitation' | 'derogation';
  readonly oversight: Overseer;
  readonly notified: boolean;
  readonly endsAfterDays: number;
}

const whileItLasts = ({ measure, service, endsAfterDays }: Limiting, of: Ruled): TrackPrice => ({
  track: 'liberties',
  by: -rule(measure === 'isolate' ? 'isolateLiberties' : 'emergencyLiberties', of),
  because: { rule: 'HR2', key: 'track.emergency', facts: { service, days: endsAfterDays } },
});
const unwatched = (service: ServiceId, of: Ruled): readonly TrackPrice[] => [
  { track: 'liberties', by: -rule('noOversightLiberties', of), because: { rule: 'HR3', key: 'track.noOversight', facts: { service } } },
  { track: 'standing', by: -rule('noOversightStanding', of), because: { rule: 'HR3', key: 'track.noOversight', facts: { service } } },
];
const isUntold = ({ basis, notified }: Limiting): boolean => basis === 'derogation' && !notified;
/** HR7: a derogation nobody was told of is no derogation. */
const untold = (service: ServiceId, of: Ruled): TrackPrice => ({
  track: 'standing',
  by: -rule('notNotifiedStanding', of),
  because: { rule: 'HR7', key: 'track.notNotified', facts: { service } },
});

/** Everything that taking the measure moves, in the order it is moved. */
export const pricesOfLimit = (limiting: Limiting, of: Ruled): readonly TrackPrice[] => [
  whileItLasts(limiting, of),
  ...(isUntold(limiting) ? [untold(limiting.service, of)] : []),
  ...(limiting.oversight === 'none' ? unwatched(limiting.service, of) : []),
];

/** HR4, CS2: Liberties that come back when it ends. */
export const backAtEnd = (audited: boolean, of: Ruled): number => rule(audited ? 'auditedBack' : 'emergencyBack', of);
/** HR5: Liberties an extension costs. */
export const extensionPrice = (audited: boolean, of: Ruled): number => (audited ? 0 : rule('unauditedExtension', of));
/** CS2: Standing a state gains that has its own measure looked into. */
export const auditGain = (of: Ruled): number => rule('auditCredit', of);

export interface PriceRow {
  readonly name: 'while' | 'unwatched' | 'untold' | 'back' | 'backAudited' | 'audit' | 'extend';
  readonly moves: readonly Pick<TrackPrice, 'track' | 'by'>[];
  /** It follows from the choices made; else from what may still be chosen or come later. */
  readonly now: boolean;
}
const later = (audited: boolean, of: Ruled): readonly PriceRow[] => [
  { name: audited ? 'backAudited' : 'back', moves: [{ track: 'liberties', by: backAtEnd(audited, of) }], now: true },
  ...(audited
    ? []
    : ([
        { name: 'backAudited', moves: [{ track: 'liberties', by: backAtEnd(true, of) }], now: false },
        { name: 'audit', moves: [{ track: 'standing', by: auditGain(of) }], now: false },
      ] as const)),
];

/** Everything a limit may cost or give back, for whoever decides on it. */
export const priceList = (limiting: Limiting, of: Ruled): readonly PriceRow[] => [
  { name: 'while', moves: [whileItLasts(limiting, of)], now: true },
  { name: 'unwatched', moves: unwatched(limiting.service, of), now: limiting.oversight === 'none' },
  { name: 'untold', moves: [untold(limiting.service, of)], now: isUntold(limiting) },
  ...later(false, of),
  { name: 'extend', moves: [{ track: 'liberties', by: -extensionPrice(false, of) }], now: false },
];
/** The same for an extension of a measure in force. */
export const extensionList = (audited: boolean, of: Ruled): readonly PriceRow[] => [
  ...(audited ? [] : ([{ name: 'extend', moves: [{ track: 'liberties', by: -extensionPrice(audited, of) }], now: true }] as const)),
  ...later(audited, of),
];
