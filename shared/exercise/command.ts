/**
 * Commands: what a person, a bot or the clock asks for. Schema first: this is a door, and every string and list has a
 * limit. Who asks is never in the payload; the authority stamps it.
 */
import { z } from 'zod';
import type { PersonId, StateId } from '../model/ids.ts';
import { idSchema } from '../model/idSchema.ts';
import { ANSWERS, BALLOTS, BOT_STYLES, CLAUSE_VERDICTS, INTENTS, OTHER_VERDICTS, PHASES, POSITION_TOPICS, ROLES } from '../model/terms.ts';
import { orderLineSchema, talkLineSchema } from '../acts/orderLine.ts';

const prose = (max: number) => z.string().max(max);
const states = (min: number, max: number) => z.array(idSchema.state).min(min).max(max);

/** Which phase is meant: a click that crosses a deadline must not hit the next one (CK10). */
const named = { turn: z.int().min(0).max(99), phase: z.enum(PHASES) } as const;

export const PROSE_FIELDS = ['intent', 'signal'] as const;

export const positionSchema = z.strictObject({
  sovereignty: z.enum(POSITION_TOPICS.sovereignty),
  dueDiligence: z.enum(POSITION_TOPICS.dueDiligence),
  notice: z.enum(POSITION_TOPICS.notice),
  collective: z.enum(POSITION_TOPICS.collective),
});

const delegationCommands = [
  /** Turn 0: the national position, in four taps (GAME 2). */
  z.strictObject({ type: z.literal('position.publish'), position: positionSchema }),
  z.strictObject({ type: z.literal('seat.advance'), on: z.boolean() }),
  z.strictObject({ type: z.literal('role.claim'), role: z.enum(ROLES) }),
  z.strictObject({ type: z.literal('role.release'), role: z.enum(ROLES) }),
  z.strictObject({ type: z.literal('phase.ready'), ready: z.boolean(), ...named }),
  /** Belief over who (or link) for one incident: whole percents that sum to 100. */
  z.strictObject({
    type: z.literal('belief.set'),
    incident: idSchema.incident,
    question: z.enum(['who', 'link']),
    percents: z.record(z.string().max(96), z.int().min(0).max(100)),
  }),
  z.strictObject({ type: z.literal('incident.investigate'), incident: idSchema.incident }),
  z.strictObject({
    type: z.literal('evidence.share'),
    items: z.array(idSchema.item).min(1).max(3),
    to: states(1, 7),
    brief: prose(600).exactOptional(),
  }),
  z.strictObject({
    type: z.literal('message.send'),
    kind: z.enum(['hotline', 'contact', 'note']),
    to: states(1, 7),
    intent: z.enum(INTENTS),
    incident: idSchema.incident.optional(),
    text: prose(1200),
  }),
  z.strictObject({ type: z.literal('message.acknowledge'), message: idSchema.message }),
  z.strictObject({ type: z.literal('message.reply'), message: idSchema.message, intent: z.enum(INTENTS), text: prose(1200) }),
  z.strictObject({ type: z.literal('message.read'), messages: z.array(idSchema.message).min(1).max(50) }),
  z.strictObject({ type: z.literal('statement.publish'), intent: z.enum(INTENTS), about: idSchema.state.optional(), text: prose(1200) }),
  /** Adds or replaces one order line. `base` is the draft revision it was written on; last writer per line wins. */
  z.strictObject({ type: z.literal('draft.setLine'), line: orderLineSchema, base: z.int().min(0) }),
  z.strictObject({ type: z.literal('draft.removeLine'), id: idSchema.line, base: z.int().min(0) }),
  z.strictObject({ type: z.literal('draft.setProse'), field: z.enum(PROSE_FIELDS), text: prose(2000), base: z.int().min(0) }),
  z.strictObject({ type: z.literal('draft.undo') }),
  z.strictObject({ type: z.literal('draft.sign') }),
  z.strictObject({ type: z.literal('draft.seal') }),
  z.strictObject({ type: z.literal('draft.unseal') }),
  /** Said among the members of one delegation (RT8). */
  z.strictObject({ type: z.literal('team.say'), text: z.string().trim().min(1).max(500) }),
  z.strictObject({ type: z.literal('draft.object'), line: idSchema.line, text: prose(240) }),
  /** Opens a due-diligence notice, a drill or a mediation at once. */
  z.strictObject({ type: z.literal('process.open'), line: talkLineSchema }),
  z.strictObject({ type: z.literal('process.withdraw'), process: idSchema.process }),
  z.strictObject({ type: z.literal('process.pause'), process: idSchema.process, paused: z.boolean() }),
  /** One capacity point more: a quarter off the lead, and the milestone is fed. */
  z.strictObject({ type: z.literal('process.feed'), process: idSchema.process }),
  z.strictObject({
    type: z.literal('process.answer'),
    process: idSchema.process,
    answer: z.enum(ANSWERS),
    text: prose(400).default(''),
    cites: z.array(idSchema.item).max(12).default([]),
  }),
  z.strictObject({ type: z.literal('operator.ask'), operator: idSchema.operator, incident: idSchema.incident }),
  z.strictObject({ type: z.literal('operator.compel'), operator: idSchema.operator, incident: idSchema.incident }),
  z.strictObject({ type: z.literal('operator.safeHarbour'), operator: idSchema.operator, granted: z.boolean() }),
  z.strictObject({
    type: z.literal('agreement.sign'),
    agreement: idSchema.agreement,
    /** The text that was read: an amended one wants a new signature. */
    version: z.int().min(1).max(99),
    reservation: z.int().min(0).max(7).nullable(),
  }),
  z.strictObject({ type: z.literal('agreement.object'), agreement: idSchema.agreement, state: idSchema.state, clause: z.int().min(0).max(7) }),
  z.strictObject({
    type: z.literal('agreement.judge'),
    agreement: idSchema.agreement,
    clause: z.int().min(0).max(7),
    verdict: z.enum(CLAUSE_VERDICTS),
  }),
  z.strictObject({ type: z.literal('indication.reply'), indication: idSchema.indication, text: prose(600) }),
  z.strictObject({ type: z.literal('case.reply'), case: idSchema.case, text: prose(1200) }),
  z.strictObject({ type: z.literal('case.challenge'), case: idSchema.case, panellist: idSchema.panellist }),
  z.strictObject({ type: z.literal('case.vote'), case: idSchema.case, ballot: z.enum(BALLOTS), explanation: prose(600).default('') }),
  z.strictObject({ type: z.literal('dispute.answer'), dispute: idSchema.dispute, consent: z.boolean() }),
] as const;

