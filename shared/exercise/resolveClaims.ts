/** Resolve 6: claims. An attribution is an object with an audience, standards, cited items and a life of its own (AT5-AT15). */
import type { LineOf } from '../acts/orderLine.ts';
import { must } from '../lib/assert.ts';
import type { IncidentId, ItemId, StateId } from '../model/ids.ts';
import { rule } from '../model/ruleset.ts';
import { bandOf, confidenceOf, missingSteps, standardRank } from '../norms/weighing.ts';
import type { Attribution } from './exercise.ts';
import { itemDef } from './facts.ts';
import { accusing, fileOf, groundsOn, linkDef, type Grounds } from './lineCheck.ts';
import { truthOf } from './resolveProcesses.ts';
import { ordersOf, type Order } from './resolveSheets.ts';
import { weaken } from './resolveTerritory.ts';
import { because, file, handle, idOf, moveRegime, moveTrack, put, type Work } from './work.ts';

type Claiming = Order & { readonly line: LineOf<'attribute'> };
/** A joint claim pools what its claimants disclose of its incident. */
const citesOf = (work: Work, { line, joined = [] }: Claiming): readonly ItemId[] =>
  [...new Set([...line.cites, ...joined.flatMap(({ cites }) => cites)])].filter((item) => isOn(work, item, line.incident));
const isOn = (work: Work, item: ItemId, incident: IncidentId): boolean => itemDef(work.exercise, item).incident === incident;

/** AT7: saying it again, or with another link, is not applauded again. */
const hasAccused = (work: Work, state: StateId, incident: IncidentId, accused: StateId): boolean =>
  publicClaims(work).some(
    (claim) =>
      claim.incident === incident &&
      claim.accused === accused &&
      claim.claimants.includes(state) &&
      (standing(claim) || claim.status === 'confirmed'),
  );

const claimOf = (work: Work, { state, line, joined = [] }: Claiming, grounds: Grounds): Attribution => {
  const band = bandOf(grounds.whoBasis.share);
  // A technical or operational claim says how and who; it accuses no state (GAME 4: no layer implies the next).
  const accused = accusing(line) ? (linkDef(work.exercise, line.link).state ?? null) : null;
  const claimants = [state, ...joined.map((partner) => partner.state)];
  const isPublic = line.audience === 'public';
  return {
    id: `attribution:${idOf('claim', state, line.incident, line.id, work.exercise.clock.turn)}`,
    by: state,
    claimants,
    contributors: [state, ...joined.flatMap((partner) => (partner.cites.some((item) => isOn(work, item, line.incident)) ? [partner.state] : []))],
    layer: line.layer,
    incident: line.incident,
    who: line.who,
    link: line.link,
    accused,
    audience: line.audience === 'public' ? 'public' : [...claimants, line.audience],
    standardWho: grounds.who,
    standardLink: grounds.link,
    percentLow: band.low,
    percentHigh: band.high,
    confidence: confidenceOf(grounds.whoBasis),
    cites: citesOf(work, { state, line, joined }),
    applause:
      isPublic && accused !== null && !hasAccused(work, state, line.incident, accused)
        ? Math.floor(rule('claimApplause', work) / claimants.length)
        : 0,
    status: standardRank(grounds.who) >= standardRank('supported') ? 'supported' : 'claimed',
    confirmedBy: [],
    contestedBy: [],
    turn: work.exercise.clock.turn,
  };
};

/** AT10: what is said in public of an incident discloses what it cites of it, and nothing of another; everyone then holds it. */
export const disclose = (work: Work, state: StateId, incident: IncidentId, cites: readonly ItemId[]): void => {
  const { turn } = work.exercise.clock;
  for (const item of cites.filter((each) => isOn(work, each, incident))) {
    for (const seat of Object.keys(work.exercise.delegations) as StateId[]) {
      // keys of delegations are state ids
      if (work.exercise.holdings[`${seat}|${item}`] !== undefined) continue;
      put(work, { type: 'evidence.obtained', holding: { item, holder: seat, via: 'disclosure', from: state, turn, at: work.at } });
    }
  }
};

