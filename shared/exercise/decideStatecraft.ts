/** Positions, operators, agreements, the Forum and arbitration: what is said outside the order sheet (PO, OP, AG, FO, AR). */
import type { Ask, CommandOf } from './command.ts';
import { lockedBy } from '../acts/check.ts';
import { compelPrice, harbourStep, leakRisk, trustAfter } from '../acts/operators.ts';
import { chance } from '../lib/keyed.ts';
import { findById } from '../model/scenarioIndex.ts';
import type { Agreement, ForumCase } from './exercise.ts';
import { delegationOf } from './evolve.ts';
import { factsOf, knowsIncident } from './facts.ts';
import { afford, pay, type Seated } from './means.ts';
import { rejection, type Decision } from './rejection.ts';
import { payIntrusion } from './resolveAgreements.ts';
import { consent } from './resolveArbitration.ts';
import { obtain, operatorTells } from './resolveFindOut.ts';
import { challenge } from './resolveForum.ts';
import { stepCase } from './moves.ts';
import { because, file, keyOf, moveTrack, put, type Work } from './work.ts';
import { mayReply, mayVote } from '../norms/forumTimetable.ts';

/** PO2: published once, in turn 0: before the start or in the first Brief and Assess. */
const publishPosition = (work: Work, { state }: Seated, { position }: CommandOf<'position.publish'>): Decision => {
  if (work.exercise.clock.turn > 1 || delegationOf(work.exercise, state).positionPublished)
    return rejection('position.late', 'PO2', { turn: work.exercise.clock.turn });
  put(work, { type: 'position.published', state, position, by: 'delegation' });
  return null;
};

const ownOperator = (work: Work, { state }: Seated, operator: `operator:${string}`): Decision => {
  const def = findById(work.exercise.scenario.operators, operator);
  if (def === undefined) return rejection('operator.unknown', 'OP1', { operator });
  return def.state === state ? null : rejection('operator.notYours', 'OP1', { operator });
};

const question = (work: Work, by: Seated, { operator, incident, type }: CommandOf<'operator.ask'> | CommandOf<'operator.compel'>): Decision => {
  const fault = ownOperator(work, by, operator);
  if (fault !== null) return fault;
  if (work.exercise.incidents[incident] === undefined || !knowsIncident(work.exercise, incident))
    return rejection('incident.unknown', 'AC2', { incident });
  if (delegationOf(work.exercise, by.state).asked.includes(operator)) return rejection('operator.alreadyAsked', 'OP1', { operator });
  const act = type === 'operator.ask' ? 'ask' : 'compel';
  const locked = lockedBy(act, factsOf(work.exercise, by.state));
  if (locked !== null) return rejection('act.closed', locked.rule, { ...locked.facts, key: locked.key });
  const short = afford(work, by.state, act);
  if (short !== null) return short;
  pay(work, by.state, act);
  put(work, { type: 'operator.asked', state: by.state, operator, incident, compelled: act === 'compel' });
  const item = operatorTells(work, by.state, incident, operator, act === 'compel');
  if (item !== undefined) obtain(work, by.state, item.id, 'operator');
  else
    file(work, `silent|${operator}|${incident}`, {
      kind: 'cable',
      audience: [by.state],
      because: because('OP1', 'cable.operatorSilent', { operator, incident }),
    });
  if (act === 'compel') compelled(work, by, operator);
  return null;
};

/** OP2: compulsion costs trust and rights, and an operator that trusts little may go public. */
const compelled = (work: Work, { state }: Seated, operator: `operator:${string}`): void => {
  const now = work.exercise.operators[operator];
  if (now === undefined) return;
  const price = compelPrice(work);
  put(work, { type: 'operator.changed', operator, trust: trustAfter(now.trust, -price.trust), safeHarbour: now.safeHarbour });
  moveTrack(work, state, 'liberties', -price.liberties, because('OP2', 'track.compelled', { operator }));
  const leaks = leakRisk(now, work);
  if (leaks === 0 || !chance(keyOf(work), 'operator-leak', operator, leaks)) return;
  moveTrack(work, state, 'standing', -price.standingIfLeaked, because('OP2', 'track.operatorLeak', { operator }));
  file(work, `leak|${operator}`, { kind: 'headline', audience: 'public', because: because('OP2', 'headline.operatorLeak', { by: state, operator }) });
};

