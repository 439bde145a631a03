/**
 * Agreements (AG1-AG9): proposed on the sheet, signed in Consult, binding from the next turn; monitored, with indications
 * that may be wrong; a dividend only for duties performed; a sunset; a review at which nothing is renewed by silence.
 */
import type { LineOf, OrderLine } from '../acts/orderLine.ts';
import type { AgreementTerms, Clause } from '../acts/terms.ts';
import { chance } from '../lib/keyed.ts';
import { must } from '../lib/assert.ts';
import type { AgreementId, StateId } from '../model/ids.ts';
import { rule, VERIFICATION_TABLE } from '../model/ruleset.ts';
import { reviewTurnOf, signableUntil } from '../norms/agreementTimetable.ts';
import { bindsNow, isPartyTo, reserved } from '../norms/binding.ts';
import type { Agreement, Indication } from './exercise.ts';
import { listOf } from './facts.ts';
import { stepAgreement } from './moves.ts';
import { breaks, dutyOf } from './obligations.ts';
import { checkLine } from './lineCheck.ts';
import { fileCase } from './resolveForum.ts';
import { dropOrder, ordersOf, type Order } from './resolveSheets.ts';
import { because, file, idOf, keyOf, moveRegime, moveTrack, put, type Work } from './work.ts';
import { hourAfter } from '../norms/scenarioTime.ts';

const isPlayer = (work: Work, state: StateId): boolean => work.exercise.delegations[state] !== undefined;

const blankRows = (clauses: readonly Clause[]): Agreement['performance'] =>
  clauses.map((_, clause) => ({ clause, performed: 0, missed: 0, breached: 0 }));

/** A reservation follows its clause to its new place, and goes with a clause that was dropped. */
const reservationsOn = ({ reservations, terms }: Agreement, kept: readonly Clause[]): Agreement['reservations'] =>
  reservations.flatMap((entry) => {
    const clause = kept.findIndex((each) => each === terms.clauses[entry.clause]);
    return clause < 0 ? [] : [{ ...entry, clause }];
  });

/** AG2: another text with nobody's name under it but its author's; what it read before, and who had signed that, is kept. */
const amend = (work: Work, state: StateId, { id, version, terms, laidBy, turn, signatures, earlier }: Agreement, text: AgreementTerms): void =>
  put(work, {
    type: 'agreement.changed',
    agreement: id,
    change: {
      terms: text,
      version: version + 1,
      laidBy: state,
      turn: work.exercise.clock.turn,
      earlier: [...earlier, { version, terms, laidBy, turn, signatures }],
      signatures: [state],
      reservations: [],
      performance: blankRows(text.clauses),
    },
  });

const propose = (work: Work, state: StateId, line: LineOf<'propose'>): void => {
  const { turn } = work.exercise.clock;
  const parties = line.terms.parties;
  if (line.agreement !== null) {
    const agreement = must(work.exercise.agreements[line.agreement], line.agreement);
    // Signed in this turn's Consult it went live just now: what is in force is nobody's to rewrite alone.
    if (agreement.stage !== 'open') return dropOrder(work, { state, line }, because('AG2', 'closed.agreementNotOpen', { act: line.act }));
    amend(work, state, agreement, line.terms);
  } else {
    put(work, {
      type: 'agreement.proposed',
      agreement: {
        id: `agreement:${idOf('agreement', state, line.id, turn)}`,
        terms: line.terms,
        stage: 'open',
        proposedBy: state,
        laidBy: state,
        turn,
        earlier: [],
        version: 1,
        signatures: [state],
        lateSigners: [],
        reservations: [],
        inForceTurn: null,
        endsHour: null,
        performance: blankRows(line.terms.clauses),
        verdicts: [],
        suspended: [],
      },
    });
  }
  file(work, `propose|${state}|${line.id}`, {
    kind: 'cable',
    audience: parties,
    because: because('AG1', line.agreement === null ? 'cable.proposed' : 'cable.amended', { by: state, clauses: line.terms.clauses.length }),
  });
};

/** States that nobody plays sign what benefits them, most of the time. */
const signForNpcs = (work: Work, agreement: Agreement): void => {
  const willing = agreement.terms.parties.filter(
    (state) =>
      !isPlayer(work, state) &&
      !agreement.signatures.includes(state) &&
      chance(keyOf(work), 'npc-sign', `${agreement.id}|${state}`, rule('npcConsent', work)),
  );
  if (willing.length > 0)
    put(work, { type: 'agreement.changed', agreement: agreement.id, change: { signatures: [...agreement.signatures, ...willing] } });
};