const cellCommands = [
  z.strictObject({ type: z.literal('lobby.lock'), locked: z.boolean() }),
  z.strictObject({ type: z.literal('seat.setBot'), state: idSchema.state, style: z.enum(BOT_STYLES).nullable() }),
  z.strictObject({ type: z.literal('exercise.start') }),
  z.strictObject({ type: z.literal('exercise.pause') }),
  z.strictObject({ type: z.literal('exercise.resume') }),
  z.strictObject({ type: z.literal('exercise.end') }),
  z.strictObject({ type: z.literal('phase.extend'), seconds: z.int().min(5).max(1800) }),
  z.strictObject({ type: z.literal('phase.end'), ...named }),
  z.strictObject({ type: z.literal('inject.fire'), inject: idSchema.inject }),
  z.strictObject({ type: z.literal('inject.hold'), inject: idSchema.inject, held: z.boolean() }),
  z.strictObject({ type: z.literal('inject.skip'), inject: idSchema.inject }),
  /** An ad-hoc inject; an empty list of states means everyone. */
  z.strictObject({ type: z.literal('inject.compose'), to: states(0, 8), title: z.string().min(1).max(160), text: z.string().min(1).max(2000) }),
  /** Speaks as a non-player state; an empty list of states means in public. */
  z.strictObject({
    type: z.literal('npc.speak'),
    as: idSchema.state,
    to: states(0, 8),
    intent: z.enum(INTENTS),
    text: z.string().min(1).max(1200),
  }),
  z.strictObject({ type: z.literal('other.rule'), line: idSchema.line, verdict: z.enum(OTHER_VERDICTS) }),
  z.strictObject({ type: z.literal('ultimatum.rule'), dyad: idSchema.dyad, goOn: z.boolean() }),
] as const;

/** What only the authority itself asks: a due deadline, a person let in, a member gone, the server back after a fall. */
const systemCommands = [
  z.strictObject({ type: z.literal('deadline.fall'), deadline: z.string().max(160) }),
  z.strictObject({ type: z.literal('member.join'), person: idSchema.person, state: idSchema.state }),
  z.strictObject({ type: z.literal('server.recovered'), downtimeMs: z.int().min(0) }),
] as const;

export const delegationCommandSchema = z.discriminatedUnion('type', delegationCommands);
export const cellCommandSchema = z.discriminatedUnion('type', cellCommands);
export const clientCommandSchema = z.discriminatedUnion('type', [...delegationCommands, ...cellCommands]);
export const systemCommandSchema = z.discriminatedUnion('type', systemCommands);

export type DelegationCommand = z.infer<typeof delegationCommandSchema>;
export type CellCommand = z.infer<typeof cellCommandSchema>;
export type ClientCommand = z.infer<typeof clientCommandSchema>;
export type SystemCommand = z.infer<typeof systemCommandSchema>;
export type Command = ClientCommand | SystemCommand;
export type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>;

/** Who asks. Stamped by the authority from the seat, never read from a payload. */
export type Actor =
  | { readonly kind: 'member'; readonly state: StateId; readonly person: PersonId }
  | { readonly kind: 'bot'; readonly state: StateId }
  | { readonly kind: 'cell' }
  | { readonly kind: 'system' };

/** A stamped command. `at` is exercise time in ms; `id` is the client's own command id, from which new ids are derived. */
export interface Ask {
  readonly by: Actor;
  readonly at: number;
  readonly id: string;
  /** Nobody else of the asker's delegation is at the table now. Stamped by the authority from presence; absent, membership tells. */
  readonly alone?: boolean;
  readonly command: Command;
}
