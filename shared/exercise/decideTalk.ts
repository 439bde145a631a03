/** What a delegation does at once: roles, beliefs, searching, sharing, talking (AT, CO and CH rules). */
import { ACTS } from '../acts/acts.ts';
import { pickWeighted } from '../lib/keyed.ts';
import { must } from '../lib/assert.ts';
import type { IncidentId, ItemId, MessageId, StateId } from '../model/ids.ts';
import { said } from '../model/audience.ts';
import { rule } from '../model/ruleset.ts';
import type { ItemDef } from '../model/scenario.ts';
import type { TalkAct } from '../model/terms.ts';
import type { Actor, Ask, CommandOf } from './command.ts';
import type { Exercise, Message } from './exercise.ts';
import { delegationOf, seatOf } from './evolve.ts';
import { heldBy, itemDef, knowsIncident } from './facts.ts';
import { endPhaseIfReady, hotlineBetween } from './phases.ts';
import { rejection, type Decision } from './rejection.ts';
import { because, file, idOf, keyOf, moveTrack, put, type Work } from './work.ts';

type Seated = Extract<Actor, { readonly kind: 'member' | 'bot' }>;

/** CP1: points and slots are paid when the act is asked for. */
const afford = (work: Work, state: StateId, act: TalkAct): Decision => {
  const { capacity, slots } = delegationOf(work.exercise, state);
  const { cost, slots: needed } = ACTS[act];
  if (capacity < cost) return rejection('capacity.insufficient', 'CP1', { cost, left: capacity });
  return slots < needed ? rejection('slots.insufficient', 'CP3', { cost: needed, left: slots }) : null;
};
const pay = (work: Work, state: StateId, act: TalkAct): void => {
  const { cost, slots } = ACTS[act];
  if (cost > 0 || slots > 0) put(work, { type: 'capacity.spent', state, points: cost, slots });
};

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

const underDataOrder = (exercise: Exercise, state: StateId): boolean =>
  Object.values(exercise.measures).some((measure) => measure?.by === state && measure.form === 'data-order' && measure.stage === 'active');

/** AT17: unheld, reachable, true to what happened, and near enough in hours. */
const candidates = (exercise: Exercise, state: StateId, incident: IncidentId): readonly ItemDef[] => {
  const held = new Set(heldBy(exercise, state).map(({ id }) => id));
  const { detectedHour } = must(exercise.incidents[incident], incident);
  const since = exercise.clock.hour - detectedHour + rule('searchSlackHours');
  const halved = underDataOrder(exercise, state) ? 2 : 1;
  return exercise.scenario.items.filter(
    (item) =>
      item.incident === incident &&
      item.access.includes(state) &&
      !held.has(item.id) &&
      Math.floor(item.hours / halved) <= since &&
      (item.truths === undefined || item.truths.includes(exercise.truth)),
  );
};

/** Weight 1/hours in whole numbers; planted traces lie on top (GX R4: they come early). */
const ease = (item: ItemDef): number => Math.max(1, Math.floor(100_000 / Math.max(1, item.planted ? Math.floor(item.hours / 2) : item.hours)));

/** Large states draw two and keep the better graded one. */
const find = (work: Work, state: StateId, incident: IncidentId): ItemDef | undefined => {
  const open = candidates(work.exercise, state, incident);
  const first = pickWeighted(keyOf(work), 'search', `${state}|${incident}|0`, open, ease);
  const large = work.exercise.scenario.states.find(({ id }) => id === state)?.size === 'large';
  if (!large || first === undefined || open.length < 2) return first;
  const second = pickWeighted(
    keyOf(work),
    'search',
    `${state}|${incident}|1`,
    open.filter((item) => item !== first),
    ease,
  );
  return second !== undefined && `${second.reliability}${second.credibility}` < `${first.reliability}${first.credibility}` ? second : first;
};

const obtain = (work: Work, holder: StateId, item: ItemId, via: 'investigation' | 'share', from: StateId | null): void =>
  put(work, { type: 'evidence.obtained', holding: { item, holder, via, from, turn: work.exercise.clock.turn, at: work.at } });

/** AT18: one search per incident and turn; nothing in reach costs nothing. */
const investigate = (work: Work, { state }: Seated, { incident }: CommandOf<'incident.investigate'>): Decision => {
  if (work.exercise.incidents[incident] === undefined || !knowsIncident(work.exercise, incident))
    return rejection('incident.unknown', 'AC2', { incident });
  if (delegationOf(work.exercise, state).investigated.includes(incident)) return rejection('incident.alreadyInvestigated', 'AT18', { incident });
  const short = afford(work, state, 'investigate');
  if (short !== null) return short;
  const item = find(work, state, incident);
  put(work, { type: 'incident.investigated', state, incident, found: item !== undefined });
  if (item === undefined) {
    file(work, `nothing|${state}|${incident}`, { kind: 'cable', audience: [state], because: because('AT18', 'cable.nothingFound', { incident }) });
    return null;
  }
  pay(work, state, 'investigate');
  obtain(work, state, item.id, 'investigation', null);
  return null;
};