/** OP3: safe harbour for what an operator tells raises its trust once; taking it back lowers it. */
const safeHarbour = (work: Work, by: Seated, { operator, granted }: CommandOf<'operator.safeHarbour'>): Decision => {
  const fault = ownOperator(work, by, operator);
  if (fault !== null) return fault;
  const now = work.exercise.operators[operator];
  if (now === undefined || now.safeHarbour === granted) return null;
  const trust = trustAfter(now.trust, harbourStep(granted, now.harbourBroken));
  put(work, { type: 'operator.changed', operator, trust, safeHarbour: granted });
  file(work, `harbour|${operator}|${String(granted)}`, {
    kind: 'cable',
    audience: [by.state],
    because: because('OP3', granted ? 'cable.safeHarbour' : 'cable.noSafeHarbour', { operator }),
  });
  return null;
};

const partyTo = (work: Work, { state }: Seated, id: Agreement['id']): Agreement | NonNullable<Decision> => {
  const agreement = work.exercise.agreements[id];
  // A text on the table is its parties': to others it is as if it were not there.
  const hidden = agreement?.stage === 'open' || agreement?.stage === 'dropped';
  if (agreement === undefined || (hidden && !agreement.terms.parties.includes(state)))
    return rejection('agreement.unknown', 'AG2', { agreement: id });
  return agreement.terms.parties.includes(state) ? agreement : rejection('agreement.notParty', 'AG2', { agreement: id });
};

/** AG2: a signature is on a text: an amended one wants a new one. AG10: a reservation only to a binding text, on one clause. */
const sign = (work: Work, by: Seated, { agreement: id, version, reservation }: CommandOf<'agreement.sign'>): Decision => {
  const agreement = partyTo(work, by, id);
  if ('code' in agreement) return agreement;
  if (agreement.stage !== 'open' && agreement.stage !== 'in-force')
    return rejection('agreement.notOpen', 'AG2', { agreement: id, stage: agreement.stage });
  if (agreement.version !== version) return rejection('agreement.amended', 'AG2', { version: agreement.version });
  if (agreement.signatures.includes(by.state)) return null;
  if (reservation !== null && agreement.terms.form !== 'binding') return rejection('agreement.notBinding', 'AG10', { agreement: id });
  if (reservation !== null && agreement.terms.clauses[reservation] === undefined)
    return rejection('agreement.noClause', 'AG10', { clause: reservation, most: agreement.terms.clauses.length });
  put(work, {
    type: 'agreement.changed',
    agreement: id,
    change: {
      signatures: [...agreement.signatures, by.state],
      lateSigners:
        agreement.stage === 'in-force' ? [...agreement.lateSigners, { state: by.state, turn: work.exercise.clock.turn }] : agreement.lateSigners,
      reservations:
        reservation === null ? agreement.reservations : [...agreement.reservations, { state: by.state, clause: reservation, objectedBy: [] }],
    },
  });
  if (agreement.stage === 'in-force') payIntrusion(work, by.state, agreement);
  file(work, `signed|${id}|${by.state}|${version}`, {
    kind: 'cable',
    audience: agreement.terms.parties,
    because: because('AG2', 'cable.signed', { by: by.state }),
  });
  return null;
};

const object = (work: Work, by: Seated, { agreement: id, state, clause }: CommandOf<'agreement.object'>): Decision => {
  const agreement = partyTo(work, by, id);
  if ('code' in agreement) return agreement;
  if (!agreement.reservations.some((entry) => entry.state === state && entry.clause === clause))
    return rejection('agreement.noClause', 'AG10', { clause, most: agreement.reservations.length });
  const reservations = agreement.reservations.map((entry) =>
    entry.state === state && entry.clause === clause && !entry.objectedBy.includes(by.state)
      ? { ...entry, objectedBy: [...entry.objectedBy, by.state] }
      : entry,
  );
  put(work, { type: 'agreement.changed', agreement: id, change: { reservations } });
  return null;
};

/** AG6: what a party says of a clause at its review; the last word counts. */
const judge = (work: Work, by: Seated, { agreement: id, clause, verdict }: CommandOf<'agreement.judge'>): Decision => {
  const agreement = partyTo(work, by, id);
  if ('code' in agreement) return agreement;
  if (agreement.stage !== 'under-review' || !agreement.signatures.includes(by.state))
    return rejection('agreement.notOpen', 'AG6', { agreement: id, stage: agreement.stage });
  if (agreement.terms.clauses[clause] === undefined) return rejection('agreement.noClause', 'AG6', { clause, most: agreement.terms.clauses.length });
  const others = agreement.verdicts.filter((entry) => entry.state !== by.state || entry.clause !== clause);
  put(work, { type: 'agreement.changed', agreement: id, change: { verdicts: [...others, { state: by.state, clause, verdict }] } });
  return null;
};

