/** Resolve 5: a host acts on its own territory (DD1-DD3), and what the author loses by it, silently (CA2). */
import type { LineOf, OrderLine } from '../acts/orderLine.ts';
import type { IncidentId, StateId } from '../model/ids.ts';
import { rule } from '../model/ruleset.ts';
import type { Exercise } from './exercise.ts';
import { listOf } from './facts.ts';
import { stepProcess } from './moves.ts';
import { truthOf } from './resolveProcesses.ts';
import { ordersOf, type Order } from './resolveSheets.ts';
import { because, creditOnce, file, handle, moveRegime, moveTrack, put, type Work } from './work.ts';

const ASKING: readonly string[] = ['request-mitigation', 'ask', 'notify', 'warn'];

/** Who asked this host to act on an incident: by message, notice, protest, or by accusing it. */
export const askersOf = (exercise: Exercise, host: StateId, incident: IncidentId): ReadonlySet<StateId> => {
  const messages = listOf(exercise.messages).flatMap((message) =>
    message.to.includes(host) && message.incident === incident && message.from !== 'cell' && ASKING.includes(message.intent) ? [message.from] : [],
  );
  const notices = listOf(exercise.processes).flatMap(({ owner, line }) =>
    line.act === 'notice' && line.state === host && line.incident === incident ? [owner] : [],
  );
  const claims = listOf(exercise.attributions).flatMap((claim) =>
    claim.accused === host && claim.incident === incident ? [...claim.claimants, ...(claim.withdrawn ?? [])] : [],
  );
  const protests = exercise.opened.flatMap(({ state, lines }) =>
    lines.some((line: OrderLine) => line.act === 'protest' && line.state === host && line.incident === incident) ? [state] : [],
  );
  return new Set([...messages, ...notices, ...claims, ...protests]);
};

/** CA2: the author's means shrink in every incident it is behind. Silent: nobody is told (GX R5). */
export const weaken = (work: Work, incident: IncidentId, by: number): void => {
  const { who } = truthOf(work, incident);
  for (const other of listOf(work.exercise.incidents)) {
    if (other.intensity === 0 || truthOf(work, other.id).who !== who) continue;
    put(work, { type: 'incident.intensityChanged', incident: other.id, to: Math.max(0, other.intensity - by) });
  }
};

/** Notices of one state on an incident that were delivered on, the one that just was among them. */
const heeded = (work: Work, owner: StateId, incident: IncidentId): number =>
  listOf(work.exercise.processes).filter(
    (process) => process.owner === owner && process.line.act === 'notice' && process.line.incident === incident && process.stage === 'landed',
  ).length;

/** DD2: a notice on this incident is answered by delivering; DD4: to have been heeded pleases at home, once an incident. */
const deliverNotices = (work: Work, host: StateId, incident: IncidentId): void => {
  for (const process of listOf(work.exercise.processes)) {
    const { line, stage } = process;
    if (line.act !== 'notice' || line.state !== host || line.incident !== incident || stage !== 'running') continue;
    put(work, {
      type: 'process.changed',
      process: process.id,
      change: { answers: [...process.answers, { state: host, answer: 'deliver', text: '', turn: work.exercise.clock.turn }] },
    });
    stepProcess(work, process.id, { type: 'turn.over', due: true, stands: true, late: false });
    if (heeded(work, process.owner, incident) === 1)
      creditOnce(work, process.owner, 'mandate', rule('noticeHeeded', work), because('DD4', 'track.noticeHeeded', { by: host, incident }));
  }
};

/** More than the action that has just landed. */
const actedBefore = (work: Work, state: StateId, incident: IncidentId): boolean =>
  listOf(work.exercise.processes).filter(
    ({ owner, line, stage }) => owner === state && line.act === 'territory' && line.incident === incident && stage === 'landed',
  ).length > 1;

const act = (work: Work, state: StateId, line: LineOf<'territory'>): void => {
  handle(work, line.incident, state);
  if (truthOf(work, line.incident).host === state) weaken(work, line.incident, rule('takedownIntensity', work));
  if (askersOf(work.exercise, state, line.incident).size > 0 && !actedBefore(work, state, line.incident)) {
    moveTrack(work, state, 'standing', rule('territoryCredit', work), because('DD1', 'track.actedOnTerritory', { incident: line.incident }));
    moveRegime(work, rule('regimeTerritory', work), because('RG1', 'regime.territory', { by: state }));
  }
  deliverNotices(work, state, line.incident);
  file(work, `territory|${state}|${line.incident}`, {
    kind: 'headline',
    audience: 'public',
    because: because('DD1', 'headline.territory', { by: state, incident: line.incident }),
  });
};

/** DD3: a notice nobody answered by the end of the turn after it: the host is seen to have missed a duty it may have published. */
const missNotices = (work: Work): void => {
  for (const process of listOf(work.exercise.processes)) {
    const { line, stage, answers, dueTurn, owner } = process;
    if (line.act !== 'notice' || stage !== 'running' || dueTurn === null || work.exercise.clock.turn < dueTurn) continue;
    const refused = answers.some(({ answer }) => answer === 'refuse');
    if (answers.some(({ answer }) => answer === 'acknowledge' || answer === 'possible') && work.exercise.clock.turn < dueTurn + 1) continue;
    stepProcess(work, process.id, { type: 'turn.over', due: true, stands: false, late: true }, refused ? 'closed.refused' : 'closed.unanswered');
    const duty = work.exercise.delegations[line.state]?.position.dueDiligence === 'duty';
    if (answers.length === 0 || refused)
      moveTrack(
        work,
        line.state,
        'standing',
        -rule(duty ? 'noticeMissedDuty' : 'noticeMissed', work),
        because('DD3', 'track.noticeMissed', { by: owner, incident: line.incident }),
      );
  }
};

export const resolveTerritory = (work: Work, landed: readonly Order[]): void => {
  for (const { state, line } of ordersOf(landed, 'territory')) act(work, state, line);
  missNotices(work);
};
