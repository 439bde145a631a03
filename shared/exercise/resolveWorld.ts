/** Resolve 10 and 11: authors strike again, new incidents begin, and the services run through the span (CA1-CA3, SV1-SV4). */
import { chance, draw } from '../lib/keyed.ts';
import { clamp, interpolate, perMilleOf } from '../lib/fixed.ts';
import { must } from '../lib/assert.ts';
import { step } from '../escalation/chart.ts';
import { incidentChart, type IncidentEvent } from '../escalation/incidentChart.ts';
import type { IncidentId, ServiceId, StateId } from '../model/ids.ts';
import { MANDATE_LOSS, rule } from '../model/ruleset.ts';
import type { Impact, IncidentDef } from '../model/scenario.ts';
import type { IncidentStage } from '../model/terms.ts';
import { byId, edgesTo } from '../model/scenarioIndex.ts';
import { advanceServices, type ServiceAfter, type ServiceCell } from '../services/model.ts';
import { SECTOR_TABLE } from '../services/sectors.ts';
import type { Exercise, Service } from './exercise.ts';
import { policyOf } from './facts.ts';
import { truthOf } from './resolveProcesses.ts';
import { because, file, keyOf, moveTrack, put, type Work } from './work.ts';

/** IN1: a move of an incident's chart, with its guard. */
export const stepIncident = (work: Work, id: IncidentId, event: IncidentEvent): void => {
  const incident = must(work.exercise.incidents[id], id);
  const { value, guard, moved } = step(incidentChart, incident.stage, event);
  const { turn, hour } = work.exercise.clock;
  if (moved) put(work, { type: 'incident.moved', incident: id, from: incident.stage, to: value as IncidentStage, guard, hour, turn }); // the chart's states are the stages
};

/** SV3: a direct loss, less what resilience keeps off, which is never more than all of it; `startsHour` into the coming span. Losses on one service add up one after another. */
export const applyImpacts = (work: Work, impacts: readonly Impact[], incident: IncidentId | null, startsHour: number): void => {
  const struck = new Map<ServiceId, Service>();
  for (const impact of impacts) {
    const service = struck.get(impact.service) ?? must(work.exercise.services[impact.service], impact.service);
    const loss = perMilleOf(impact.loss * 1000, Math.max(0, 1000 - rule('hardenLoss', work) * service.resilience));
    const level = startsHour === 0 ? perMilleOf(service.level, 1000 - Math.floor(loss / 1000)) : service.level;
    struck.set(impact.service, {
      ...service,
      level,
      lowest: Math.min(service.lowest, level),
      through: level < service.level ? [] : service.through,
      losses: [...service.losses, { loss, halfLifeHours: impact.halfLifeHours, incident, startsHour }],
    });
  }
  if (struck.size > 0) put(work, { type: 'services.changed', services: [...struck.values()] });
};

/** IN2: an incident becomes known: to its victims by cable, to everyone by a headline. */
export const beginIncident = (work: Work, def: IncidentDef, startsHour: number): void => {
  stepIncident(work, def.id, { type: 'detected' });
  stepIncident(work, def.id, { type: 'struck' });
  applyImpacts(work, def.impacts, def.id, startsHour);
  file(work, `incident|${def.id}`, { kind: 'headline', audience: 'public', title: def.name, text: def.headline });
  file(work, `incident|${def.id}|cable`, { kind: 'cable', audience: def.victims, title: def.name, text: def.cable });
};

/** SV6: a screened supply chain keeps off part of a wave. */
const screened = (work: Work, impacts: readonly Impact[]): readonly Impact[] =>
  impacts.map((impact) => {
    const { state } = byId(work.exercise.scenario.services, impact.service);
    const { supplyChain } = policyOf(work.exercise, state);
    return supplyChain === 'screened' ? { ...impact, loss: perMilleOf(impact.loss, rule('screenedWave', work)) } : impact;
  });

const strikeAgain = (work: Work, def: IncidentDef): void => {
  stepIncident(work, def.id, { type: 'struck' });
  put(work, { type: 'incident.struckAgain', incident: def.id });
  applyImpacts(work, screened(work, def.waveImpacts), def.id, Math.floor(work.exercise.clock.spanHours / 10));
  file(work, `wave|${def.id}`, { kind: 'headline', audience: 'public', title: def.name, text: def.wave });
};

const known = (work: Work): readonly IncidentDef[] =>
  work.exercise.scenario.incidents.filter(({ id }) => work.exercise.incidents[id]?.stage !== 'latent');

/** CA1: 15 % per step of intensity; each resilience step above the first of the struck services takes 20 points off. */
const waveChance = (work: Work, def: IncidentDef): number => {
  const { intensity } = must(work.exercise.incidents[def.id], def.id);
  const hardened = Math.max(0, ...def.waveImpacts.map(({ service }) => (work.exercise.services[service]?.resilience ?? 1) - 1));
  return intensity === 0 ? 0 : clamp(rule('waveChance', work) * intensity - rule('hardenEntry', work) * 10 * hardened, 0, 1000);
};

const waves = (work: Work): void => {
  for (const def of known(work)) if (chance(keyOf(work), 'wave', def.id, waveChance(work, def))) strikeAgain(work, def);
};

/** IM1: deliberate harm nobody handled for two turns and 72 h breeds more; espionage is exempt. Never in the last turn. */
const unhandled = (work: Work): readonly IncidentDef[] =>
  known(work).filter((def) => {
    const incident = must(work.exercise.incidents[def.id], def.id);
    const { turn, hour, spanHours } = work.exercise.clock;
    return (
      !incident.handled &&
      def.effect !== 'espionage' &&
      truthOf(work, def.id).deliberate &&
      turn - incident.detectedTurn >= rule('impunityTurns', work) &&
      hour + spanHours - incident.detectedHour >= rule('impunityHours', work)
    );
  });