const priceClaim = (work: Work, claim: Attribution): void => {
  if (claim.audience !== 'public' || claim.accused === null) return;
  for (const claimant of claim.claimants)
    moveTrack(work, claimant, 'mandate', claim.applause, because('AT7', 'track.applause', { incident: claim.incident }));
  const steps = missingSteps(claim.standardWho, 'supported') + missingSteps(claim.standardLink, 'supported');
  if (steps === 0) return;
  moveTrack(
    work,
    claim.by,
    'standing',
    -steps * rule('claimMissingStep', work),
    because('AT7', 'track.claimBelowSupported', { steps, incident: claim.incident }),
  );
  moveRegime(work, rule('regimeHasty', work), because('RG1', 'regime.hasty', { by: claim.by }));
};

const publish = (work: Work, order: Claiming): void => {
  const { state, line } = order;
  const held = citesOf(work, order).map((item) => itemDef(work.exercise, item));
  const claim = claimOf(work, order, groundsOn(work.exercise, held, line.who, line.link, line.pace === 'rushed'));
  put(work, { type: 'attribution.made', attribution: claim });
  handle(work, line.incident, state);
  priceClaim(work, claim);
  if (claim.audience === 'public') disclose(work, state, claim.incident, claim.cites);
  file(work, `claim|${claim.id}`, {
    kind: 'headline',
    audience: claim.audience,
    because: because(
      'AT5',
      claim.accused === null ? 'headline.claimNoState' : claim.claimants.length > 1 ? 'headline.claimJoint' : 'headline.claim',
      {
        by: state,
        claimants: claim.claimants.length,
        incident: claim.incident,
        who: claim.who,
        link: claim.link,
        accused: claim.accused ?? '',
        low: claim.percentLow,
        high: claim.percentHigh,
      },
    ),
  });
};

const standing = (claim: Attribution): boolean => claim.status === 'claimed' || claim.status === 'supported' || claim.status === 'contested';
const publicClaims = (work: Work): readonly Attribution[] =>
  Object.values(work.exercise.attributions).flatMap((claim) => (claim !== undefined && claim.audience === 'public' ? [claim] : []));

const isOwnFind = (work: Work, state: StateId, item: ItemId): boolean => {
  const via = work.exercise.holdings[`${state}|${item}`]?.via;
  return via === 'investigation' || via === 'inject' || via === 'operator' || via === 'review';
};

/** AT13: a second state's matching claim at Supported, with an item of its own, confirms; regardless of truth. */
const confirmers = (work: Work, claim: Attribution): readonly StateId[] =>
  publicClaims(work)
    .filter(
      (other) =>
        !other.claimants.some((claimant) => claim.claimants.includes(claimant)) &&
        other.incident === claim.incident &&
        other.who === claim.who &&
        other.link === claim.link &&
        standing(other) &&
        standardRank(other.standardWho) >= standardRank('supported') &&
        other.cites.some((item) => !claim.cites.includes(item) && isOwnFind(work, other.by, item)),
    )
    .map(({ by }) => by);

/** AT14: only what was handed over counts, not what a public claim disclosed; capped per turn. */
const creditSharers = (work: Work, claim: Attribution): void => {
  for (const item of claim.cites) {
    const holding = work.exercise.holdings[`${claim.by}|${item}`];
    if (holding?.via !== 'share' || holding.from === null || holding.from === claim.by) continue;
    const credited = eventsBy(work, holding.from, 'track.sharerCredit');
    const by = Math.min(rule('sharerCredit', work), rule('sharerCreditCap', work) - credited);
    if (by > 0) moveTrack(work, holding.from, 'standing', by, because('AT14', 'track.sharerCredit', { by: claim.by }));
  }
};

/** Hundredths a delegation was moved this turn for one reason. */
const eventsBy = (work: Work, state: StateId, key: string): number =>
  work.events.reduce((sum, event) => sum + (event.type === 'track.moved' && event.state === state && event.because.key === key ? event.by : 0), 0);

