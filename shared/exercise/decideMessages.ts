/** Hotlines, point-of-contact messages, notes, replies and public statements (CH1-CH6). */
import { chance } from '../lib/keyed.ts';
import { dyadOf, type MessageId, type StateId } from '../model/ids.ts';
import { said } from '../model/audience.ts';
import { rule } from '../model/ruleset.ts';
import type { CommandOf } from './command.ts';
import type { Exercise, Message } from './exercise.ts';
import { knowsIncident } from './facts.ts';
import { afford, pay, type Seated } from './means.ts';
import { hotlineBetween } from './phases.ts';
import { rejection, type Decision } from './rejection.ts';
import { idOf, keyOf, put, type Work } from './work.ts';

const isNpc = (exercise: Exercise, state: StateId): boolean => exercise.scenario.states.some(({ id, playable }) => id === state && !playable);

const inboundHotlines = (exercise: Exercise, to: StateId): number =>
  Object.values(exercise.messages).filter(
    (message) => message?.kind === 'hotline' && message.replyTo === null && message.turn === exercise.clock.turn && message.to.includes(to),
  ).length;

/** CH3: acknowledging is what cools; it is counted for both ends of the line once. */
const acknowledge = (work: Work, message: Message, by: StateId): void => {
  put(work, { type: 'message.rang', message: message.id, ring: 'acknowledged' });
  if (message.from !== 'cell') hotlineBetween(work, message.from, by, 'hotline.acknowledged');
  for (const state of [by, message.from]) {
    if (state !== 'cell' && work.exercise.delegations[state] !== undefined) put(work, { type: 'count.raised', state, count: 'acknowledged', by: 1 });
  }
};

const addresseeFault = (work: Work, state: StateId, command: CommandOf<'message.send'>): Decision => {
  const known = new Set(work.exercise.scenario.states.map(({ id }) => id));
  const stranger = command.to.find((other) => other === state || !known.has(other));
  if (stranger !== undefined) return rejection(stranger === state ? 'state.self' : 'state.unknown', 'CH1', { state: stranger });
  if (command.kind === 'hotline' && command.to.length !== 1) return rejection('state.unknown', 'CH2', { state: command.to.join(', ') });
  const full =
    command.kind === 'hotline' ? command.to.find((other) => inboundHotlines(work.exercise, other) >= rule('inboundHotlines', work)) : undefined;
  return full === undefined ? null : rejection('inbound.full', 'CH4', { state: full, most: rule('inboundHotlines', work) });
};

/** CH7: a point of contact that does not answer finds the message at the next Brief; the sender sees that nobody did. */
const reached = (work: Work, message: Message): Message => {
  const other = message.to[0];
  if (message.kind !== 'contact' || other === undefined || message.from === 'cell') return message;
  const dyad = dyadOf(message.from, other);
  const answers = chance(keyOf(work), 'contact', `${dyad}|${message.id}`, work.exercise.dyads[dyad]?.reach ?? 1000);
  return answers ? message : { ...message, audience: [message.from], ring: 'unreached' };
};

/** CH1-CH4: hotline, point-of-contact message and note cost one slot each; a non-player state picks up by itself. */
export const send = (work: Work, { state }: Seated, command: CommandOf<'message.send'>, commandId: string): Decision => {
  const fault = addresseeFault(work, state, command) ?? afford(work, state, command.kind);
  if (fault !== null) return fault;
  if (command.incident !== undefined && !knowsIncident(work.exercise, command.incident))
    return rejection('incident.unknown', 'AC2', { incident: command.incident });
  pay(work, state, command.kind);
  const mails = posted(work, state, command, commandId);
  for (const message of mails) put(work, { type: 'message.sent', message: reached(work, message) });
  const [message] = mails;
  const [other] = command.to;
  if (command.kind !== 'hotline' || message === undefined || other === undefined) return null;
  hotlineBetween(work, state, other, 'hotline.opened');
  if (isNpc(work.exercise, other)) acknowledge(work, message, other);
  return null;
};

/** A point of contact is one state's: what goes to several is written to each, for one slot, and each may answer or not (CH7). */
const posted = (work: Work, state: StateId, command: CommandOf<'message.send'>, commandId: string): readonly Message[] => {
  const readers = [...new Set(command.to)];
  const addressed = command.kind === 'contact' ? readers.map((reader) => [reader]) : [readers];
  return addressed.map((to, place) => ({
    id: `message:${place === 0 ? idOf('message', commandId) : idOf('message', commandId, place)}`,
    kind: command.kind,
    from: state,
    to,
    audience: [state, ...to],
    intent: command.intent,
    incident: command.incident ?? null,
    replyTo: null,
    text: said(command.text),
    turn: work.exercise.clock.turn,
    at: work.at,
    ring: command.kind === 'hotline' ? 'ringing' : 'none',
    readBy: [],
  }));
};

const received = (work: Work, state: StateId, id: MessageId): Message | null => {
  const message = work.exercise.messages[id];
  return message !== undefined && message.to.includes(state) && message.ring !== 'unreached' ? message : null;
};

export const pickUp = (work: Work, { state }: Seated, { message: id }: CommandOf<'message.acknowledge'>): Decision => {
  const message = received(work, state, id);
  if (message === null) return rejection('message.unknown', 'CH3', { message: id });
  if (message.ring !== 'ringing') return rejection('message.notRinging', 'CH3', { message: id, ring: message.ring });
  acknowledge(work, message, state);
  return null;
};

/** Replies are free (GX R9); answering a ringing hotline picks it up. */
export const reply = (work: Work, { state }: Seated, { message: id, intent, text }: CommandOf<'message.reply'>, commandId: string): Decision => {
  const message = received(work, state, id);
  if (message === null || message.from === 'cell') return rejection('message.unknown', 'CH5', { message: id });
  if (message.ring === 'ringing') acknowledge(work, message, state);
  const to = message.kind === 'hotline' ? [message.from] : [message.from, ...message.to.filter((other) => other !== state)];
  put(work, {
    type: 'message.sent',
    message: {
      id: `message:${idOf('message', commandId)}`,
      kind: message.kind === 'statement' ? 'note' : message.kind,
      from: state,
      to,
      audience: [state, ...to],
      intent,
      incident: message.incident,
      replyTo: id,
      text: said(text),
      turn: work.exercise.clock.turn,
      at: work.at,
      ring: 'none',
      readBy: [],
    },
  });
  return null;
};

export const read = (work: Work, { state }: Seated, { messages }: CommandOf<'message.read'>): Decision => {
  const known = messages.filter((id) => received(work, state, id) !== null && work.exercise.messages[id]?.readBy.includes(state) === false);
  if (known.length > 0) put(work, { type: 'message.read', messages: known, state });
  return null;
};

export const publish = (work: Work, { state }: Seated, { intent, text }: CommandOf<'statement.publish'>, commandId: string): Decision => {
  put(work, {
    type: 'message.sent',
    message: {
      id: `message:${idOf('message', commandId)}`,
      kind: 'statement',
      from: state,
      to: [],
      audience: 'public',
      intent,
      incident: null,
      replyTo: null,
      text: said(text),
      turn: work.exercise.clock.turn,
      at: work.at,
      ring: 'none',
      readBy: [],
    },
  });
  return null;
};