const replyToIndication = (work: Work, { state }: Seated, { indication: id, text }: CommandOf<'indication.reply'>): Decision => {
  const indication = work.exercise.indications[id];
  if (indication === undefined || indication.accused !== state || indication.stage !== 'open')
    return rejection('indication.unknown', 'AG4', { indication: id });
  put(work, { type: 'indication.moved', indication: id, from: 'open', to: 'replied', reply: text });
  return null;
};

const openCase = (work: Work, id: ForumCase['id']): ForumCase | NonNullable<Decision> =>
  work.exercise.cases[id] ?? rejection('case.unknown', 'FO1', { case: id });

/** FO2: the accused has the word in the Assess after the filing; saying nothing is an answer, too. */
const replyToCase = (work: Work, { state }: Seated, { case: id, text }: CommandOf<'case.reply'>): Decision => {
  const entry = openCase(work, id);
  if ('code' in entry) return entry;
  if (entry.accused !== state) return rejection('case.notYours', 'FO2', { case: id });
  if (!mayReply(entry, work.exercise.clock.turn)) return rejection('case.notNow', 'FO2', { stage: entry.stage });
  put(work, { type: 'case.changed', case: id, change: { reply: text } });
  // In the emergency lane the vote is next, whatever was replied: a word must not hold up protection.
  if (entry.lane === 'ordinary') stepCase(work, id, { type: 'reply.given' });
  return null;
};

const challengePanel = (work: Work, { state }: Seated, { case: id, panellist }: CommandOf<'case.challenge'>): Decision => {
  const entry = openCase(work, id);
  if ('code' in entry) return entry;
  if (entry.by !== state && entry.accused !== state) return rejection('case.notYours', 'FO3', { case: id });
  if (entry.finding !== null || !entry.panel.includes(panellist)) return rejection('panellist.unknown', 'FO3', { panellist });
  const granted = challenge(work, entry, panellist);
  file(work, `challenge|${id}|${panellist}`, {
    kind: 'cable',
    audience: [entry.by, ...(entry.accused === null ? [] : [entry.accused])],
    because: because('FO3', granted ? 'cable.recused' : 'cable.notRecused', { panellist }),
  });
  return null;
};

/** FO6: one ballot a non-party; the first one counts. */
const vote = (work: Work, { state }: Seated, { case: id, ballot, explanation }: CommandOf<'case.vote'>): Decision => {
  const entry = openCase(work, id);
  if ('code' in entry) return entry;
  if (entry.by === state || entry.accused === state) return rejection('case.notYours', 'FO6', { case: id });
  const { turn } = work.exercise.clock;
  if (!mayVote(entry, turn)) return rejection('case.notNow', 'FO6', { stage: entry.stage });
  if (entry.ballots[state] !== undefined) return rejection('case.voted', 'FO6', { ballot: entry.ballots[state].ballot });
  put(work, { type: 'case.changed', case: id, change: { ballots: { ...entry.ballots, [state]: { ballot, explanation } } } });
  return null;
};

const answerDispute = (work: Work, { state }: Seated, { dispute: id, consent: given }: CommandOf<'dispute.answer'>): Decision => {
  const dispute = work.exercise.disputes[id];
  if (dispute === undefined) return rejection('dispute.unknown', 'AR2', { dispute: id });
  if (dispute.against !== state || dispute.stage !== 'claimed') return rejection('dispute.notYours', 'AR2', { dispute: id, stage: dispute.stage });
  consent(work, id, given);
  return null;
};

/** Undefined when the command is not one of these. */
export const statecraftDecision = (work: Work, { by, command }: Ask): Decision | undefined => {
  if (by.kind !== 'member' && by.kind !== 'bot') return undefined;
  switch (command.type) {
    case 'position.publish':
      return publishPosition(work, by, command);
    case 'seat.advance':
      put(work, { type: 'seat.advanced', state: by.state, on: command.on });
      return null;
    case 'operator.ask':
    case 'operator.compel':
      return question(work, by, command);
    case 'operator.safeHarbour':
      return safeHarbour(work, by, command);
    case 'agreement.sign':
      return sign(work, by, command);
    case 'agreement.object':
      return object(work, by, command);
    case 'agreement.judge':
      return judge(work, by, command);
    case 'indication.reply':
      return replyToIndication(work, by, command);
    case 'case.reply':
      return replyToCase(work, by, command);
    case 'case.challenge':
      return challengePanel(work, by, command);
    case 'case.vote':
      return vote(work, by, command);
    case 'dispute.answer':
      return answerDispute(work, by, command);
    default:
      return undefined;
  }
};
