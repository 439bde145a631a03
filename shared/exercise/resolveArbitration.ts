/**
 * Arbitration (AR1-AR5; GAME-EXACT R8): a claim for harm between the parties, by consent or under a compromissory clause; a
 * standstill as provisional measure; an award of responsibility and remedy; compliance, or its price. Small states have
 * legal aid: the tribunal looks at the case of one that could not afford a lawyer as if it could.
 */
import type { LineOf } from '../acts/orderLine.ts';
import { chance } from '../lib/keyed.ts';
import { must } from '../lib/assert.ts';
import { dyadOf, type ItemId, type StateId } from '../model/ids.ts';
import { byId } from '../model/scenarioIndex.ts';
import { rule } from '../model/ruleset.ts';
import { bindsNow } from '../norms/binding.ts';
import { complyBy, consentBy } from '../norms/disputeTimetable.ts';
import { standardRank } from '../norms/weighing.ts';
import type { Dispute, Exercise, Measure } from './exercise.ts';
import { awardTurnOf, factsOf, itemDef, listOf } from './facts.ts';
import { groundsOn } from './lineCheck.ts';
import { moveMeasure, stepDispute } from './moves.ts';
import { dropOrder, ordersOf, type Order } from './resolveSheets.ts';
import { because, file, handle, idOf, keyOf, moveRegime, moveTrack, put, stepDyad, type Work } from './work.ts';

/** AR2: a compromissory clause between the two stands in for consent. */
const compromissory = (work: Work, a: StateId, b: StateId): boolean =>
  listOf(work.exercise.agreements).some(
    (agreement) => agreement.terms.consequence === 'compromissory' && [a, b].every((state) => bindsNow(agreement, state, work.exercise.clock.turn)),
  );

const claim = (work: Work, state: StateId, line: LineOf<'arbitrate'>): void => {
  const { turn } = work.exercise.clock;
  // AR1: both may have claimed on the same day; the tribunal hears the pair once.
  if (factsOf(work.exercise, state).disputeWith(line.state))
    return dropOrder(work, { state, line }, because('AR1', 'closed.disputeOnce', { state: line.state }));
  const id: Dispute['id'] = `dispute:${idOf('dispute', state, line.state, line.incident, turn)}`;
  const legalAid = byId(work.exercise.scenario.states, state).size === 'small';
  put(work, {
    type: 'dispute.filed',
    dispute: {
      id,
      incident: line.incident,
      by: state,
      against: line.state,
      stage: 'claimed',
      turn,
      cites: line.cites,
      legalAid,
      standstillTurn: null,
      award: null,
    },
  });
  handle(work, line.incident, state);
  file(work, `dispute|${id}`, {
    kind: 'headline',
    audience: 'public',
    because: because('AR1', 'headline.dispute', { by: state, state: line.state, incident: line.incident }),
  });
  if (compromissory(work, state, line.state)) consent(work, id, true);
  else if (work.exercise.delegations[line.state] === undefined) consent(work, id, chance(keyOf(work), 'npc-consent', id, rule('npcConsent', work)));
};

const countermeasuresBetween = (work: Work, { by, against }: Dispute): readonly Measure[] =>
  listOf(work.exercise.measures).filter(
    (measure) => measure.kind === 'countermeasure' && measure.against !== null && dyadOf(measure.by, measure.against) === dyadOf(by, against),
  );

/** AR3: consent orders a standstill: the ladder is looked after, measures between the two are suspended. */
export const consent = (work: Work, id: Dispute['id'], given: boolean): void => {
  const dispute = must(work.exercise.disputes[id], id);
  const { by, against } = dispute;
  const stage = stepDispute(work, id, { type: 'consent.given', consent: given });
  if (stage === 'standstill') {
    put(work, { type: 'dispute.changed', dispute: id, change: { standstillTurn: work.exercise.clock.turn } });
    stepDyad(work, dyadOf(by, against), { type: 'ruling.ordered' });
    for (const measure of countermeasuresBetween(work, dispute)) moveMeasure(work, measure.id, { type: 'suspend' });
    moveTrack(work, against, 'standing', rule('consentCredit', work), because('AR3', 'track.consented', { by }));
  }
  file(work, `consent|${id}`, {
    kind: 'headline',
    audience: 'public',
    because: because('AR2', given ? 'headline.consented' : 'headline.refusedArbitration', { by, state: against }),
  });
};

/** The claimant's submitted items, and what anybody has published on the incident. */
const record = (work: Work, { cites, incident }: Dispute): readonly ItemId[] => {
  const open = listOf(work.exercise.attributions).filter((claimed) => claimed.incident === incident && claimed.audience === 'public');
  return [...new Set([...cites, ...open.flatMap((claimed) => claimed.cites)])];
};

