/** What a delegation does at once: roles and beliefs here, evidence and messages in their own files. */
import type { Ask, CommandOf } from './command.ts';
import { investigate, share } from './decideEvidence.ts';
import { pickUp, publish, read, reply, send } from './decideMessages.ts';
import { seatOf } from './evolve.ts';
import { knowsIncident } from './facts.ts';
import type { Seated } from './means.ts';
import { otherPhase } from './named.ts';
import { endPhaseIfReady } from './phases.ts';
import { rejection, type Decision } from './rejection.ts';
import { idOf, put, type Work } from './work.ts';

const claimRole = (work: Work, by: Seated, { role }: CommandOf<'role.claim'>): Decision => {
  if (by.kind !== 'member') return rejection('actor.notAllowed', 'RT1', { command: 'role.claim', who: 'member' });
  const holder = seatOf(work.exercise, by.state).roles[role];
  if (holder !== undefined && holder !== by.person) return rejection('role.taken', 'RT3', { role });
  if (holder === undefined) put(work, { type: 'role.claimed', state: by.state, role, person: by.person });
  return null;
};
const releaseRole = (work: Work, by: Seated, { role }: CommandOf<'role.release'>): Decision => {
  if (by.kind !== 'member' || seatOf(work.exercise, by.state).roles[role] !== by.person) return rejection('role.notYours', 'RT3', { role });
  put(work, { type: 'role.released', state: by.state, role });
  return null;
};

const ready = (work: Work, { state }: Seated, command: CommandOf<'phase.ready'>): Decision => {
  const other = otherPhase(work, command);
  if (other !== null) return other;
  put(work, { type: 'seat.readied', state, ready: command.ready });
  endPhaseIfReady(work);
  return null;
};

/** RT8: colleagues hear it at once, in every phase and before the start; nobody else does but the white cell. */
const say = (work: Work, by: Seated, { text }: CommandOf<'team.say'>, commandId: string): Decision => {
  if (by.kind !== 'member') return rejection('actor.notAllowed', 'RT1', { command: 'team.say', who: 'member' });
  const { turn, phase } = work.exercise.clock;
  const id = `remark:${idOf('remark', commandId)}` as const;
  put(work, { type: 'team.said', remark: { id, state: by.state, person: by.person, text, turn, phase, at: work.at } });
  return null;
};

/** BE1: whole percents over known hypotheses that sum to 100. */
const setBelief = (work: Work, { state }: Seated, { incident, question, percents }: CommandOf<'belief.set'>): Decision => {
  if (!knowsIncident(work.exercise, incident) || work.exercise.incidents[incident] === undefined)
    return rejection('incident.unknown', 'AC2', { incident });
  const known = new Set<string>(work.exercise.scenario[question].map(({ id }) => id));
  const stranger = Object.keys(percents).find((id) => !known.has(id));
  if (stranger !== undefined) return rejection('hypothesis.unknown', 'BE1', { hypothesis: stranger });
  const sum = Object.values(percents).reduce((total, percent) => total + percent, 0);
  if (sum !== 100) return rejection('belief.notHundred', 'BE1', { sum });
  put(work, { type: 'belief.set', belief: { state, incident, question, percents, turn: work.exercise.clock.turn, at: work.at } });
  return null;
};

/** Undefined when the command is not one of these. */
export const talkDecision = (work: Work, { by, command, id }: Ask): Decision | undefined => {
  if (by.kind !== 'member' && by.kind !== 'bot') return undefined;
  switch (command.type) {
    case 'role.claim':
      return claimRole(work, by, command);
    case 'role.release':
      return releaseRole(work, by, command);
    case 'team.say':
      return say(work, by, command, id);
    case 'phase.ready':
      return ready(work, by, command);
    case 'belief.set':
      return setBelief(work, by, command);
    case 'incident.investigate':
      return investigate(work, by, command);
    case 'evidence.share':
      return share(work, by, command);
    case 'message.send':
      return send(work, by, command, id);
    case 'message.acknowledge':
      return pickUp(work, by, command);
    case 'message.reply':
      return reply(work, by, command, id);
    case 'message.read':
      return read(work, by, command);
    case 'statement.publish':
      return publish(work, by, command, id);
    default:
      return undefined;
  }
};