const impunity = (work: Work): void => {
  const open = unhandled(work);
  const handled = known(work).filter(({ id }) => work.exercise.incidents[id]?.handled === true).length;
  const to = clamp(work.exercise.world.impunity + open.length - handled, 0, rule('impunityMax', work));
  if (to !== work.exercise.world.impunity) put(work, { type: 'impunity.moved', to });
  const lastTurn = work.exercise.clock.turn >= work.exercise.turns;
  const target = open[draw(keyOf(work), 'spawn-target', 'impunity', Math.max(1, open.length))];
  if (!lastTurn && target !== undefined && chance(keyOf(work), 'spawn', 'impunity', rule('impunityStep', work) * to)) strikeAgain(work, target);
};

const newIncidents = (work: Work): void => {
  const { turn, spanHours } = work.exercise.clock;
  for (const def of work.exercise.scenario.incidents) {
    if (def.turn === turn && work.exercise.incidents[def.id]?.stage === 'latent') beginIncident(work, def, perMilleOf(spanHours, def.onset));
  }
};

export const resolveCampaigns = (work: Work): void => {
  waves(work);
  impunity(work);
  newIncidents(work);
};

const isolated = (exercise: Exercise): ReadonlySet<ServiceId> =>
  new Set(
    Object.values(exercise.measures).flatMap((measure) =>
      measure?.kind === 'emergency' && measure.form === 'isolate' && measure.stage === 'active' && measure.service !== null ? [measure.service] : [],
    ),
  );

/** The model's cells from the exercise; an isolated service neither gives nor takes across a border (SV2). */
export const cellsOf = (exercise: Exercise): readonly ServiceCell[] => {
  const defs = exercise.scenario.services;
  const index = new Map(defs.map(({ id }, i) => [id, i]));
  const cut = isolated(exercise);
  const stateOf = new Map(defs.map(({ id, state }) => [id, state]));
  return defs.map((def) => {
    const service = must(exercise.services[def.id], def.id);
    const edges = edgesTo(exercise.scenario.edges, def.id);
    const suppliers = edges.map(({ from, coefficient, bufferHours }) => {
      const crosses = stateOf.get(from) !== def.state && (cut.has(from) || cut.has(def.id));
      return { index: must(index.get(from), from), coefficient: crosses ? 0 : coefficient, bufferHours };
    });
    return {
      id: def.id,
      people: def.people,
      losses: service.losses,
      felt: service.felt,
      suppliers,
      fallback: service.fallbackTurn === exercise.clock.turn,
    };
  });
};

interface Harm {
  weighted: number;
  readonly personHours: { [sector: string]: number };
}

/** SV4: weighted person-hours per head, in hundredths of an hour, and plain person-hours by sector. */
const harmOf = (exercise: Exercise, after: readonly ServiceAfter[]): ReadonlyMap<StateId, Harm> => {
  const harms = new Map<StateId, Harm>();
  after.forEach(({ personHours }, i) => {
    const def = must(exercise.scenario.services[i], 'service');
    const harm = harms.get(def.state) ?? { weighted: 0, personHours: {} };
    harm.weighted += Math.floor((personHours * SECTOR_TABLE[def.sector].harmWeight) / 1000);
    harm.personHours[def.sector] = (harm.personHours[def.sector] ?? 0) + personHours;
    harms.set(def.state, harm);
  });
  return harms;
};

const changedServices = (exercise: Exercise, after: readonly ServiceAfter[]): readonly Service[] =>
  after.flatMap(({ id, level, lowest, losses, felt, through }) => {
    const before = must(exercise.services[id], id);
    const same =
      before.level === level &&
      before.lowest === lowest &&
      before.losses.length === 0 &&
      losses.length === 0 &&
      felt.every((value, i) => value === before.felt[i]);
    return same ? [] : [{ ...before, level, lowest, losses, felt, through }];
  });

/** Runs `hours` of scenario time; harm falls on Mandate by the table (TR2), less where people were `warned` in time (TR4); null: on nobody's (the epilogue). */
export const runServices = (work: Work, hours: number, warned: ReadonlySet<StateId> | null): void => {
  const after = advanceServices(cellsOf(work.exercise), hours, work);
  const changed = changedServices(work.exercise, after);
  if (changed.length > 0) put(work, { type: 'services.changed', services: changed });
  for (const [state, harm] of harmOf(work.exercise, after)) {
    const population = byId(work.exercise.scenario.states, state).population;
    const perHead = Math.floor((harm.weighted * 100) / population);
    if (work.exercise.delegations[state] === undefined || harm.weighted === 0) continue;
    put(work, { type: 'harm.suffered', state, harm: perHead, personHours: harm.personHours });
    const full = interpolate(MANDATE_LOSS, perHead);
    const loss = warned?.has(state) === true ? perMilleOf(full, rule('warningFactor', work)) : full;
    if (warned !== null && loss > 0) moveTrack(work, state, 'mandate', -loss, because('TR2', 'track.harm', { hundredths: perHead }));
  }
};

/** IN3: at the end of a span each open incident is judged by its worst loss left. */
export const settleIncidents = (work: Work): void => {
  for (const { id } of known(work)) {
    const losses = Object.values(work.exercise.services).flatMap((service) => service?.losses.filter(({ incident }) => incident === id) ?? []);
    const worstLoss = Math.floor(Math.max(0, ...losses.map(({ loss }) => loss)) / 1000);
    stepIncident(work, id, { type: 'span.over', worstLoss, handled: work.exercise.incidents[id]?.handled === true });
  }
};
