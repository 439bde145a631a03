/** What people do with slow acts and what asks their consent (PR4, PR7, PR9): open, answer, feed, pause, take back. */
import type { Ask, CommandOf } from './command.ts';
import { lockedBy } from '../acts/check.ts';
import { dyadOf, type StateId } from '../model/ids.ts';
import { rule } from '../model/ruleset.ts';
import type { Answer } from '../model/terms.ts';
import { isSpent } from './decideDraft.ts';
import { draftOf } from './evolve.ts';
import type { Exercise, Process } from './exercise.ts';
import { factsOf, seesProcess } from './facts.ts';
import { afford, pay, type Seated } from './means.ts';
import { mayPause, stepProcess } from './moves.ts';
import { rejection, type Decision } from './rejection.ts';
import { startProcess } from './resolveProcesses.ts';
import { because, file, handle, put, stepDyad, type Work } from './work.ts';

/** CH8: a drill raises reachability for both; mediation opens the region of the dyad. Both take effect when accepted. */
const takeEffect = (work: Work, process: Process): void => {
  const { line, owner } = process;
  if (line.act !== 'drill' && line.act !== 'mediate') return;
  const dyad = dyadOf(owner, line.state);
  stepProcess(work, process.id, { type: 'turn.over', due: true, stands: true, late: false });
  if (line.act === 'mediate') {
    stepDyad(work, dyad, { type: 'mediation.accepted' });
    file(work, `mediation|${dyad}`, { kind: 'headline', audience: 'public', because: because('CH9', 'headline.mediation', { dyad }) });
    return;
  }
  put(work, { type: 'dyad.reachSet', dyad, reach: Math.min(1000, (work.exercise.dyads[dyad]?.reach ?? 0) + rule('drillReach', work)) });
  file(work, `drill|${dyad}`, { kind: 'headline', audience: 'public', because: because('CH8', 'headline.drill', { dyad }) });
};

const open = (work: Work, { state }: Seated, { line }: CommandOf<'process.open'>): Decision => {
  const known = work.exercise.scenario.states.some(({ id }) => id === line.state);
  if (!known || line.state === state) return rejection(known ? 'state.self' : 'state.unknown', 'AC3', { state: line.state });
  const facts = factsOf(work.exercise, state);
  const locked = lockedBy(line.act, facts);
  if (locked !== null) return rejection('act.closed', locked.rule, { ...locked.facts, key: locked.key });
  if (line.act === 'notice' && !facts.incidents.has(line.incident)) return rejection('incident.unknown', 'AC2', { incident: line.incident });
  const named = isSpent(work.exercise, state, line.id) || draftOf(work.exercise, state).lines.some(({ id }) => id === line.id);
  if (named || facts.isRunning(line)) return rejection('act.closed', 'PR6', { act: line.act, key: 'closed.underWay' });
  const short = afford(work, state, line.act);
  if (short !== null) return short;
  pay(work, state, line.act);
  if (line.act === 'notice') handle(work, line.incident, state);
  if (line.act === 'mediate') stepDyad(work, dyadOf(state, line.state), { type: 'consultation.opened' });
  const id = startProcess(work, state, line);
  const process = id === null ? undefined : work.exercise.processes[id];
  if (process?.stage === 'running') takeEffect(work, process);
  return null;
};

const seen = (exercise: Exercise, state: StateId, id: Process['id']): Process | null => {
  const process = exercise.processes[id];
  return process !== undefined && seesProcess(process, state) ? process : null;
};
const owned = (work: Work, state: StateId, id: Process['id']): Process | Decision => {
  const process = work.exercise.processes[id];
  if (process === undefined || process.owner !== state) return rejection('process.unknown', 'PR4', { process: id });
  return process;
};

const withdraw = (work: Work, { state }: Seated, { process: id }: CommandOf<'process.withdraw'>): Decision => {
  const process = owned(work, state, id);
  if (process === null || 'code' in process) return process;
  return stepProcess(work, id, { type: 'withdraw' }) === null ? rejection('process.notOpen', 'PR4', { process: id, stage: process.stage }) : null;
};
const pause = (work: Work, { state }: Seated, { process: id, paused }: CommandOf<'process.pause'>): Decision => {
  const process = owned(work, state, id);
  if (process === null || 'code' in process) return process;
  return !mayPause(process) || stepProcess(work, id, { type: paused ? 'pause' : 'resume' }) === null
    ? rejection('process.notOpen', 'PR9', { process: id, stage: process.stage })
    : null;
};

const shortened = (work: Work, process: Process): number =>
  Math.max(process.floorHours, Math.floor((process.leadHours * (1000 - rule('feedQuarter', work))) / 1000));

