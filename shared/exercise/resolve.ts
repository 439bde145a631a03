/** The resolution of a turn, in the order of GAME-EXACT R1. One record; within a step all read the step's start. */
import { must } from '../lib/assert.ts';
import { rule } from '../model/ruleset.ts';
import type { IncidentId, StateId } from '../model/ids.ts';
import type { OrderLine } from '../acts/orderLine.ts';
import { delegationOf } from './evolve.ts';
import type { Measure } from './exercise.ts';
import { heatsOf, notDropped, resolveLadder } from './resolveLadder.ts';
import { moveMeasure } from './moves.ts';
import { resolveAgreements, resolveCompliance } from './resolveAgreements.ts';
import { resolveArbitration } from './resolveArbitration.ts';
import { resolveBodies } from './resolveBodies.ts';
import { resolveCoerce } from './resolveCoerce.ts';
import { resolveCommit, resolveOther, settleOther } from './resolveCommit.ts';
import { resolveFindOut, warned } from './resolveFindOut.ts';
import { resolveForum } from './resolveForum.ts';
import { isSlow, landProcesses, ordersFrom } from './resolveProcesses.ts';
import { resolveProtect } from './resolveProtect.ts';
import { resolveTerritory } from './resolveTerritory.ts';
import { nameOf, openSheets, resolveCorrections, resolveStandDowns, type Order } from './resolveSheets.ts';
import { resolveUltimata } from './resolveUltimata.ts';
import { resolveClaims } from './resolveClaims.ts';
import { resolveRespond } from './resolveRespond.ts';
import { resolveCampaigns, runServices, settleIncidents } from './resolveWorld.ts';
import { backAtEnd } from '../acts/limitPrices.ts';
import { because, file, moveTrack, put, snapshot, type Work } from './work.ts';

const states = (work: Work): readonly StateId[] => Object.values(work.exercise.delegations).flatMap((own) => (own === undefined ? [] : [own.state]));

/** TR3: at nothing the cabinet falls and a new one starts weak; TR1: else Mandate drifts toward its start. */
const settleTracks = (work: Work): void => {
  for (const state of states(work)) {
    const { mandate } = delegationOf(work.exercise, state);
    if (mandate === 0) {
      moveTrack(work, state, 'mandate', rule('cabinetReset', work), because('TR3', 'track.newCabinet'));
      file(work, `cabinet|${state}`, { kind: 'headline', audience: 'public', because: because('TR3', 'headline.cabinet', { by: state }) });
      continue;
    }
    const pull =
      Math.min(Math.abs(rule('mandateStart', work) - mandate), rule('mandateDrift', work)) * Math.sign(rule('mandateStart', work) - mandate);
    if (pull !== 0) moveTrack(work, state, 'mandate', pull, because('TR1', 'track.drift'));
  }
};

/** TR6: a government that has little freedom left is looked into by itself. */
const auditByItself = (work: Work): void => {
  for (const measure of Object.values(work.exercise.measures)) {
    if (measure?.kind !== 'emergency' || !inForce(measure) || measure.audited) continue;
    if (delegationOf(work.exercise, measure.by).liberties > rule('lowTrack', work)) continue;
    put(work, { type: 'measure.changed', measure: measure.id, change: { audited: true } });
    file(work, `audit|${measure.id}`, {
      kind: 'headline',
      audience: 'public',
      because: because('TR6', 'headline.audit', { by: measure.by, service: measure.service ?? '' }),
    });
  }
};

/** In force, or suspended: that, too, ends by its date. */
const inForce = ({ stage }: Measure): boolean => stage === 'active' || stage === 'suspended';

/** HR4, MS1: measures end by themselves when their time is over. */
const expire = (work: Work): void => {
  const now = work.exercise.clock.hour + work.exercise.clock.spanHours;
  for (const measure of Object.values(work.exercise.measures)) {
    if (measure === undefined || !inForce(measure) || measure.endsHour > now) continue;
    moveMeasure(work, measure.id, { type: 'time.over' });
    if (measure.kind === 'emergency')
      moveTrack(
        work,
        measure.by,
        'liberties',
        backAtEnd(measure.audited, work),
        because('HR4', 'track.emergencyEnded', { service: measure.service ?? '' }),
      );
    file(work, `expired|${measure.id}`, {
      kind: 'headline',
      audience: 'public',
      because: because('MS1', 'headline.expired', { by: measure.by, kind: measure.kind }),
    });
  }
};

/** On which incident an order does what its author was asked for. */
const compliesOn = (work: Work, line: OrderLine): readonly IncidentId[] => {
  if (line.act === 'territory' || line.act === 'remedy') return [line.incident];
  return line.act === 'comply' ? [must(work.exercise.disputes[line.dispute], line.dispute).incident] : [];
};

/** CM9: what a countermeasure asked for was done in this turn, so it ends. */
const complyEnds = (work: Work, orders: readonly Order[]): void => {
  const complied = new Set(orders.flatMap(({ state, line }) => compliesOn(work, line).map((incident) => `${state}|${incident}`)));
  for (const measure of Object.values(work.exercise.measures)) {
    if (measure === undefined || measure.kind !== 'countermeasure' || !inForce(measure)) continue;
    if (!complied.has(`${measure.against ?? ''}|${measure.incident ?? ''}`)) continue;
    const { id } = measure;
    moveMeasure(work, id, { type: 'withdraw' });
    file(work, `complied|${id}`, {
      kind: 'headline',
      audience: 'public',
      because: because('CM9', 'headline.countermeasureEnds', { by: measure.by, state: measure.against ?? '' }),
    });
  }
};

/** Resolves the turn on the work bench. */
export const resolveTurn = (work: Work): void => {
  const before = snapshot(work);
  const orders = openSheets(work); // 1
  const immediate = orders.filter(({ line }) => !isSlow(line));
  const heatNow = heatsOf(work, immediate);
  resolveCorrections(work, immediate); // 2
  resolveStandDowns(work);
  resolveAgreements(work, immediate); // 3
  resolveProtect(work, immediate); // 4
  const landed = ordersFrom(landProcesses(work, orders)); // 5
  resolveTerritory(work, landed);
  const suspended = resolveUltimata(work, orders, [...immediate, ...landed], landed);
  const carriedOut = (list: readonly Order[]): readonly Order[] => list.filter((order) => !suspended.has(nameOf(order)));
  const now = carriedOut(immediate);
  const then = carriedOut(landed);
  const heats = [...heatNow, ...heatsOf(work, landed)];
  resolveFindOut(work, now, then);
  resolveCommit(work, then);
  resolveClaims(work, now, then); // 6
  resolveForum(work, now); // 7
  resolveArbitration(work, now);
  resolveRespond(work, now, then); // 8
  resolveBodies(work, then);
  resolveOther(work, now);
  resolveCoerce(work, now, then); // 9
  complyEnds(work, [...now, ...then]);
  resolveCampaigns(work); // 10
  runServices(work, work.exercise.clock.spanHours, warned(now)); // 11
  resolveCompliance(work, [...now, ...then]); // 12
  const wasDone = notDropped(work);
  const done = [...now, ...then].filter((order) => wasDone(nameOf(order)));
  resolveLadder(
    work,
    before,
    heats.filter(({ order }) => wasDone(order)),
    done,
  ); // 13
  settleTracks(work); // 14
  auditByItself(work);
  expire(work); // 15
  settleIncidents(work);
  settleOther(work);
  for (const state of states(work)) put(work, { type: 'draft.cleared', state, lines: [] });
};
