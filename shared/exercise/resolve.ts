/**
 * The resolution of a turn, in the order of GAME-EXACT R1. One record; within a step all read the step's start. Forum,
 * arbitration, agreements and coercion have their place in this order and no acts yet.
 */
import { rule } from '../model/ruleset.ts';
import { dyadOf, type StateId } from '../model/ids.ts';
import { delegationOf } from './evolve.ts';
import { heatsOf, resolveLadder } from './resolveLadder.ts';
import { landProcesses, resolveTerritory } from './resolveProcesses.ts';
import { moveMeasure, resolveProtect } from './resolveProtect.ts';
import { openSheets, resolveCorrections, resolveStandDowns, type Order } from './resolveSheets.ts';
import { resolveUltimata } from './resolveUltimata.ts';
import { resolveClaims } from './resolveClaims.ts';
import { resolveRespond } from './resolveRespond.ts';
import { resolveCampaigns, runServices, settleIncidents } from './resolveWorld.ts';
import { because, file, moveTrack, put, snapshot, stepDyad, type Work } from './work.ts';

const states = (work: Work): readonly StateId[] => Object.values(work.exercise.delegations).flatMap((own) => (own === undefined ? [] : [own.state]));

/** TR3: at nothing the cabinet falls and a new one starts weak; TR1: else Mandate drifts toward its start. */
const settleTracks = (work: Work): void => {
  for (const state of states(work)) {
    const { mandate } = delegationOf(work.exercise, state);
    if (mandate === 0) {
      moveTrack(work, state, 'mandate', rule('cabinetReset'), because('TR3', 'track.newCabinet'));
      file(work, `cabinet|${state}`, { kind: 'headline', audience: 'public', because: because('TR3', 'headline.cabinet', { by: state }) });
      continue;
    }
    const pull = Math.min(Math.abs(rule('mandateStart') - mandate), rule('mandateDrift')) * Math.sign(rule('mandateStart') - mandate);
    if (pull !== 0) moveTrack(work, state, 'mandate', pull, because('TR1', 'track.drift'));
  }
};

/** HR4, MS1: measures end by themselves when their time is over. */
const expire = (work: Work): void => {
  const now = work.exercise.clock.hour + work.exercise.clock.spanHours;
  for (const measure of Object.values(work.exercise.measures)) {
    if (measure === undefined || measure.stage !== 'active' || measure.endsHour > now) continue;
    moveMeasure(work, measure.id, { type: 'time.over' });
    if (measure.against !== null) stepDyad(work, dyadOf(measure.by, measure.against), { type: 'measure.ended' });
    if (measure.kind === 'emergency')
      moveTrack(work, measure.by, 'liberties', rule('emergencyBack'), because('HR4', 'track.emergencyEnded', { service: measure.service ?? '' }));
    file(work, `expired|${measure.id}`, {
      kind: 'headline',
      audience: 'public',
      because: because('MS1', 'headline.expired', { by: measure.by, kind: measure.kind }),
    });
  }
};

/** Resolves the turn on the work bench. */
export const resolveTurn = (work: Work): void => {
  const before = snapshot(work);
  const orders = openSheets(work); // 1
  const immediate = orders.filter(({ line }) => !('pace' in line));
  const heatNow = heatsOf(work.exercise, immediate);
  resolveCorrections(work, orders); // 2
  resolveStandDowns(work);
  resolveProtect(work, orders); // 4
  const landed = landProcesses(work, orders); // 5
  resolveTerritory(work, landed);
  const suspended = resolveUltimata(work, orders, [...immediate, ...landed], landed);
  const carriedOut = (list: readonly Order[]): readonly Order[] => list.filter(({ line }) => !suspended.has(line.id));
  const heats = [...heatNow, ...heatsOf(work.exercise, landed)];
  resolveClaims(work, carriedOut(orders), carriedOut(landed)); // 6
  resolveRespond(work, carriedOut(orders), carriedOut(landed)); // 8
  resolveCampaigns(work); // 10
  runServices(work, work.exercise.clock.spanHours); // 11
  resolveLadder(work, before, heats, landed); // 13
  settleTracks(work); // 14
  expire(work); // 15
  settleIncidents(work);
  for (const state of states(work)) put(work, { type: 'draft.cleared', state, lines: [] });
};
