/** Projections of what belongs to one delegation: means, seat, evidence, files, beliefs, sheet, processes. */
import type { Viewer } from '../model/audience.ts';
import type { IncidentId, StateId } from '../model/ids.ts';
import { rememberBy, rememberPair } from '../lib/remember.ts';
import type { CompiledScenario, ItemDef } from '../model/scenario.ts';
import { heldOnIncident, knowsIncident } from '../exercise/facts.ts';
import type { ProcessLine } from '../acts/orderLine.ts';
import type { Draft, Exercise, Holding, Remark } from '../exercise/exercise.ts';
import { checkLine } from '../exercise/lineCheck.ts';
import { forecastOf } from '../exercise/forecast.ts';
import { mayPause } from '../exercise/moves.ts';
import { willLandIn } from '../exercise/resolveProcesses.ts';
import { STANDARDS } from '../model/terms.ts';
import { byId } from '../model/scenarioIndex.ts';
import {
  bandOf,
  basisOf,
  confidenceOf,
  itemWeight,
  shortfall,
  standardOf,
  standardRank,
  starsOf,
  weighFile,
  type Question,
} from '../norms/weighing.ts';
import type { BeliefView, DraftView, FileView, ItemView, OwnView, ProcessView, QuestionView, RemarkView, SeatView } from './kinds.ts';

export type Entries<Entity> = { readonly [id: string]: Entity };
export const collect = <Source, Entity>(
  sources: readonly Source[],
  id: (source: Source) => string,
  make: (source: Source) => Entity | null,
): Entries<Entity> => {
  const entries: { [id: string]: Entity } = {};
  for (const source of sources) {
    const entity = make(source);
    if (entity !== null) entries[id(source)] = entity;
  }
  return entries;
};
export const listed = <Entity>(map: { readonly [id: string]: Entity | undefined }): readonly Entity[] =>
  Object.values(map).filter((entity) => entity !== undefined);

/** For what a viewer sees of one thing and of nothing else: made once, and the same object while the thing is. */
export const kept: <Source extends object, Entity>(make: (source: Source, viewer: Viewer) => Entity) => (source: Source, viewer: Viewer) => Entity =
  rememberBy;

/** Own things: for the delegation itself and the white cell; for all once the truth is out, where the rule says so. */
const isOwn = (viewer: Viewer, state: StateId): boolean => viewer === 'cell' || viewer === state;

export const ownViews = (exercise: Exercise, viewer: Viewer): Entries<OwnView> =>
  collect(
    listed(exercise.delegations),
    ({ state }) => state,
    (own) => {
      if (!isOwn(viewer, own.state) && !exercise.truthRevealed) return null;
      const def = byId(exercise.scenario.states, own.state);
      const { mandate, standing, liberties, capacity, slots, harm, personHours, investigated, medal, interestsMet } = own;
      const { asked, freeUsed, position, positionPublished, advanced } = own;
      const interests = def.interests.map(({ id, text, predicate }) => ({
        id,
        text,
        predicate,
        met: exercise.truthRevealed ? interestsMet.includes(id) : null,
      }));
      return {
        mandate,
        standing,
        liberties,
        capacity,
        slots,
        harm,
        personHours,
        investigated,
        asked,
        freeUsed,
        position,
        positionPublished,
        advanced,
        briefing: def.briefing,
        interests,
        medal,
      };
    },
  );

export const seatViews = (exercise: Exercise, viewer: Viewer): Entries<SeatView> =>
  collect(
    listed(exercise.seats),
    ({ state }) => state,
    ({ state, bot, members, roles }) => (isOwn(viewer, state) ? { bot, members, roles } : null),
  );

export const remarkView = kept(({ state, person, text, turn, phase, at }: Remark, viewer: Viewer): RemarkView | null =>
  isOwn(viewer, state) ? { state, person, text, turn, phase, at } : null,
);
export const remarkViews = (exercise: Exercise, viewer: Viewer): Entries<RemarkView> =>
  collect(
    listed(exercise.remarks),
    ({ id }) => id,
    (remark) => remarkView(remark, viewer),
  );

const stars = rememberPair((item: ItemDef, scenario: CompiledScenario, question: Question): { readonly [id: string]: number } =>
  Object.fromEntries(scenario[question].map(({ id }) => [id, starsOf(itemWeight(item, question, id))])),
);

const itemView = rememberPair(({ item, holder, via, from, turn, at }: Holding, scenario: CompiledScenario): ItemView => {
  const def = byId(scenario.items, item);
  const { incident, title, text, type, level, reliability, credibility, cluster, sensitivity, tlp, producer } = def;
  return {
    item,
    holder,
    incident,
    title,
    text,
    type,
    level,
    reliability,
    credibility,
    cluster,
    sensitivity,
    tlp,
    producer,
    via,
    from,
    operator: via === 'operator' ? def.operator : null,
    turn,
    at,
    whoStars: stars(def, scenario, 'who'),
    linkStars: stars(def, scenario, 'link'),
  };
});
export const itemViews = (exercise: Exercise, viewer: Viewer): Entries<ItemView> =>
  collect(
    Object.values(exercise.holdings),
    ({ holder, item }) => `${holder}|${item}`,
    (holding) => (isOwn(viewer, holding.holder) ? itemView(holding, exercise.scenario, '') : null),
  );