/** PR9: one point more takes a quarter off the lead and feeds the milestone. */
const feed = (work: Work, { state }: Seated, { process: id }: CommandOf<'process.feed'>): Decision => {
  const process = owned(work, state, id);
  if (process === null || 'code' in process) return process;
  const { turn } = work.exercise.clock;
  if (process.stage !== 'running' || process.fedTurn === turn) return rejection('process.notOpen', 'PR9', { process: id, stage: process.stage });
  const { capacity } = work.exercise.delegations[state] ?? { capacity: 0 };
  if (capacity < 1) return rejection('capacity.insufficient', 'CP1', { cost: 1, left: capacity });
  put(work, { type: 'capacity.spent', state, points: 1, slots: 0 });
  put(work, { type: 'process.changed', process: id, change: { leadHours: shortened(work, process), fedTurn: turn } });
  return null;
};

/** What a partner or the addressed state may say, by act: norm h's steps for a notice, consent for the rest. */
const mayAnswer = (process: Process, state: StateId): readonly Answer[] => {
  if (process.partners.some((partner) => partner.state === state)) return ['accept', 'refuse'];
  if (process.addressee !== state) return [];
  return process.line.act === 'notice' ? ['acknowledge', 'possible', 'refuse'] : ['accept', 'refuse'];
};

/** Consent and partnership are given or refused once; a notice is answered step by step while it runs. */
const isOpenTo = ({ stage, line, answers }: Process, state: StateId): boolean => {
  if (stage !== 'awaiting' && stage !== 'running') return false;
  return line.act === 'notice' || !answers.some((said) => said.state === state);
};

const joinPartner = (work: Work, process: Process, state: StateId, command: CommandOf<'process.answer'>): Decision => {
  const missing = command.cites.find((item) => work.exercise.holdings[`${state}|${item}`] === undefined);
  if (missing !== undefined) return rejection('evidence.notHeld', 'AT5', { item: missing });
  const joined = command.answer === 'accept';
  if (joined && factsOf(work.exercise, state).isLow) return rejection('act.closed', 'TR5', { key: 'closed.lowStanding' });
  // AT21: who puts its name under a joint claim has seen something of the file; what is in it the refusal does not tell.
  if (joined && process.line.act === 'attribute' && !process.line.cites.some((item) => work.exercise.holdings[`${state}|${item}`] !== undefined))
    return rejection('evidence.notHeld', 'AT21', { process: process.id });
  put(work, {
    type: 'process.changed',
    process: process.id,
    change: {
      partners: process.partners.map((partner) => (partner.state === state ? { state, joined, cites: joined ? command.cites : [] } : partner)),
      ...(joined ? { leadHours: shortened(work, process) } : {}),
    },
  });
  return null;
};

const answer = (work: Work, { state }: Seated, command: CommandOf<'process.answer'>): Decision => {
  const process = seen(work.exercise, state, command.process);
  if (process === null) return rejection('process.unknown', 'PR7', { process: command.process });
  const allowed = mayAnswer(process, state);
  if (!allowed.includes(command.answer)) return rejection('process.notYours', 'PR7', { process: process.id, wanted: allowed.join(', ') });
  if (!isOpenTo(process, state)) return rejection('process.notOpen', 'PR7', { process: process.id, stage: process.stage });
  const { turn } = work.exercise.clock;
  if (process.partners.some((partner) => partner.state === state)) {
    const refused = joinPartner(work, process, state, command);
    if (refused !== null) return refused;
  }
  const current = work.exercise.processes[process.id] ?? process;
  const said = { state, answer: command.answer, text: command.text, turn };
  put(work, { type: 'process.changed', process: process.id, change: { answers: [...current.answers.filter((old) => old.state !== state), said] } });
  if (process.stage === 'awaiting' && process.addressee === state) {
    const stage = stepProcess(work, process.id, { type: 'answered', consent: command.answer === 'accept' });
    if (stage === 'running') takeEffect(work, current);
  }
  file(work, `answer|${process.id}|${state}|${turn}|${command.answer}`, {
    kind: 'cable',
    audience: [process.owner, state],
    because: because('PR7', command.answer === 'refuse' ? 'cable.answerNo' : 'cable.answerYes', { by: state, act: process.line.act }),
  });
  return null;
};

/** Undefined when the command is not about a process. */
export const processDecision = (work: Work, { by, command }: Ask): Decision | undefined => {
  if (by.kind !== 'member' && by.kind !== 'bot') return undefined;
  switch (command.type) {
    case 'process.open':
      return open(work, by, command);
    case 'process.withdraw':
      return withdraw(work, by, command);
    case 'process.pause':
      return pause(work, by, command);
    case 'process.feed':
      return feed(work, by, command);
    case 'process.answer':
      return answer(work, by, command);
    default:
      return undefined;
  }
};