const creditHolders = (work: Work, incident: IncidentId): void => {
  const held = new Set(
    work.exercise.opened.flatMap(({ state, lines }) => (lines.some((line) => line.act === 'hold' && line.incident === incident) ? [state] : [])),
  );
  for (const state of held) moveTrack(work, state, 'standing', rule('holdCredit', work), because('AT15', 'track.holdBorneOut', { incident }));
};

const confirm = (work: Work, claim: Attribution, by: readonly StateId[]): void => {
  put(work, { type: 'attribution.moved', attribution: claim.id, change: { status: 'confirmed', confirmedBy: by } });
  for (const contributor of claim.contributors)
    moveTrack(
      work,
      contributor,
      'standing',
      rule('claimConfirmed', work),
      because('AT13', 'track.claimConfirmed', { incident: claim.incident, by: by[0] ?? '' }),
    );
  creditSharers(work, claim);
};

/** AT16: the disclosed file puts the claim below a fifth. */
const contradicted = (work: Work, claim: Attribution): boolean => {
  const disclosed = new Set(
    publicClaims(work)
      .filter(({ incident }) => incident === claim.incident)
      .flatMap(({ cites }) => cites),
  );
  const items = [...disclosed].filter((item) => isOn(work, item, claim.incident)).map((item) => itemDef(work.exercise, item));
  return groundsOn(work.exercise, items, claim.who, claim.link).whoBasis.share < rule('contradictedBelow', work);
};

const contradict = (work: Work, claim: Attribution): void => {
  put(work, { type: 'attribution.moved', attribution: claim.id, change: { status: 'contradicted', applause: 0 } });
  // Whoever put its name under it was believed: each pays, as each contributor of a confirmed one is credited.
  for (const claimant of claim.claimants)
    moveTrack(work, claimant, 'standing', -rule('claimContradicted', work), because('AT16', 'track.claimContradicted', { incident: claim.incident }));
  for (const claimant of claim.claimants)
    if (claim.applause > 0)
      moveTrack(work, claimant, 'mandate', -claim.applause, because('AT16', 'track.applauseReversed', { attribution: claim.id }));
  moveRegime(work, rule('regimeContradicted', work), because('RG1', 'regime.contradicted', { by: claim.by }));
  file(work, `contradicted|${claim.id}`, {
    kind: 'headline',
    audience: 'public',
    because: because('AT16', 'headline.contradicted', { by: claim.by, incident: claim.incident, who: claim.who }),
  });
};

/** The first confirmation on an incident bears out restraint, strengthens the rules and, if right, weakens a state behind it. */
const settle = (work: Work, incident: IncidentId, who: ReadonlySet<string>): void => {
  creditHolders(work, incident);
  moveRegime(work, rule('regimeConfirmed', work), because('RG1', 'regime.confirmed', { incident }));
  file(work, `confirmed|${incident}`, { kind: 'headline', audience: 'public', because: because('AT13', 'headline.confirmed', { incident }) });
  const truth = truthOf(work, incident);
  if (truth.cause === 'state' && who.has(truth.who)) weaken(work, incident, rule('rightMeasureIntensity', work));
};

const restatus = (work: Work): void => {
  const open = publicClaims(work).filter(standing);
  const before = new Set(publicClaims(work).flatMap(({ status, incident }) => (status === 'confirmed' ? [incident] : [])));
  const confirmations = open.map((claim) => ({ claim, by: confirmers(work, claim) })).filter(({ by }) => by.length > 0);
  for (const { claim, by } of confirmations) confirm(work, claim, by);
  for (const incident of new Set(confirmations.map(({ claim }) => claim.incident))) {
    const who = new Set(confirmations.flatMap(({ claim }) => (claim.incident === incident ? [claim.who] : [])));
    if (!before.has(incident)) settle(work, incident, who);
  }
  for (const claim of open) {
    const now = must(work.exercise.attributions[claim.id], claim.id);
    if (standing(now) && contradicted(work, now)) contradict(work, now);
  }
};