const questionView = rememberPair((items: readonly ItemDef[], scenario: CompiledScenario, question: Question): QuestionView => {
  const hypotheses = scenario[question];
  const weighed = weighFile(items, hypotheses, question, scenario);
  const basis = basisOf(items, weighed, question, [weighed.leading]);
  const standard = standardOf(basis, scenario);
  const band = bandOf(basis.share);
  return {
    leading: items.length === 0 ? null : weighed.leading,
    bandLow: band.low,
    bandHigh: band.high,
    standard,
    next: STANDARDS[standardRank(standard) + 1] ?? null,
    missing: shortfall(basis, scenario).map(({ key, wanted, held }) => ({ rule: 'AT2', key: `missing.${key}`, facts: { wanted, held } })),
    confidence: confidenceOf(basis),
    clusters: basis.clusters,
    levels: basis.levels,
    items: items.length,
    standards: Object.fromEntries(hypotheses.map(({ id }) => [id, standardOf(basisOf(items, weighed, question, [id]), scenario)])),
  };
});
const fileView = rememberPair((items: readonly ItemDef[], scenario: CompiledScenario, key: `${StateId}|${IncidentId}`): FileView => {
  const [state, incident] = key.split('|') as [StateId, IncidentId]; // the two ids it is made of
  return { state, incident, who: questionView(items, scenario, 'who'), link: questionView(items, scenario, 'link') };
});
export const fileViews = (exercise: Exercise, viewer: Viewer): Entries<FileView> => {
  const known = exercise.scenario.incidents.map(({ id }) => id).filter((id) => knowsIncident(exercise, id));
  const pairs = exercise.scenario.states
    .filter(({ id, playable }) => playable && isOwn(viewer, id))
    .flatMap(({ id: state }) => known.map((incident) => ({ state, incident })));
  return collect(
    pairs,
    ({ state, incident }) => `${state}|${incident}`,
    ({ state, incident }) => fileView(heldOnIncident(exercise, state, incident), exercise.scenario, `${state}|${incident}`),
  );
};

export const beliefViews = (exercise: Exercise, viewer: Viewer): Entries<BeliefView> =>
  collect(
    Object.values(exercise.beliefs),
    ({ state, incident, question }) => `${state}|${incident}|${question}`,
    (belief) => (isOwn(viewer, belief.state) || exercise.truthRevealed ? belief : null),
  );

/**
 * Checks and forecast are the dearest part of a view and software at a seat does not look at them: they wait to be read.
 * A delegation and the white cell see the same of a sheet.
 */
const draftView = rememberPair((draft: Draft, exercise: Exercise): DraftView => ({
  revision: draft.revision,
  lines: draft.lines,
  author: draft.author,
  prose: draft.prose,
  signatures: draft.signatures,
  sealed: draft.sealed,
  mayUndo: draft.previous !== null,
  get lineChecks() {
    return Object.fromEntries(draft.lines.map((line) => [line.id, checkLine(exercise, draft.state, line)]));
  },
  get cost() {
    return draft.lines.reduce((sum, line) => sum + checkLine(exercise, draft.state, line).cost, 0);
  },
  objections: draft.objections,
  get forecast() {
    return forecastOf(exercise, draft.state);
  },
}));
export const draftViews = (exercise: Exercise, viewer: Viewer): Entries<DraftView> =>
  collect(
    listed(exercise.drafts),
    ({ state }) => state,
    (draft) => (isOwn(viewer, draft.state) ? draftView(draft, exercise, '') : null),
  );

/** Others than its owner see of a process what it asks of them: no reasons, no forecast, and of the file what they hold. */
const lineFor = (exercise: Exercise, line: ProcessLine, viewer: Viewer): ProcessLine => {
  const { rationale: _reason, forecast: _forecast, ...asked } = { rationale: '', forecast: undefined, ...line };
  const known = 'cites' in line ? { cites: line.cites.filter((item) => exercise.holdings[`${viewer}|${item}`] !== undefined) } : {};
  return { ...asked, ...('rationale' in line ? { rationale: '' } : {}), ...known } as ProcessLine; // the same line with two fields emptied and its citations narrowed
};

export const processViews = (exercise: Exercise, viewer: Viewer): Entries<ProcessView> =>
  collect(
    listed(exercise.processes),
    ({ id }) => id,
    (process) => {
      const own = isOwn(viewer, process.owner);
      if (!own && (viewer === 'public' || !process.audience.includes(viewer as StateId))) return null; // a viewer that is not the cell or the public is a state
      const { owner, line, stage, addressee, partners, answers, startedTurn, dueTurn, fedTurn, slips, why } = process;
      return {
        owner,
        line: own ? line : lineFor(exercise, line, viewer),
        stage,
        addressee,
        partners: partners.map(({ state, joined }) => ({ state, joined })),
        answers,
        startedTurn,
        landsTurn: own ? willLandIn(exercise, process) : null,
        dueTurn,
        fed: own && fedTurn === exercise.clock.turn,
        mayPause: own && mayPause(process),
        slips: own ? slips : 0,
        why: own ? why : null,
      };
    },
  );
