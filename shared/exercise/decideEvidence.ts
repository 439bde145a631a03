/** Searching for evidence and sharing it (AT17, AT18, CO1). */
import { must } from '../lib/assert.ts';
import { said } from '../model/audience.ts';
import { pickWeighted } from '../lib/keyed.ts';
import type { IncidentId, ItemId, StateId } from '../model/ids.ts';
import { rule } from '../model/ruleset.ts';
import type { ItemDef } from '../model/scenario.ts';
import { findById } from '../model/scenarioIndex.ts';
import type { CommandOf } from './command.ts';
import { delegationOf } from './evolve.ts';
import type { Exercise } from './exercise.ts';
import { heldBy, itemDef, knowsIncident } from './facts.ts';
import { afford, pay, type Seated } from './means.ts';
import { rejection, type Decision } from './rejection.ts';
import { because, file, keyOf, moveTrack, put, type Work } from './work.ts';

const underDataOrder = (exercise: Exercise, state: StateId): boolean =>
  Object.values(exercise.measures).some((measure) => measure?.by === state && measure.form === 'data-order' && measure.stage === 'active');

/** AT17: unheld, reachable, true to what happened, and near enough in hours. */
const candidates = (exercise: Exercise, state: StateId, incident: IncidentId): readonly ItemDef[] => {
  const held = new Set(heldBy(exercise, state).map(({ id }) => id));
  const { detectedHour } = must(exercise.incidents[incident], incident);
  const since = exercise.clock.hour - detectedHour + rule('searchSlackHours', exercise.scenario);
  const halved = underDataOrder(exercise, state) ? 2 : 1;
  // Exceptional access brings data sooner (GAME 2); its price is in Liberties.
  const easier = must(exercise.delegations[state], state).policy.encryption === 'exceptional-access' ? 750 : 1000;
  return exercise.scenario.items.filter(
    (item) =>
      item.incident === incident &&
      item.access.includes(state) &&
      item.methods.includes('search') &&
      !held.has(item.id) &&
      Math.floor((item.hours * easier) / (1000 * halved)) <= since &&
      (item.truths === undefined || item.truths.includes(exercise.truth)),
  );
};

/** Weight 1/hours in whole numbers; planted traces lie on top (GX R4: they come early). */
const ease = (item: ItemDef): number => Math.max(1, Math.floor(100_000 / Math.max(1, item.planted ? Math.floor(item.hours / 2) : item.hours)));

/** Large states draw two and keep the better graded one. */
const find = (work: Work, state: StateId, incident: IncidentId): ItemDef | undefined => {
  const open = candidates(work.exercise, state, incident);
  const first = pickWeighted(keyOf(work), 'search', `${state}|${incident}|0`, open, ease);
  const large = findById(work.exercise.scenario.states, state)?.size === 'large';
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
export const investigate = (work: Work, { state }: Seated, { incident }: CommandOf<'incident.investigate'>): Decision => {
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
export const share = (work: Work, { state }: Seated, { items: asked, to, brief }: CommandOf<'evidence.share'>): Decision => {
  const items = [...new Set(asked)];
  const missing = items.find((item) => work.exercise.holdings[`${state}|${item}`] === undefined);
  if (missing !== undefined) return rejection('evidence.notHeld', 'AT5', { item: missing });
  const stranger = to.find((other) => other === state || work.exercise.delegations[other] === undefined);
  if (stranger !== undefined) return rejection(stranger === state ? 'state.self' : 'state.unknown', 'CO1', { state: stranger });
  const short = afford(work, state, 'share');
  if (short !== null) return short;
  pay(work, state, 'share');
  // Only what is new to somebody counts; the sender is not told, since that would tell what others hold.
  const given = items.filter((item) => to.some((other) => work.exercise.holdings[`${other}|${item}`] === undefined));
  put(work, { type: 'evidence.shared', from: state, to, items: given });
  put(work, { type: 'count.raised', state, count: 'shared', by: given.length });
  for (const other of to)
    for (const item of given) if (work.exercise.holdings[`${other}|${item}`] === undefined) obtain(work, other, item, 'share', state);
  file(work, `share|${state}|${items.join()}`, {
    kind: 'cable',
    audience: [state, ...to],
    // BE2: the technical brief that goes with a share; what it moved is measured in review.
    text: brief === undefined || brief === '' ? null : said(brief),
    because: because('CO1', 'cable.shared', { by: state, items: items.length, about: itemDef(work.exercise, must(items[0], 'an item')).incident }),
  });
  const told = Object.values(work.exercise.reports).some(
    (report) =>
      report?.because?.key === 'track.shared' &&
      report.turn === work.exercise.clock.turn &&
      Array.isArray(report.audience) &&
      report.audience.includes(state),
  );
  if (!told) moveTrack(work, state, 'standing', rule('shareCredit', work), because('CO1', 'track.shared', { items: items.length }));
  return null;
};