/** AG5: whoever is bound, from the first day or later, lets itself be looked at. */
export const payIntrusion = (work: Work, state: StateId, { id, terms }: Agreement): void => {
  const intrusion = VERIFICATION_TABLE[terms.verification].mandate;
  if (intrusion > 0) moveTrack(work, state, 'mandate', -intrusion, because('AG5', 'track.intrusion', { agreement: id }));
};

const goLive = (work: Work, id: AgreementId): void => {
  const { turn, hour } = work.exercise.clock;
  const { terms, signatures } = must(work.exercise.agreements[id], id);
  put(work, { type: 'agreement.changed', agreement: id, change: { inForceTurn: turn, endsHour: hourAfter(hour, terms.sunsetDays) } });
  for (const state of signatures) payIntrusion(work, state, must(work.exercise.agreements[id], id));
  moveRegime(work, rule('regimeAgreement', work), because('RG1', 'regime.agreement', { agreement: id }));
  file(work, `live|${id}`, {
    kind: 'headline',
    audience: 'public',
    because: because('AG2', 'headline.agreement', { parties: signatures.length, by: signatures[0] ?? '' }),
  });
};

/** AG6: each clause is kept or dropped with its performance shown; renewal binds those who opt in. */
const endReview = (work: Work, agreement: Agreement): void => {
  const keepers = agreement.signatures.filter((state) => agreement.verdicts.some((verdict) => verdict.state === state && verdict.verdict === 'keep'));
  const kept = agreement.terms.clauses.filter((_, clause) => {
    const said = agreement.verdicts.filter((verdict) => verdict.clause === clause);
    return said.filter(({ verdict }) => verdict === 'keep').length > said.length / 2;
  });
  const stage = stepAgreement(work, agreement.id, { type: 'review.ends', kept: kept.length, parties: keepers.length });
  if (stage === 'in-force')
    put(work, {
      type: 'agreement.changed',
      agreement: agreement.id,
      change: {
        signatures: keepers,
        terms: { ...agreement.terms, clauses: kept, reviewTurn: work.exercise.turns + 1 },
        performance: blankRows(kept),
        reservations: reservationsOn(agreement, kept),
        verdicts: [],
      },
    });
  file(work, `reviewed|${agreement.id}`, {
    kind: 'headline',
    audience: 'public',
    because: because('AG6', stage === 'in-force' ? 'headline.renewed' : 'headline.notRenewed', {
      kept: kept.length,
      parties: keepers.length,
      by: agreement.proposedBy,
    }),
  });
};

/** A review may drop clauses and move the others up: what was seen of them is settled while they stand where it was seen. */
const reviewOne = (work: Work, id: AgreementId): void => {
  decideIndications(work, (indication) => indication.agreement === id);
  endReview(work, must(work.exercise.agreements[id], id));
};

const settleOne = (work: Work, agreement: Agreement): void => {
  const { turn, hour, spanHours } = work.exercise.clock;
  if (agreement.stage === 'under-review') return reviewOne(work, agreement.id);
  if (agreement.stage === 'open') signForNpcs(work, agreement);
  const now = must(work.exercise.agreements[agreement.id], agreement.id);
  const stage = stepAgreement(work, agreement.id, {
    type: 'turn.over',
    signed: now.signatures.length,
    wanted: now.terms.threshold,
    over: now.endsHour !== null && now.endsHour <= hour + spanHours,
    stale: signableUntil(now, work) <= turn,
  });
  if (stage === 'in-force') goLive(work, agreement.id);
  if (stage === 'expired')
    file(work, `sunset|${agreement.id}`, {
      kind: 'headline',
      audience: 'public',
      because: because('AG7', 'headline.sunset', { by: agreement.proposedBy }),
    });
};

/** Resolve 3: signatures count, agreements go live, end, or are renewed; new texts are laid on the table. */
export const resolveAgreements = (work: Work, orders: readonly Order[]): void => {
  for (const agreement of listOf(work.exercise.agreements)) settleOne(work, agreement);
  for (const { state, line } of ordersOf(orders, 'propose')) propose(work, state, line);
};

