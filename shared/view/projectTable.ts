/** Projections of what the table shares: clock, states, services, incidents, messages, claims, measures, ladders, news, world. */
import { maySee, type Viewer } from '../model/audience.ts';
import { must } from '../lib/assert.ts';
import { statesOf, type ItemId } from '../model/ids.ts';
import { RUNGS } from '../model/terms.ts';
import { byId } from '../model/scenarioIndex.ts';
import type { OrderLine } from '../acts/orderLine.ts';
import type { Attribution, Exercise, Measure, Message, Report } from '../exercise/exercise.ts';
import { worldHarm, worstRung } from '../exercise/worldState.ts';
import { injectDef } from '../exercise/facts.ts';
import type {
  AttributionView,
  DyadView,
  ExerciseView,
  IncidentView,
  InjectView,
  MeasureView,
  MessageView,
  OpenedView,
  ReportView,
  ServiceView,
  StateView,
  TruthView,
  WorldView,
} from './kinds.ts';
import { collect, kept, listed, type Entries } from './projectOwn.ts';

export const exerciseViews = (exercise: Exercise, viewer: Viewer): Entries<ExerciseView> => {
  const { stage, running, pausedBy, downtimeMs, turn, phase, phaseStartedAt, phaseEndsAt, hour, spanHours } = exercise.clock;
  return {
    exercise: {
      viewer,
      plan: exercise.plan,
      stage,
      running,
      pausedBy,
      downtimeMs,
      turn,
      turns: exercise.turns,
      phase,
      phaseStartedAt,
      phaseEndsAt,
      hour,
      spanHours,
      locked: exercise.locked,
      mode: exercise.mode,
      chart: exercise.chart,
    },
  };
};

export const stateViews = (exercise: Exercise): Entries<StateView> =>
  collect(
    exercise.scenario.states,
    ({ id }) => id,
    ({ id, playable, position, policy }) => {
      const seat = exercise.seats[id];
      const own = exercise.delegations[id];
      if (seat === undefined || own === undefined) return { playable, seat: 'npc', sealed: false, ready: false, position, policy };
      return {
        playable,
        position: own.positionPublished ? own.position : null,
        policy: own.policy,
        seat: seat.bot !== null ? 'bot' : seat.members.length > 0 ? 'human' : 'empty',
        sealed: exercise.drafts[id]?.sealed === true,
        ready: seat.ready,
      };
    },
  );

export const serviceViews = (exercise: Exercise, viewer: Viewer): Entries<ServiceView> =>
  collect(
    exercise.scenario.services,
    ({ id }) => id,
    ({ id, state }) => {
      const { level, lowest, through, resilience, fallbackTurn } = must(exercise.services[id], id);
      const own = viewer === 'cell' || viewer === state;
      return { level, lowest, through, resilience: own ? resilience : null, fallbackRests: own ? fallbackTurn === exercise.clock.turn - 1 : null };
    },
  );

export const incidentViews = (exercise: Exercise, viewer: Viewer): Entries<IncidentView> =>
  collect(
    exercise.scenario.incidents,
    ({ id }) => id,
    ({ id, name, headline, cable, victims, impacts }) => {
      const { stage, detectedHour, detectedTurn, waves, disclosed } = must(exercise.incidents[id], id);
      if (stage === 'latent') return null;
      return {
        name,
        text: maySee(victims, viewer) ? cable : headline,
        stage,
        victims,
        services: impacts.map(({ service }) => service),
        detectedHour,
        detectedTurn,
        waves,
        disclosed,
      };
    },
  );

const isRead = (message: Message, viewer: Viewer): boolean => {
  if (viewer === 'cell') return message.to.every((state) => message.readBy.includes(state));
  return viewer === 'public' || message.audience === 'public' || message.from === viewer || message.readBy.includes(viewer);
};
export const messageView = kept((message: Message, viewer: Viewer): MessageView | null => {
  if (!maySee(message.audience, viewer)) return null;
  const { kind, from, to, intent, incident, replyTo, text, turn, at, ring } = message;
  return { kind, from, to, intent, incident, replyTo, text, turn, at, ring, read: isRead(message, viewer) };
});
export const messageViews = (exercise: Exercise, viewer: Viewer): Entries<MessageView> =>
  collect(
    listed(exercise.messages),
    ({ id }) => id,
    (source) => messageView(source, viewer),
  );

export const attributionView = kept((claim: Attribution, viewer: Viewer): AttributionView | null => {
  if (!maySee(claim.audience, viewer)) return null;
  const { by, claimants, layer, incident, who, link, accused, percentLow, percentHigh, confidence, cites } = claim;
  const { status, confirmedBy, contestedBy, withdrawn = [], turn, standardWho, standardLink } = claim;
  const own = viewer === 'cell' || [...claimants, ...withdrawn].some((state) => state === viewer);
  return {
    by,
    claimants,
    layer,
    incident,
    who,
    link,
    accused,
    public: claim.audience === 'public',
    bandLow: percentLow,
    bandHigh: percentHigh,
    confidence,
    standardWho: own ? standardWho : null,
    standardLink: own ? standardLink : null,
    cites: own || claim.audience === 'public' ? cites : [],
    status,
    confirmedBy,
    contestedBy,
    withdrawn,
    turn,
  };
});
export const attributionViews = (exercise: Exercise, viewer: Viewer): Entries<AttributionView> =>
  collect(
    listed(exercise.attributions),
    ({ id }) => id,
    (source) => attributionView(source, viewer),
  );

