/**
 * Resolve 5: slow acts (PR1-PR8). A process starts when sealed, waits for consent where it asks for some, is fed by evidence,
 * partners and replies, and lands at the first turn whose span covers its lead; or lapses and says why.
 */
import { ACTS, landingTurn, leadHours, leastTurns } from '../acts/acts.ts';
import { closedBy } from '../acts/check.ts';
import type { LineOf, OrderLine, ProcessLine } from '../acts/orderLine.ts';
import { chance } from '../lib/keyed.ts';
import type { IncidentTruth } from '../model/scenario.ts';
import { byId } from '../model/scenarioIndex.ts';
import { must } from '../lib/assert.ts';
import type { IncidentId, ProcessId, ServiceId, StateId } from '../model/ids.ts';
import { rule } from '../model/ruleset.ts';
import type { Exercise, Process } from './exercise.ts';
import { factsOf, heldBy, listOf, policyOf } from './facts.ts';
import { stepProcess } from './moves.ts';
import type { Order } from './resolveSheets.ts';
import { because, file, idOf, keyOf, put, type Work } from './work.ts';

export const truthOf = (work: Work, incident: IncidentId): IncidentTruth => {
  const truth = byId(work.exercise.scenario.truths, work.exercise.truth);
  return must(truth.incidents[incident], `${incident} in ${truth.id}`);
};

/** Acts that ask the addressed state's consent or answer. */
const CONSENT: readonly ProcessLine['act'][] = ['review', 'criminal', 'drill', 'mediate', 'notice'];
const addresseeOf = (line: ProcessLine): StateId | null => (CONSENT.includes(line.act) && 'state' in line ? line.state : null);

/** Slow acts whose lead the reference table does not give in hours: turns, as GAME 5 says. */
const TURNS_OF: { readonly [act in ProcessLine['act']]?: number } = { capacity: 2, policy: 1 };

const leadOf = (exercise: Exercise, line: ProcessLine): { readonly hours: number; readonly floor: number; readonly turns: number } | null => {
  const turns = TURNS_OF[line.act];
  if (turns !== undefined) return { hours: 0, floor: 0, turns };
  const { lead } = ACTS[line.act];
  if (lead === null || !('pace' in line)) return addresseeOf(line) === null ? null : { hours: 0, floor: 0, turns: 0 };
  const direct = line.act === 'criminal' && policyOf(exercise, line.state).crossBorder === 'direct';
  const hours = leadHours(lead, line.pace === 'rushed');
  const eased = direct ? Math.max(lead.min, Math.floor(hours / 2)) : hours;
  return { hours: eased, floor: lead.min, turns: leastTurns(eased) };
};

export const isSlow = (line: ProcessLine): boolean => 'pace' in line || TURNS_OF[line.act] !== undefined || CONSENT.includes(line.act);

/** Starts a process for a line that is slow or asks consent. Returns its id, or null for acts that are done at once. */
export const startProcess = (work: Work, owner: StateId, line: ProcessLine): ProcessId | null => {
  const lead = leadOf(work.exercise, line);
  if (lead === null) return null;
  const { turn, hour } = work.exercise.clock;
  const addressee = addresseeOf(line);
  const partners = 'partners' in line ? [...new Set(line.partners)] : [];
  const id: ProcessId = `process:${idOf('process', owner, line.id, turn)}`;
  put(work, {
    type: 'process.started',
    process: {
      id,
      owner,
      line,
      stage: 'awaiting',
      audience: [...partners, ...(addressee === null ? [] : [addressee])],
      addressee,
      partners: partners.map((state) => ({ state, joined: null, cites: [] })),
      answers: [],
      startedTurn: turn,
      startedHour: hour,
      leadHours: lead.hours,
      floorHours: lead.floor,
      rushed: 'pace' in line && line.pace === 'rushed',
      minTurns: lead.turns,
      fedTurn: turn,
      slips: 0,
      dueTurn: addressee === null ? null : turn + 1,
      why: null,
    },
  });
  // A notice is given, not asked for: its clock runs at once.
  if (addressee === null || line.act === 'notice') stepProcess(work, id, { type: 'begin' });
  if (line.act === 'countermeasure' && !line.urgent) giveNotice(work, owner, line);
  if (addressee !== null) tellAddressee(work, owner, addressee, line);
  if (addressee !== null && work.exercise.delegations[addressee] === undefined) answerForNpc(work, id);
  return id;
};