/** AR3: with the award the standstill is over: what it suspended goes on, unless the award took the ground from under it. */
const endStandstill = (work: Work, dispute: Dispute, responsible: boolean): void => {
  for (const measure of countermeasuresBetween(work, dispute)) {
    if (measure.stage !== 'suspended') continue;
    const groundless = !responsible && measure.by === dispute.by && measure.incident === dispute.incident;
    moveMeasure(work, measure.id, { type: groundless ? 'withdraw' : 'enter.force' });
    file(work, `standstill|${measure.id}`, {
      kind: 'headline',
      audience: 'public',
      because: because('AR3', groundless ? 'headline.countermeasureFell' : 'headline.countermeasureResumed', {
        by: measure.by,
        state: measure.against ?? '',
      }),
    });
  }
};

const isStandstillOver = (exercise: Exercise, dispute: Dispute): boolean => (awardTurnOf(exercise.turns, dispute) ?? Infinity) <= exercise.clock.turn;

/** AR4: responsible if the record supports any link to the respondent for any author; with legal aid, Suspicion of the author suffices beside it. */
const award = (work: Work, dispute: Dispute): void => {
  const items = record(work, dispute)
    .map((item) => itemDef(work.exercise, item))
    .filter(({ incident }) => incident === dispute.incident);
  const links = work.exercise.scenario.link.filter(({ state }) => state === dispute.against);
  const standards = links.flatMap((link) => work.exercise.scenario.who.map(({ id }) => groundsOn(work.exercise, items, id, link.id)));
  const wantedWho = standardRank(dispute.legalAid ? 'suspicion' : 'supported');
  const responsible = standards.some(({ who, link }) => standardRank(who) >= wantedWho && standardRank(link) >= standardRank('supported'));
  const diligence = links.some(({ kind }) => kind === 'tolerated' || kind === 'unable');
  const remedy = !responsible ? 'none' : diligence ? 'guarantee' : 'compensate';
  put(work, { type: 'dispute.changed', dispute: dispute.id, change: { award: { responsible, remedy, turn: work.exercise.clock.turn } } });
  stepDispute(work, dispute.id, { type: 'award.made' });
  stepDyad(work, dyadOf(dispute.by, dispute.against), { type: 'process.closed' });
  if (!responsible) stepDispute(work, dispute.id, { type: 'complied' });
  endStandstill(work, dispute, responsible);
  moveRegime(work, rule('regimeAward', work), because('RG1', 'regime.award', { by: dispute.by }));
  file(work, `award|${dispute.id}`, {
    kind: 'headline',
    audience: 'public',
    because: because('AR4', responsible ? 'headline.awardFor' : 'headline.awardAgainst', {
      by: dispute.by,
      state: dispute.against,
      incident: dispute.incident,
    }),
  });
};

const comply = (work: Work, state: StateId, dispute: Dispute): void => {
  stepDispute(work, dispute.id, { type: 'complied' });
  moveTrack(work, state, 'standing', rule('complyStanding', work), because('AR5', 'track.complied', { by: dispute.by }));
  moveTrack(work, dispute.by, 'mandate', rule('awardMandate', work), because('AR5', 'track.awardPaid', { state }));
  moveRegime(work, rule('regimeComply', work), because('RG1', 'regime.comply', { by: state }));
  file(work, `complied|${dispute.id}`, {
    kind: 'headline',
    audience: 'public',
    because: because('AR5', 'headline.complied', { by: state, state: dispute.by }),
  });
};

const ignore = (work: Work, dispute: Dispute): void => {
  stepDispute(work, dispute.id, { type: 'time.over' });
  moveTrack(work, dispute.against, 'standing', -rule('ignoreStanding', work), because('AR5', 'track.ignored', { by: dispute.by }));
  moveRegime(work, -rule('regimeIgnored', work), because('RG1', 'regime.ignored', { by: dispute.against }));
  file(work, `ignored|${dispute.id}`, {
    kind: 'headline',
    audience: 'public',
    because: because('AR5', 'headline.ignored', { by: dispute.against, state: dispute.by }),
  });
};

/** Resolve 7: answers overdue, awards, compliance, and new claims. */
export const resolveArbitration = (work: Work, orders: readonly Order[]): void => {
  const { turn } = work.exercise.clock;
  for (const { state, line } of ordersOf(orders, 'comply')) comply(work, state, must(work.exercise.disputes[line.dispute], line.dispute));
  for (const dispute of listOf(work.exercise.disputes)) {
    // PR8: a state that nobody plays complies by itself, most of the time.
    if (
      dispute.stage === 'awarded' &&
      work.exercise.delegations[dispute.against] === undefined &&
      chance(keyOf(work), 'npc-comply', dispute.id, rule('npcConsent', work))
    )
      comply(work, dispute.against, dispute);
    else if (dispute.stage === 'claimed' && consentBy(dispute) <= turn) stepDispute(work, dispute.id, { type: 'time.over' });
    else if (isStandstillOver(work.exercise, dispute)) award(work, dispute);
    else if (dispute.stage === 'awarded' && dispute.award !== null && complyBy(dispute.award, work) <= turn) ignore(work, dispute);
  }
  for (const { state, line } of ordersOf(orders, 'arbitrate')) claim(work, state, line);
};
