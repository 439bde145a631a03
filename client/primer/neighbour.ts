/**
 * The neighbour of the first steps: what its software asks for, looking at the exercise. A small script and no bot style,
 * since a newcomer has to be answered within seconds and each time with the same item. It sends ordinary commands as a bot
 * does, and they pass the same rights and rules.
 */
import type { DelegationCommand } from '../../shared/exercise/command.ts';
import type { Exercise, Message } from '../../shared/exercise/exercise.ts';
import { INCIDENT, NEIGHBOUR, OWN } from './cast.ts';

/** How long it lets a hotline ring, and how long it takes over each further thing, in ms: long enough to be seen. */
export const THINKS_MS = 1200;

const messages = (exercise: Exercise): readonly Message[] =>
  Object.values(exercise.messages).flatMap((message) => (message === undefined ? [] : [message]));

const reached = (exercise: Exercise): readonly Message[] =>
  messages(exercise).filter(({ from, to, ring, kind }) => from === OWN && to.includes(NEIGHBOUR) && ring !== 'unreached' && kind !== 'statement');

const findsOut = (exercise: Exercise): DelegationCommand | null =>
  exercise.clock.phase === 'assess' && exercise.delegations[NEIGHBOUR]?.investigated.includes(INCIDENT) === false
    ? { type: 'incident.investigate', incident: INCIDENT }
    : null;

const picksUp = (exercise: Exercise): DelegationCommand | null => {
  const ringing = reached(exercise).find(({ ring }) => ring === 'ringing');
  return ringing === undefined ? null : { type: 'message.acknowledge', message: ringing.id };
};

const answers = (exercise: Exercise, says: string): DelegationCommand | null => {
  const answered = new Set(messages(exercise).map(({ replyTo }) => replyTo));
  const open = reached(exercise).find(({ id, ring }) => ring !== 'ringing' && !answered.has(id));
  return open === undefined ? null : { type: 'message.reply', message: open.id, intent: 'notify', text: says };
};

/** Whoever speaks with it gets what it holds and the caller does not. */
const shares = (exercise: Exercise): DelegationCommand | null => {
  if (reached(exercise).length === 0) return null;
  const held = Object.values(exercise.holdings).filter(({ holder }) => holder === NEIGHBOUR);
  const items = held.map(({ item }) => item).filter((item) => exercise.holdings[`${OWN}|${item}`] === undefined);
  return items.length === 0 ? null : { type: 'evidence.share', items: items.slice(0, 3), to: [OWN] };
};

/** The next thing it asks for, or null when it has nothing to do. It never readies itself or seals: the coach ends phases. */
export const nextOf = (exercise: Exercise, says: string): DelegationCommand | null => {
  const { stage, phase } = exercise.clock;
  if (stage !== 'running' || exercise.seats[NEIGHBOUR]?.bot === null) return null;
  if (phase !== 'consult') return findsOut(exercise);
  return picksUp(exercise) ?? answers(exercise, says) ?? shares(exercise);
};