/** CM2: notice is given when a countermeasure is begun: its target may still do what it was asked for. */
const giveNotice = (work: Work, by: StateId, { id, state, incident }: LineOf<'countermeasure'>): void =>
  file(work, `notified|${by}|${id}`, {
    kind: 'cable',
    audience: [by, state],
    because: because('CM2', 'cable.notified', { by, state, incident }),
  });

const tellAddressee = (work: Work, by: StateId, state: StateId, line: ProcessLine): void =>
  file(work, `asked|${by}|${line.id}`, {
    kind: 'cable',
    audience: [by, state],
    because: because('PR7', 'cable.asked', { by, state, act: line.act, incident: 'incident' in line ? (line.incident ?? '') : '' }),
  });

/** PR8: a state that nobody plays answers by itself: most benign requests are granted. */
const answerForNpc = (work: Work, id: ProcessId): void => {
  const process = must(work.exercise.processes[id], id);
  if (process.addressee === null) return;
  const consent = chance(keyOf(work), 'npc-answer', id, rule('npcConsent', work));
  put(work, {
    type: 'process.changed',
    process: id,
    change: {
      answers: [
        ...process.answers,
        {
          state: process.addressee,
          answer: consent ? (process.line.act === 'notice' ? 'acknowledge' : 'accept') : 'refuse',
          text: '',
          turn: work.exercise.clock.turn,
        },
      ],
    },
  });
  if (process.stage === 'awaiting') stepProcess(work, id, { type: 'answered', consent });
};

/** Turn in which a process lands, from what its record says; null after the exercise. */
export const landsIn = (
  exercise: Exercise,
  { startedTurn, leadHours: hours, minTurns, slips }: Pick<Process, 'startedTurn' | 'leadHours' | 'minTurns' | 'slips'>,
): number | null => {
  const covered = landingTurn(startedTurn, hours, exercise.scenario.spansHours, exercise.turns);
  const lands = covered === null ? null : Math.max(covered, startedTurn + minTurns) + slips;
  return lands === null || lands > exercise.turns ? null : lands;
};

const UNDER_WAY: readonly Process['stage'][] = ['awaiting', 'running', 'paused'];
/** The turn said to its owner: what is overdue, because it was paused or waited for an answer, lands at the next Resolve. */
export const willLandIn = (exercise: Exercise, process: Process): number | null => {
  const { turn, phase } = exercise.clock;
  const lands = landsIn(exercise, process);
  if (lands === null || !UNDER_WAY.includes(process.stage)) return lands;
  const next = Math.max(lands, phase === 'reveal' ? turn + 1 : turn);
  return next > exercise.turns ? null : next;
};

/** Turn in which a line sealed now would take effect, as its card says it (CK4); who is asked may answer in the next turn at the earliest. */
export const wouldLandIn = (exercise: Exercise, line: ProcessLine): number | null => {
  const { turn } = exercise.clock;
  const lead = leadOf(exercise, line);
  if (lead === null) return turn;
  const addressee = addresseeOf(line);
  const waits = addressee !== null && exercise.delegations[addressee] !== undefined ? 1 : 0;
  return landsIn(exercise, { startedTurn: turn, leadHours: lead.hours, minTurns: Math.max(waits, lead.turns), slips: 0 });
};

/** PR3: each turn after the first wants a feed: an item of the file, a partner that joined, an answer. */
const feedsOf = (exercise: Exercise, { owner, line, partners, answers }: Process): number => {
  const incident = 'incident' in line ? line.incident : null;
  const items = incident === null ? 0 : heldBy(exercise, owner).filter((item) => item.incident === incident).length;
  return items + partners.filter(({ joined }) => joined === true).length + answers.length;
};
const starves = (exercise: Exercise, process: Process): boolean => {
  const incident = 'incident' in process.line ? process.line.incident : null;
  const wanted = exercise.clock.turn - process.startedTurn;
  // Basic mode feeds by itself (GAME-EXACT R10), from the turn after a delegation went back to it.
  const owner = exercise.delegations[process.owner];
  if (owner === undefined || (!owner.advanced && owner.advancedTurn < exercise.clock.turn)) return false;
  return incident !== null && wanted > 0 && process.fedTurn < exercise.clock.turn && feedsOf(exercise, process) < wanted;
};

