/** The fold's second half: evidence, incidents, services, claims, measures, ladders, tracks and news. */
import { filled } from '../lib/filled.ts';
import { assert, must } from '../lib/assert.ts';
import type { Event, EventOf } from './event.ts';
import type { Delegation, Exercise, Incident, Report } from './exercise.ts';
import type { IncidentId, ReportId, StateId } from '../model/ids.ts';

export const holdingKey = (state: StateId, item: string): string => `${state}|${item}`;
export const beliefKey = (state: StateId, incident: IncidentId, question: string): string => `${state}|${incident}|${question}`;
export const incidentOf = (exercise: Exercise, id: IncidentId): Incident => must(exercise.incidents[id], id);

const withIncident = (exercise: Exercise, id: IncidentId, change: Partial<Incident>): Exercise => ({
  ...exercise,
  incidents: { ...exercise.incidents, [id]: { ...incidentOf(exercise, id), ...change } },
});
export const withDelegation = (exercise: Exercise, state: StateId, change: Partial<Delegation>): Exercise => ({
  ...exercise,
  delegations: { ...exercise.delegations, [state]: { ...must(exercise.delegations[state], state), ...change } },
});

const moveIncident = (exercise: Exercise, event: EventOf<'incident.moved'>): Exercise => {
  const before = incidentOf(exercise, event.incident);
  assert(before.stage === event.from, `${event.incident} is ${before.stage}, not ${event.from}`);
  const detected = event.from === 'latent' ? { detectedHour: event.hour, detectedTurn: event.turn } : {};
  return withIncident(exercise, event.incident, { stage: event.to, ...detected });
};

const moveDyad = (exercise: Exercise, event: EventOf<'dyad.moved'>): Exercise => {
  const before = must(exercise.dyads[event.dyad], event.dyad);
  assert(before.rung === event.from, `${event.dyad} is ${before.rung}, not ${event.from}`);
  const ruptures = exercise.world.ruptures + (event.to === 'rupture' ? 1 : 0);
  return {
    ...exercise,
    world: { ...exercise.world, ruptures },
    dyads: { ...exercise.dyads, [event.dyad]: { ...before, rung: event.to, snapshot: event.snapshot, why: event.because } },
  };
};

const investigated = (exercise: Exercise, { state, incident }: EventOf<'incident.investigated'>): Exercise =>
  withDelegation(exercise, state, { investigated: [...must(exercise.delegations[state], state).investigated, incident] });

const shared = (exercise: Exercise, event: EventOf<'evidence.shared'>): Exercise => ({
  ...exercise,
  world: { ...exercise.world, itemsShared: exercise.world.itemsShared + event.items.length },
});

const harmed = (exercise: Exercise, event: EventOf<'harm.suffered'>): Exercise => {
  const own = must(exercise.delegations[event.state], event.state);
  const personHours = { ...own.personHours };
  for (const [sector, hours] of Object.entries(event.personHours)) personHours[sector] = (personHours[sector] ?? 0) + hours;
  return withDelegation(exercise, event.state, { harm: own.harm + event.harm, personHours });
};

const moveAttribution = (exercise: Exercise, event: EventOf<'attribution.moved'>): Exercise => ({
  ...exercise,
  attributions: {
    ...exercise.attributions,
    [event.attribution]: { ...must(exercise.attributions[event.attribution], event.attribution), ...event.change },
  },
});

const moveMeasure = (exercise: Exercise, event: EventOf<'measure.moved'>): Exercise => {
  const before = must(exercise.measures[event.measure], event.measure);
  assert(before.stage === event.from, `${event.measure} is ${before.stage}, not ${event.from}`);
  return { ...exercise, measures: { ...exercise.measures, [event.measure]: { ...before, stage: event.to } } };
};

const moveRegime = (exercise: Exercise, event: EventOf<'regime.moved'>): Exercise => ({
  ...exercise,
  world: { ...exercise.world, regime: event.to, regimeGainedThisTurn: exercise.world.regimeGainedThisTurn + Math.max(0, event.by) },
});

const changeServices = (exercise: Exercise, event: EventOf<'services.changed'>): Exercise => {
  const services = { ...exercise.services };
  // A record from before the lowest level was kept says nothing of it.
  for (const service of event.services) services[service.id] = filled({ lowest: service.level, through: [] }, service);
  return { ...exercise, services };
};

