/**
 * Who may ask what, when (rules RT1-RT4). A table, default deny. A role's rights pass to anyone present in the
 * delegation when the role is unclaimed or its holder is absent (ruling 10).
 */
import type { PersonId, StateId } from '../model/ids.ts';
import { PHASES, type Phase, type Role } from '../model/terms.ts';
import type { Ask, Command } from './command.ts';
import type { Exercise } from './exercise.ts';
import type { Rejection } from './rejection.ts';

type Who = 'member' | 'cell' | 'system';
interface Right {
  readonly who: Who;
  readonly stages: readonly ('lobby' | 'running' | 'ended')[];
  readonly phases?: readonly Phase[];
  readonly role?: Role;
}
const member = (phases: readonly Phase[], role?: Role): Right => ({
  who: 'member',
  stages: ['running'],
  phases,
  ...(role === undefined ? {} : { role }),
});
const cell = (...stages: Right['stages']): Right => ({ who: 'cell', stages });
const system = (...stages: Right['stages']): Right => ({ who: 'system', stages });
const WRITING: readonly Phase[] = ['brief', 'assess', 'consult', 'decide'];

const RIGHTS: { readonly [Type in Command['type']]: Right } = {
  'role.claim': { who: 'member', stages: ['lobby', 'running'] },
  'role.release': { who: 'member', stages: ['lobby', 'running'] },
  'team.say': { who: 'member', stages: ['lobby', 'running'] },
  'phase.ready': member(['brief', 'assess', 'consult', 'decide', 'reveal']),
  'belief.set': member(WRITING),
  'incident.investigate': member(['assess'], 'technical'),
  'evidence.share': member(['assess', 'consult'], 'technical'),
  'message.send': member(['consult']),
  'message.acknowledge': member(['consult']),
  'message.reply': member(['consult']),
  'message.read': member(PHASES),
  'statement.publish': member(['consult'], 'press'),
  'draft.setLine': member(WRITING),
  'draft.removeLine': member(WRITING),
  'draft.setProse': member(WRITING),
  'draft.undo': member(WRITING),
  // Signing is anyone's: two keys are two people's. Sealing is the head's.
  'draft.sign': member(['decide']),
  'draft.seal': member(['decide'], 'head'),
  'draft.unseal': member(['decide'], 'head'),
  'draft.object': member(WRITING),
  'position.publish': { who: 'member', stages: ['lobby', 'running'], phases: ['brief', 'assess'], role: 'head' },
  'seat.advance': { who: 'member', stages: ['lobby', 'running'], role: 'head' },
  'process.open': member(['consult']),
  'process.withdraw': member(WRITING, 'head'),
  'process.pause': member(WRITING, 'head'),
  'process.feed': member(WRITING),
  'process.answer': member(WRITING),
  'operator.ask': member(['assess'], 'liaison'),
  'operator.compel': member(['assess'], 'liaison'),
  'operator.safeHarbour': member(['assess', 'consult'], 'liaison'),
  'agreement.sign': member(['consult'], 'head'),
  'agreement.object': member(['consult'], 'legal'),
  'agreement.judge': member(['consult'], 'head'),
  'indication.reply': member(['assess', 'consult'], 'legal'),
  'case.reply': member(['assess'], 'legal'),
  'case.challenge': member(['assess'], 'legal'),
  'case.vote': member(['consult'], 'head'),
  'dispute.answer': member(['consult'], 'head'),
  'lobby.lock': cell('lobby', 'running'),
  'seat.setBot': cell('lobby', 'running'),
  'exercise.start': cell('lobby'),
  'exercise.pause': cell('running'),
  'exercise.resume': cell('running'),
  'exercise.end': cell('lobby', 'running'),
  'phase.extend': cell('running'),
  'phase.end': cell('running'),
  'inject.fire': cell('running'),
  'inject.hold': cell('running'),
  'inject.skip': cell('running'),
  'inject.compose': cell('running'),
  'npc.speak': cell('running'),
  'other.rule': cell('running'),
  'ultimatum.rule': cell('running'),
  'deadline.fall': system('running'),
  'member.join': system('lobby', 'running'),
  'server.recovered': system('lobby', 'running', 'ended'),
};

const deny = (code: Rejection['code'], rule: string, facts: Rejection['facts'] = {}): Rejection => ({ code, rule, facts });

const mayUse = (exercise: Exercise, state: StateId, person: PersonId, role: Role, present: ReadonlySet<PersonId>): boolean => {
  const holder = exercise.seats[state]?.roles[role];
  return holder === undefined || holder === person || !present.has(holder);
};

/** RT6: nobody runs a room with one person in it; that person may go on after a fall of the server. */
const isAlone = ({ seats, clock }: Exercise): boolean =>
  clock.pausedBy === 'downtime' && Object.values(seats).reduce((people, seat) => people + (seat?.members.length ?? 0), 0) === 1;

/** Hotlines are the head's (GAME 2). */
const roleFor = (command: Command, right: Right): Role | undefined =>
  command.type === 'message.send' && command.kind === 'hotline' ? 'head' : right.role;

const actorMay = (exercise: Exercise, ask: Ask, right: Right, present: ReadonlySet<PersonId>): Rejection | null => {
  const { by, command } = ask;
  if (by.kind === 'cell' || by.kind === 'system')
    return right.who === by.kind ? null : deny('actor.notAllowed', 'RT1', { command: command.type, who: right.who });
  if (command.type === 'exercise.resume' && by.kind === 'member' && isAlone(exercise)) return null;
  if (right.who !== 'member' || exercise.seats[by.state] === undefined)
    return deny('actor.notAllowed', 'RT1', { command: command.type, who: right.who });
  if (by.kind === 'bot')
    return exercise.seats[by.state]?.bot === null ? deny('actor.notAllowed', 'RT4', { command: command.type, who: 'member' }) : null;
  if (exercise.seats[by.state]?.members.includes(by.person) !== true)
    return deny('actor.notAllowed', 'RT1', { command: command.type, who: right.who });
  const role = roleFor(command, right);
  return role === undefined || mayUse(exercise, by.state, by.person, role, present) ? null : deny('role.notYours', 'RT3', { role });
};

/** Null if the ask may go on to be decided; else why not. `present`: people connected, or gone for less than 45 s. */
export const authorize = (exercise: Exercise, ask: Ask, present: ReadonlySet<PersonId>): Rejection | null => {
  const right = RIGHTS[ask.command.type];
  const { stage, phase } = exercise.clock;
  if (!right.stages.includes(stage)) return deny('stage.wrong', 'RT2', { stage, wanted: right.stages.join(', ') });
  if (right.phases !== undefined && !right.phases.includes(phase)) return deny('phase.wrong', 'RT2', { phase, wanted: right.phases.join(', ') });
  return actorMay(exercise, ask, right, present);
};