export const measureView = kept((measure: Measure, viewer: Viewer): MeasureView | null => {
  if (!maySee(measure.audience, viewer)) return null;
  const { kind, form, by, against, service, incident, stage, oversight, basis, limits = null, audited, extensions, turn, endsHour } = measure;
  return { kind, form, by, against, service, incident, stage, oversight, basis, limits, audited, extensions, turn, endsHour };
});
export const measureViews = (exercise: Exercise, viewer: Viewer): Entries<MeasureView> =>
  collect(
    listed(exercise.measures),
    ({ id }) => id,
    (source) => measureView(source, viewer),
  );

/** Rungs are public; that a line is open between two others, and why a ladder moved, is theirs until the end. */
export const dyadViews = (exercise: Exercise, viewer: Viewer): Entries<DyadView> =>
  collect(
    listed(exercise.dyads),
    ({ id }) => id,
    ({ id, rung, snapshot, why, ultimatum, reach }) => {
      const party = viewer === 'cell' || exercise.truthRevealed || statesOf(id).some((state) => state === viewer);
      // The white cell's ruling is not for the sides before it falls: who knew of a stop would be free to bluff.
      const seen = ultimatum === null || viewer === 'cell' ? ultimatum : { ...ultimatum, ruling: 'open' as const };
      return {
        rung,
        channel: party ? snapshot.channel : 'silent',
        process: party ? snapshot.process : 'none',
        coercion: party || snapshot.coercion !== 'notified' ? snapshot.coercion : 'none',
        reach: party ? reach : null,
        why: party ? why : null,
        ultimatum: seen,
      };
    },
  );

export const reportView = kept(({ kind, audience, source, title, text, because, turn, phase, at }: Report, viewer: Viewer): ReportView | null => {
  if (!maySee(audience, viewer)) return null;
  const to = audience === 'public' ? 'public' : viewer === 'cell' || viewer === 'public' ? (audience === 'cell' ? [] : audience) : [viewer];
  return { kind, to, source, title, text, because, turn, phase, at };
});
export const reportViews = (exercise: Exercise, viewer: Viewer): Entries<ReportView> =>
  collect(
    listed(exercise.reports),
    ({ id }) => id,
    (source) => reportView(source, viewer),
  );

/** Acts that all can see as soon as sheets are opened; slow acts show when they land, private ones never. */
const OPEN_ACTS: readonly OrderLine['act'][] = [
  'assist',
  'hold',
  'emergency',
  'extend',
  'diplomatic',
  'warning',
  'disclose',
  'endorse',
  'contest',
  'refer',
  'arbitrate',
  'comply',
  'audit',
  'posture',
];
/**
 * What others read of an open line: no reasons, no forecast, no answers to a checklist, not what lies before a tribunal, and
 * of what it cites the items they hold: an act that was suspended has disclosed nothing.
 */
const withoutReasons = (line: OrderLine, holds: (item: ItemId) => boolean): OrderLine => {
  const { forecast: _forecast, ...open } = line;
  const cited = 'cites' in open ? { cites: open.act === 'arbitrate' ? [] : open.cites.filter(holds) } : {};
  return { ...open, rationale: '', ...('screen' in open ? { screen: [] } : {}), ...cited };
};
const forOthers = (lines: readonly OrderLine[], holds: (item: ItemId) => boolean): readonly OrderLine[] =>
  lines.filter(({ act }) => OPEN_ACTS.includes(act)).map((line) => withoutReasons(line, holds));

export const openedViews = (exercise: Exercise, viewer: Viewer): Entries<OpenedView> =>
  collect(
    exercise.opened,
    ({ state, turn }) => `${state}|${turn}`,
    ({ state, turn, lines, signal }) => {
      const own = viewer === 'cell' || viewer === state;
      const holds = (item: ItemId): boolean => exercise.holdings[`${viewer}|${item}`] !== undefined;
      return { state, turn, lines: own ? lines : forOthers(lines, holds), signal };
    },
  );

export const injectViews = (exercise: Exercise, viewer: Viewer): Entries<InjectView> =>
  viewer !== 'cell'
    ? {}
    : collect(
        listed(exercise.injects),
        ({ id }) => id,
        ({ id, status, dueAt }) => {
          const { title, text, expected, to, trigger, truths } = injectDef(exercise, id);
          if (truths !== undefined && !truths.includes(exercise.truth)) return null;
          const time = trigger.kind === 'time';
          return {
            title,
            text,
            expected,
            to,
            turn: time ? trigger.turn : null,
            phase: time ? trigger.phase : null,
            predicate: time ? null : trigger.predicate.kind,
            status,
            dueAt,
          };
        },
      );

export const worldViews = (exercise: Exercise): Entries<WorldView> => ({
  world: {
    regime: exercise.world.regime,
    harm: worldHarm(exercise),
    worstRung: RUNGS[worstRung(exercise)] ?? 'calm',
    ruptures: exercise.world.ruptures,
    result: exercise.world.result,
  },
});

/** SE3: the truth is the white cell's until the event `truth.revealed`. */
export const truthViews = (exercise: Exercise, viewer: Viewer): Entries<TruthView> => {
  if (viewer !== 'cell' && !exercise.truthRevealed) return {};
  const truth = byId(exercise.scenario.truths, exercise.truth);
  return collect(
    exercise.scenario.incidents,
    ({ id }) => id,
    ({ id }) => {
      const { who, link, cause } = must(truth.incidents[id], id);
      return { truth: truth.id, text: truth.text, who, link, cause };
    },
  );
};
