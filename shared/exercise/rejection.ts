/** The closed list of refusals. Each names the rule, and a key under which the client has the sentence and the way forward. */
export const REFUSALS = [
  'command.malformed',
  'command.unknown',
  'actor.notAllowed',
  'phase.wrong',
  'stage.wrong',
  'role.notYours',
  'role.taken',
  'lobby.locked',
  'capacity.insufficient',
  'slots.insufficient',
  'incident.unknown',
  'incident.alreadyInvestigated',
  'incident.nothingToFind',
  'belief.notHundred',
  'hypothesis.unknown',
  'evidence.notHeld',
  'evidence.tooMany',
  'state.unknown',
  'state.self',
  'message.unknown',
  'message.notRinging',
  'message.notYours',
  'inbound.full',
  'sheet.full',
  'sheet.sealed',
  'sheet.notSealed',
  'sheet.stale',
  'sheet.unsigned',
  'line.unknown',
  'act.closed',
  'service.unknown',
  'service.notYours',
  'attribution.unknown',
  'attribution.notYours',
  'legal.stop',
  'inject.unknown',
  'inject.spent',
  'state.notPlayer',
  'state.isPlayer',
  'dyad.noUltimatum',
  'process.unknown',
  'process.notYours',
  'process.notOpen',
  'position.late',
  'operator.unknown',
  'operator.notYours',
  'operator.alreadyAsked',
  'agreement.unknown',
  'agreement.notParty',
  'agreement.notOpen',
  'agreement.amended',
  'agreement.notBinding',
  'agreement.noClause',
  'indication.unknown',
  'case.unknown',
  'case.notYours',
  'case.notNow',
  'case.voted',
  'panellist.unknown',
  'dispute.unknown',
  'dispute.notYours',
  'order.unknown',
  'deadline.notDue',
  'log.unavailable',
  'seat.full',
  'undo.nothing',
  'server.fault',
] as const;
export type RefusalCode = (typeof REFUSALS)[number];

export interface Rejection {
  readonly code: RefusalCode;
  /** Rule of RULES.md that closed it. */
  readonly rule: string;
  /** Facts that fill the sentence: what was wrong, where, what would be accepted. */
  readonly facts: { readonly [name: string]: string | number };
}

/** A decision on the work bench: null when done, else the refusal. */
export type Decision = Rejection | null;
export const rejection = (code: RefusalCode, rule: string, facts: Rejection['facts'] = {}): Rejection => ({ code, rule, facts });