/** AG6, PR8: a state that nobody plays says what it would keep by itself, most of the time all of it. */
const judgeForNpcs = (work: Work, { id, signatures, terms }: Agreement): void => {
  const verdicts = signatures
    .filter((state) => !isPlayer(work, state))
    .flatMap((state) => {
      const keeps = chance(keyOf(work), 'npc-judge', `${id}|${state}`, rule('npcConsent', work));
      return terms.clauses.map((_, clause) => ({ state, clause, verdict: keeps ? ('keep' as const) : ('drop' as const) }));
    });
  if (verdicts.length > 0) put(work, { type: 'agreement.changed', agreement: id, change: { verdicts } });
};

/** AG6: at the beginning of Consult of its review turn an agreement comes under review. */
export const openReviews = (work: Work): void => {
  for (const agreement of listOf(work.exercise.agreements)) {
    const { id, stage, terms, inForceTurn } = agreement;
    if (stage !== 'in-force' || inForceTurn === null || reviewTurnOf(agreement) > work.exercise.clock.turn) continue;
    stepAgreement(work, id, { type: 'review.begins' });
    judgeForNpcs(work, agreement);
    file(work, `review|${id}`, { kind: 'cable', audience: terms.parties, because: because('AG6', 'cable.review', { agreement: id }) });
  }
};

const raise = (work: Work, agreement: Agreement, clause: number, accused: StateId, kind: Indication['kind'], real: boolean): void => {
  const { turn } = work.exercise.clock;
  // Named under the secret seed: neither who is accused nor whether it is real may be guessed from an id.
  const id: Indication['id'] = `indication:${idOf(work.exercise.seed, agreement.id, clause, accused, turn, kind)}`;
  if (work.exercise.indications[id] !== undefined) return;
  put(work, {
    type: 'indication.raised',
    indication: { id, agreement: agreement.id, clause, accused, kind, real, stage: 'open', reply: null, turn },
  });
  file(work, `indication|${id}`, {
    kind: 'cable',
    audience: agreement.signatures,
    because: because('AG4', kind === 'breach' ? 'cable.indication' : 'cable.missed', {
      state: accused,
      clause: agreement.terms.clauses[clause]?.kind ?? '',
    }),
  });
};

const count = (work: Work, id: AgreementId, clause: number, field: 'performed' | 'missed' | 'breached'): void => {
  const { performance } = must(work.exercise.agreements[id], id);
  put(work, {
    type: 'agreement.changed',
    agreement: id,
    change: { performance: performance.map((row) => (row.clause === clause ? { ...row, [field]: row[field] + 1 } : row)) },
  });
};

/** AG8: once per seat and turn, and only for a duty that fell due and was performed. */
const payDividend = (work: Work, state: StateId): void => {
  moveTrack(work, state, 'mandate', rule('dividendMandate', work), because('AG8', 'track.dividend', {}));
  moveTrack(work, state, 'standing', rule('dividendStanding', work), because('AG8', 'track.dividend', {}));
  put(work, { type: 'count.raised', state, count: 'performed', by: 1 });
};

const watchParty = (work: Work, agreement: Agreement, state: StateId, lines: readonly OrderLine[]): boolean => {
  const { detect, falseAlarm } = VERIFICATION_TABLE[agreement.terms.verification];
  let performed = false;
  agreement.terms.clauses.forEach((clause, index) => {
    if (reserved(agreement, state, index)) return;
    const broken = lines.some((line) => breaks(work.exercise, agreement, clause, line, () => checkLine(work.exercise, state, line).heat));
    const outcome = dutyOf(work.exercise, agreement, clause, state, lines);
    if (broken && chance(keyOf(work), 'detect', `${agreement.id}|${index}|${state}`, detect)) raise(work, agreement, index, state, 'breach', true);
    else if (!broken && chance(keyOf(work), 'false-alarm', `${agreement.id}|${index}|${state}`, falseAlarm))
      raise(work, agreement, index, state, 'breach', false);
    if (outcome === 'missed') {
      count(work, agreement.id, index, 'missed');
      raise(work, agreement, index, state, 'missed', true);
    }
    if (outcome === 'performed') {
      count(work, agreement.id, index, 'performed');
      performed = true;
    }
  });
  return performed;
};

