/** Resolve 5: slow acts. A process starts when sealed and lands at the first turn whose span covers its lead (PR1-PR4). */
import { ACTS, landingTurn, leadHours, leastTurns } from '../acts/acts.ts';
import type { LineOf, OrderLine } from '../acts/orderLine.ts';
import { must } from '../lib/assert.ts';
import type { IncidentTruth } from '../model/scenario.ts';
import type { IncidentId, StateId } from '../model/ids.ts';
import { rule } from '../model/ruleset.ts';
import { byId } from '../model/scenarioIndex.ts';
import type { Process } from './exercise.ts';
import type { Order } from './resolveSheets.ts';
import { because, file, handle, idOf, moveRegime, moveTrack, put, type Work } from './work.ts';

export const truthOf = (work: Work, incident: IncidentId): IncidentTruth => {
  const truth = byId(work.exercise.scenario.truths, work.exercise.truth);
  return must(truth.incidents[incident], `${incident} in ${truth.id}`);
};

const start = (work: Work, { state, line }: Order): void => {
  const { lead } = ACTS[line.act];
  if (lead === null || !('pace' in line)) return;
  const hours = leadHours(lead, line.pace === 'rushed');
  const { turn, hour } = work.exercise.clock;
  put(work, {
    type: 'process.started',
    process: {
      id: `process:${idOf('process', state, line.id, turn)}`,
      owner: state,
      line,
      startedTurn: turn,
      startedHour: hour,
      leadHours: hours,
      rushed: line.pace === 'rushed',
      minTurns: leastTurns(hours),
      status: 'running',
      why: null,
    },
  });
};

/** Turn in which a process lands, from what its record says; null after the exercise. */
export const landsIn = (exercise: Work['exercise'], process: Pick<Process, 'startedTurn' | 'leadHours'>): number | null =>
  landingTurn(process.startedTurn, process.leadHours, exercise.scenario.spansHours, exercise.turns);

/** Starts new processes and returns those that land in this turn, as orders. */
export const landProcesses = (work: Work, orders: readonly Order[]): readonly Order[] => {
  for (const order of orders) start(work, order);
  const { turn } = work.exercise.clock;
  const landing = Object.values(work.exercise.processes).flatMap((process) =>
    process?.status === 'running' && landsIn(work.exercise, process) === turn ? [process] : [],
  );
  for (const process of landing) put(work, { type: 'process.ended', process: process.id, status: 'landed', why: null });
  return landing.map(({ owner, line }) => ({ state: owner, line }));
};

const ASKING: readonly string[] = ['request-mitigation', 'ask', 'notify', 'warn'];

/** Who asked this host to act on an incident: by message, by protest, or by accusing it. */
export const askersOf = (exercise: Work['exercise'], host: StateId, incident: IncidentId): ReadonlySet<StateId> => {
  const messages = Object.values(exercise.messages).flatMap((message) =>
    message !== undefined && message.to.includes(host) && message.incident === incident && message.from !== 'cell' && ASKING.includes(message.intent)
      ? [message.from]
      : [],
  );
  const claims = Object.values(exercise.attributions).flatMap((claim) => (claim?.accused === host && claim.incident === incident ? [claim.by] : []));
  const protests = exercise.opened.flatMap(({ state, lines }) =>
    lines.some((line: OrderLine) => line.act === 'protest' && line.state === host && line.incident === incident) ? [state] : [],
  );
  return new Set([...messages, ...claims, ...protests]);
};

/** DD1: a host that acts on its own territory answers norms c and h; the true author loses most of its means. */
const actOnTerritory = (work: Work, state: StateId, line: LineOf<'territory'>): void => {
  handle(work, line.incident, state);
  if (truthOf(work, line.incident).host === state) weaken(work, line.incident, rule('takedownIntensity'));
  if (askersOf(work.exercise, state, line.incident).size > 0) {
    moveTrack(work, state, 'standing', rule('territoryCredit'), because('DD1', 'track.actedOnTerritory', { incident: line.incident }));
    moveRegime(work, rule('regimeTerritory'), because('RG1', 'regime.territory', { by: state }));
  }
  file(work, `territory|${state}|${line.incident}`, {
    kind: 'headline',
    audience: 'public',
    because: because('DD1', 'headline.territory', { by: state, incident: line.incident }),
  });
};

/** CA2: the author's means shrink in every incident it is behind. Silent: nobody is told (GX R5). */
export const weaken = (work: Work, incident: IncidentId, by: number): void => {
  const { who } = truthOf(work, incident);
  for (const other of Object.values(work.exercise.incidents)) {
    if (other === undefined || other.intensity === 0 || truthOf(work, other.id).who !== who) continue;
    put(work, { type: 'incident.intensityChanged', incident: other.id, to: Math.max(0, other.intensity - by) });
  }
};

export const resolveTerritory = (work: Work, landed: readonly Order[]): void => {
  for (const { state, line } of landed) if (line.act === 'territory') actOnTerritory(work, state, line);
};