/** Corrected claims are made anew under the old line's audience. */
const corrected = (work: Work, orders: readonly Order[]): readonly Claiming[] =>
  orders.flatMap(({ state, line }) => {
    if (line.act !== 'correct') return [];
    const old = must(work.exercise.attributions[line.attribution], line.attribution);
    const audience = old.audience === 'public' ? ('public' as const) : ((old.audience as readonly StateId[]).at(-1) ?? 'public'); // a private claim's audience is its claimants and, last, its addressee
    return [
      {
        state,
        line: {
          id: line.id,
          rationale: line.rationale,
          act: 'attribute' as const,
          incident: old.incident,
          who: line.who,
          link: line.link,
          audience,
          cites: line.cites,
          legalClass: 'no-legal-issue' as const,
          pace: 'prepared' as const,
          layer: old.layer,
          partners: [],
        },
      },
    ];
  });

/** What is laid beside a claim counts with it, if it is of its incident (AT5). */
const citesWith = (work: Work, { cites, incident }: Attribution, more: readonly ItemId[]): readonly ItemId[] => [
  ...new Set([...cites, ...more.filter((item) => isOn(work, item, incident))]),
];

/** AT19: a second state puts its name and an item of its own under a claim: it is confirmed, whatever is true. */
const endorse = (work: Work, state: StateId, line: LineOf<'endorse'>): void => {
  const claim = must(work.exercise.attributions[line.attribution], line.attribution);
  const file = fileOf(work.exercise, state, claim.incident);
  const grounds = groundsOn(work.exercise, file, claim.who, claim.link);
  handle(work, claim.incident, state);
  disclose(work, state, claim.incident, line.cites);
  const strong = standardRank(grounds.who) >= standardRank('supported');
  const own = line.cites.some((item) => isOn(work, item, claim.incident) && !claim.cites.includes(item) && isOwnFind(work, state, item));
  // AT7: only a claim that accuses a state has a price.
  const steps = claim.accused === null ? 0 : missingSteps(grounds.who, 'supported') + missingSteps(grounds.link, 'supported');
  if (steps > 0)
    moveTrack(
      work,
      state,
      'standing',
      -steps * rule('claimMissingStep', work),
      because('AT7', 'track.claimBelowSupported', { steps, incident: claim.incident }),
    );
  put(work, { type: 'attribution.moved', attribution: claim.id, change: { cites: citesWith(work, claim, line.cites) } });
  tell(work, `endorse|${state}|${claim.id}`, 'AT19', 'headline.endorse', { by: state, state: claim.by, incident: claim.incident });
  if (!strong || !own || !standing(claim)) return;
  const first = !publicClaims(work).some(({ status, incident }) => status === 'confirmed' && incident === claim.incident);
  confirm(work, must(work.exercise.attributions[claim.id], claim.id), [state]);
  if (first) settle(work, claim.incident, new Set([claim.who]));
};

/** AT20: a claim contested in public is contested; items laid beside it may put it below a fifth. */
const contest = (work: Work, state: StateId, line: LineOf<'contest'>): void => {
  const claim = must(work.exercise.attributions[line.attribution], line.attribution);
  disclose(work, state, claim.incident, line.cites);
  put(work, {
    type: 'attribution.moved',
    attribution: claim.id,
    // Taken back on the same day it is not made to stand again.
    change: {
      status: standing(claim) ? 'contested' : claim.status,
      contestedBy: [...claim.contestedBy, state],
      cites: citesWith(work, claim, line.cites),
    },
  });
  tell(work, `contest|${state}|${claim.id}`, 'AT20', 'headline.contest', { by: state, state: claim.by, incident: claim.incident });
};

const tell = (work: Work, subject: string, ruleId: string, key: string, facts: { readonly [name: string]: string }): void =>
  file(work, subject, { kind: 'headline', audience: 'public', because: because(ruleId, key, facts) });

export const resolveClaims = (work: Work, orders: readonly Order[], landed: readonly Order[]): void => {
  for (const order of ordersOf(landed, 'attribute')) publish(work, order);
  for (const order of corrected(work, orders)) publish(work, order);
  for (const { state, line } of ordersOf(orders, 'contest')) contest(work, state, line);
  for (const { state, line } of ordersOf(orders, 'endorse')) endorse(work, state, line);
  restatus(work);
};