const lateOf = (exercise: Exercise, { dueTurn }: Process): boolean => dueTurn !== null && exercise.clock.turn >= dueTurn;
const partnersMissing = ({ line, partners }: Process): boolean => line.act === 'coalition' && !partners.some(({ joined }) => joined === true);

/** CB1: nothing can be added to it. */
export const isHardenedFully = ({ services, scenario }: Exercise, service: ServiceId): boolean =>
  must(services[service], service).resilience >= rule('resilienceMax', scenario);

/** PR5: what it rests on must still stand when it lands. */
const standsFor = (exercise: Exercise, process: Process): string | null => {
  const { line, owner } = process;
  if (partnersMissing(process)) return 'closed.noPartners';
  // How resilient a partner's service is its helper learns only now.
  if (line.act === 'capacity' && isHardenedFully(exercise, line.service)) return 'closed.hardenedFully';
  return isTalk(line) ? null : (closedBy(line, factsOf(exercise, owner))?.key ?? null);
};
/** Opened in Consult, outside the sheet. */
export const isTalk = (line: ProcessLine): line is Exclude<ProcessLine, OrderLine> =>
  line.act === 'notice' || line.act === 'drill' || line.act === 'mediate';

/** AR3: what falls due in a standstill waits for the award, with which it begins or falls. */
const heldUp = (work: Work, { id, owner, line }: Process, why: string | null): boolean => {
  if (line.act !== 'countermeasure' || why !== 'closed.standstill') return false;
  file(work, `held|${id}`, { kind: 'moved', audience: [owner], because: because('AR3', 'cable.heldUp', { act: line.act, state: line.state }) });
  return true;
};

const settle = (work: Work, process: Process): Process | null => {
  const { turn } = work.exercise.clock;
  if (process.stage === 'running' && starves(work.exercise, process)) {
    put(work, { type: 'process.changed', process: process.id, change: { slips: process.slips + 1 } });
    file(work, `slipped|${process.id}`, {
      kind: 'moved',
      audience: [process.owner],
      because: because('PR3', 'cable.slipped', { act: process.line.act }),
    });
  }
  const now = must(work.exercise.processes[process.id], process.id);
  const lands = landsIn(work.exercise, now);
  const why = standsFor(work.exercise, now);
  const due = lands !== null && lands <= turn && now.line.act !== 'notice';
  if (due && heldUp(work, now, why)) return null;
  const stage = stepProcess(work, now.id, { type: 'turn.over', due, stands: why === null, late: lateOf(work.exercise, now) }, why);
  if (stage === 'lapsed')
    file(work, `lapsed|${process.id}`, {
      kind: 'moved',
      audience: [process.owner],
      because: because('PR5', why === null ? 'cable.lapsedUnanswered' : 'cable.lapsed', { act: process.line.act }),
    });
  return stage === 'landed' ? must(work.exercise.processes[process.id], process.id) : null;
};

/** Starts new processes and settles those under way; returns those that land in this turn. */
export const landProcesses = (work: Work, orders: readonly Order[]): readonly Process[] => {
  for (const { state, line } of orders) startProcess(work, state, line);
  return listOf(work.exercise.processes).flatMap((process) =>
    process.stage === 'running' || process.stage === 'awaiting' ? (settle(work, process) ?? []) : [],
  );
};

/** A landed process as an order of its owner; talk leaves no order. */
export const ordersFrom = (landed: readonly Process[]): readonly Order[] =>
  landed.flatMap(({ owner, line, partners }) =>
    isTalk(line)
      ? []
      : [{ state: owner, line, joined: partners.filter(({ joined }) => joined === true).map(({ state, cites }) => ({ state, cites })) }],
  );