/** CO1: a package of at most three items to chosen delegations; provenance is kept, one credit a turn. */
const share = (work: Work, { state }: Seated, { items, to }: CommandOf<'evidence.share'>): Decision => {
  const missing = items.find((item) => work.exercise.holdings[`${state}|${item}`] === undefined);
  if (missing !== undefined) return rejection('evidence.notHeld', 'AT5', { item: missing });
  const stranger = to.find((other) => other === state || work.exercise.delegations[other] === undefined);
  if (stranger !== undefined) return rejection(stranger === state ? 'state.self' : 'state.unknown', 'CO1', { state: stranger });
  const short = afford(work, state, 'share');
  if (short !== null) return short;
  pay(work, state, 'share');
  put(work, { type: 'evidence.shared', from: state, to, items });
  put(work, { type: 'count.raised', state, count: 'shared', by: items.length });
  for (const other of to)
    for (const item of items) if (work.exercise.holdings[`${other}|${item}`] === undefined) obtain(work, other, item, 'share', state);
  file(work, `share|${state}|${items.join()}`, {
    kind: 'cable',
    audience: [state, ...to],
    because: because('CO1', 'cable.shared', { by: state, items: items.length, about: itemDef(work.exercise, must(items[0], 'an item')).incident }),
  });
  const told = Object.values(work.exercise.reports).some(
    (report) =>
      report?.because?.key === 'track.shared' &&
      report.turn === work.exercise.clock.turn &&
      Array.isArray(report.audience) &&
      report.audience.includes(state),
  );
  if (!told) moveTrack(work, state, 'standing', rule('shareCredit'), because('CO1', 'track.shared', { items: items.length }));
  return null;
};

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
  const full = command.kind === 'hotline' ? command.to.find((other) => inboundHotlines(work.exercise, other) >= rule('inboundHotlines')) : undefined;
  return full === undefined ? null : rejection('inbound.full', 'CH4', { state: full, most: rule('inboundHotlines') });
};

/** CH1-CH4: hotline, point-of-contact message and note cost one slot each; a non-player state picks up by itself. */
const send = (work: Work, { state }: Seated, command: CommandOf<'message.send'>, commandId: string): Decision => {
  const fault = addresseeFault(work, state, command) ?? afford(work, state, command.kind);
  if (fault !== null) return fault;
  if (command.incident !== undefined && !knowsIncident(work.exercise, command.incident))
    return rejection('incident.unknown', 'AC2', { incident: command.incident });
  pay(work, state, command.kind);
  const id: MessageId = `message:${idOf('message', commandId)}`;
  const message: Message = {
    id,
    kind: command.kind,
    from: state,
    to: command.to,
    audience: [state, ...command.to],
    intent: command.intent,
    incident: command.incident ?? null,
    replyTo: null,
    text: said(command.text),
    turn: work.exercise.clock.turn,
    at: work.at,
    ring: command.kind === 'hotline' ? 'ringing' : 'none',
    readBy: [],
  };
  put(work, { type: 'message.sent', message });
  const [other] = command.to;
  if (command.kind !== 'hotline' || other === undefined) return null;
  hotlineBetween(work, state, other, 'hotline.opened');
  if (isNpc(work.exercise, other)) acknowledge(work, message, other);
  return null;
};

const received = (work: Work, state: StateId, id: MessageId): Message | null => {
  const message = work.exercise.messages[id];
  return message !== undefined && message.to.includes(state) ? message : null;
};

const pickUp = (work: Work, { state }: Seated, { message: id }: CommandOf<'message.acknowledge'>): Decision => {
  const message = received(work, state, id);
  if (message === null) return rejection('message.unknown', 'CH3', { message: id });
  if (message.ring !== 'ringing') return rejection('message.notRinging', 'CH3', { message: id, ring: message.ring });
  acknowledge(work, message, state);
  return null;
};

/** Replies are free (GX R9); answering a ringing hotline picks it up. */
const reply = (work: Work, { state }: Seated, { message: id, intent, text }: CommandOf<'message.reply'>, commandId: string): Decision => {
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

const read = (work: Work, { state }: Seated, { messages }: CommandOf<'message.read'>): Decision => {
  const known = messages.filter((id) => received(work, state, id) !== null && work.exercise.messages[id]?.readBy.includes(state) === false);
  if (known.length > 0) put(work, { type: 'message.read', messages: known, state });
  return null;
};

const publish = (work: Work, { state }: Seated, { intent, text }: CommandOf<'statement.publish'>, commandId: string): Decision => {
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

/** Undefined when the command is not one of these. */
export const talkDecision = (work: Work, { by, command, id }: Ask): Decision | undefined => {
  if (by.kind !== 'member' && by.kind !== 'bot') return undefined;
  switch (command.type) {
    case 'role.claim':
      return claimRole(work, by, command);
    case 'role.release':
      return releaseRole(work, by, command);
    case 'phase.ready':
      put(work, { type: 'seat.readied', state: by.state, ready: command.ready });
      endPhaseIfReady(work);
      return null;
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