const setInject = (exercise: Exercise, event: EventOf<'inject.statusSet'> | EventOf<'inject.fired'>): Exercise => {
  const before = must(exercise.injects[event.inject], event.inject);
  const after =
    event.type === 'inject.fired'
      ? { ...before, status: 'fired' as const, firedTurn: event.turn }
      : { ...before, status: event.status, dueAt: event.dueAt };
  return { ...exercise, injects: { ...exercise.injects, [event.inject]: after } };
};

/**
 * Maps that whoever folds has copied already and nobody else holds. Only reports are written on in place: there are the
 * most of them, and nothing is remembered by their map's identity while a decision runs (UNREAD_BY_CHECKS).
 */
export type Owned = Set<Exercise['reports']>;

const fileReport = (exercise: Exercise, report: Report, owned?: Owned): Exercise => {
  const reports: { [id in ReportId]?: Report } = exercise.reports;
  if (owned?.has(reports) === true) {
    reports[report.id] = report;
    return exercise;
  }
  const copy = { ...reports, [report.id]: report };
  owned?.clear();
  owned?.add(copy);
  return { ...exercise, reports: copy };
};

/** Applies an event of the world; events of the table leave it as it is. */
export const evolveWorld = (exercise: Exercise, event: Event, owned?: Owned): Exercise => {
  switch (event.type) {
    case 'belief.set':
      return {
        ...exercise,
        beliefs: { ...exercise.beliefs, [beliefKey(event.belief.state, event.belief.incident, event.belief.question)]: event.belief },
      };
    case 'incident.investigated':
      return investigated(exercise, event);
    case 'evidence.obtained':
      return { ...exercise, holdings: { ...exercise.holdings, [holdingKey(event.holding.holder, event.holding.item)]: event.holding } };
    case 'evidence.shared':
      return shared(exercise, event);
    case 'orders.opened':
      return { ...exercise, opened: [...exercise.opened, { state: event.state, turn: event.turn, lines: event.lines, signal: event.signal }] };
    case 'order.dropped':
    case 'order.suspended':
      return exercise;
    case 'attribution.made':
      return { ...exercise, attributions: { ...exercise.attributions, [event.attribution.id]: event.attribution } };
    case 'attribution.moved':
      return moveAttribution(exercise, event);
    case 'measure.taken':
      return { ...exercise, measures: { ...exercise.measures, [event.measure.id]: event.measure } };
    case 'measure.changed':
      return {
        ...exercise,
        measures: { ...exercise.measures, [event.measure]: { ...must(exercise.measures[event.measure], event.measure), ...event.change } },
      };
    case 'measure.moved':
      return moveMeasure(exercise, event);
    case 'incident.moved':
      return moveIncident(exercise, event);
    case 'incident.handled':
      return withIncident(exercise, event.incident, { handled: true });
    case 'incident.disclosed':
      return withIncident(exercise, event.incident, { disclosed: true });
    case 'incident.struckAgain':
      return withIncident(exercise, event.incident, { waves: incidentOf(exercise, event.incident).waves + 1, handled: false });
    case 'incident.intensityChanged':
      return withIncident(exercise, event.incident, { intensity: event.to });
    case 'services.changed':
      return changeServices(exercise, event);
    case 'harm.suffered':
      return harmed(exercise, event);
    case 'track.moved':
      return withDelegation(exercise, event.state, { [event.track]: event.to });
    case 'regime.moved':
      return moveRegime(exercise, event);
    case 'impunity.moved':
      return { ...exercise, world: { ...exercise.world, impunity: event.to } };
    case 'dyad.moved':
      return moveDyad(exercise, event);
    case 'dyad.channelSet':
      return {
        ...exercise,
        dyads: { ...exercise.dyads, [event.dyad]: { ...must(exercise.dyads[event.dyad], event.dyad), snapshot: event.snapshot } },
      };
    case 'dyad.reachSet':
      return {
        ...exercise,
        dyads: { ...exercise.dyads, [event.dyad]: { ...must(exercise.dyads[event.dyad], event.dyad), reach: event.reach } },
      };
    case 'ultimatum.set':
      return {
        ...exercise,
        dyads: { ...exercise.dyads, [event.dyad]: { ...must(exercise.dyads[event.dyad], event.dyad), ultimatum: event.ultimatum } },
      };
    case 'inject.fired':
    case 'inject.statusSet':
      return setInject(exercise, event);
    case 'report.filed':
      return fileReport(exercise, event.report, owned);
    case 'medal.awarded':
      return withDelegation(exercise, event.state, { medal: event.medal, interestsMet: event.interestsMet });
    case 'world.assessed':
      return { ...exercise, world: { ...exercise.world, result: event.result } };
    default:
      return exercise;
  }
};