const decideIndication = (work: Work, indication: Indication): void => {
  const agreement = must(work.exercise.agreements[indication.agreement], indication.agreement);
  const replied = indication.stage === 'replied' && indication.reply !== '';
  const sharp = chance(keyOf(work), 'finding', indication.id, rule('panelSkill', work));
  const found = indication.kind === 'missed' ? true : sharp ? indication.real : !indication.real && !replied;
  put(work, {
    type: 'indication.moved',
    indication: indication.id,
    from: indication.stage,
    to: found ? 'found' : 'dismissed',
    reply: indication.reply,
  });
  if (found) punish(work, agreement, indication, replied);
  file(work, `found|${indication.id}`, {
    kind: 'headline',
    audience: 'public',
    because: because('AG4', found ? 'headline.breachFound' : 'headline.breachDismissed', {
      state: indication.accused,
      clause: agreement.terms.clauses[indication.clause]?.kind ?? '',
    }),
  });
};

const punish = (work: Work, agreement: Agreement, { accused, kind, clause }: Indication, replied: boolean): void => {
  const cost = kind === 'breach' ? rule('breachStanding', work) : Math.floor(rule('missedStanding', work) / (replied ? 2 : 1));
  moveTrack(work, accused, 'standing', -cost, because('AG4', kind === 'breach' ? 'track.breach' : 'track.missedDuty', { agreement: agreement.id }));
  if (kind !== 'breach') return;
  count(work, agreement.id, clause, 'breached');
  moveRegime(work, -rule('breachRegime', work), because('RG1', 'regime.breach', { by: accused }));
  if (agreement.terms.consequence === 'suspension')
    put(work, { type: 'agreement.changed', agreement: agreement.id, change: { suspended: [...new Set([...agreement.suspended, accused])] } });
  if (agreement.terms.consequence === 'referral') referBreach(work, agreement, accused);
};

/** FO1: what goes before the Forum is the promise, not whatever else is in the news; no incident is handled by it. */
const referBreach = (work: Work, agreement: Agreement, accused: StateId): void => {
  const by = agreement.signatures.find((state) => state !== accused);
  if (by !== undefined)
    fileCase(work, by, {
      incident: null,
      agreement: agreement.id,
      kind: 'situation',
      lane: 'ordinary',
      accused: null,
      wish: 'remedy-plan',
      cites: [],
    });
};

/** Findings on what was seen before this turn. */
const decideIndications = (work: Work, which: (indication: Indication) => boolean): void => {
  for (const indication of listOf(work.exercise.indications))
    if ((indication.stage === 'open' || indication.stage === 'replied') && indication.turn < work.exercise.clock.turn && which(indication))
      decideIndication(work, indication);
};

/** Resolve 12: compliance of the turn, and the findings on last turn's indications. */
export const resolveCompliance = (work: Work, orders: readonly Order[]): void => {
  const { turn } = work.exercise.clock;
  decideIndications(work, () => true);
  const performers = new Set<StateId>();
  for (const agreement of listOf(work.exercise.agreements)) {
    if (agreement.inForceTurn === null || agreement.inForceTurn >= turn) continue;
    for (const state of agreement.signatures) {
      if (!isPlayer(work, state) || !bindsNow(agreement, state, turn)) continue;
      const lines = orders.flatMap((order) => (order.state === state ? [order.line] : []));
      if (watchParty(work, must(work.exercise.agreements[agreement.id], agreement.id), state, lines)) performers.add(state);
    }
    const now = must(work.exercise.agreements[agreement.id], agreement.id);
    const total = (field: 'performed' | 'missed' | 'breached'): number => now.performance.reduce((sum, row) => sum + row[field], 0);
    if (now.stage === 'in-force')
      file(work, `compliance|${agreement.id}`, {
        kind: 'cable',
        audience: now.signatures,
        because: because('AG8', 'cable.compliance', {
          agreement: agreement.id,
          performed: total('performed'),
          missed: total('missed'),
          breached: total('breached'),
        }),
      });
  }
  for (const state of performers) payDividend(work, state);
};

/** Two states that have signed an agreement that is live: a quiet turn eases their ladder (GX R2), from its first day on. */
export const boundTogether = (work: Work, a: StateId, b: StateId): boolean =>
  listOf(work.exercise.agreements).some((agreement) => agreement.stage === 'in-force' && isPartyTo(agreement, a) && isPartyTo(agreement, b));
