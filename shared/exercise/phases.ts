/**
 * Phases and injects (CK1-CK8). Injects are fixed in exercise ms when their phase begins; extending a phase does not move
 * them, ending it early fires what is due. One list of deadlines says what falls when.
 */
import { must } from '../lib/assert.ts';
import { remember, rememberBy, rememberPair } from '../lib/remember.ts';
import { step } from '../escalation/chart.ts';
import { exerciseChart, type ExerciseEvent } from '../escalation/exerciseChart.ts';
import { dyadOf, type InjectId, type MessageId, type StateId } from '../model/ids.ts';
import { PLAN_TABLE, rule } from '../model/ruleset.ts';
import { slotsOf } from '../model/slots.ts';
import type { InjectDef, StateDef } from '../model/scenario.ts';
import { PHASES, type Phase } from '../model/terms.ts';
import { delegationOf } from './evolve.ts';
import { injectDef } from './facts.ts';
import type { Exercise, Message } from './exercise.ts';
import { predicateHolds } from './injectPredicates.ts';
import { endExercise } from './ending.ts';
import { openReviews } from './resolveAgreements.ts';
import { forumAfter } from './resolveForum.ts';
import { resolveTurn } from './resolve.ts';
import { applyImpacts, beginIncident } from './resolveWorld.ts';
import { because, file, idOf, moveTrack, put, stepDyad, type Work } from './work.ts';

/** The exercise chart's own state value, read off the clock. */
const chartValue = (exercise: Exercise) => ({
  stage: exercise.clock.stage === 'running' ? exercise.clock.phase : exercise.clock.stage,
  clock: exercise.clock.running ? 'running' : 'stopped',
});

/** The stage after an event of the exercise chart, or null when the chart does not move. */
export const nextStage = (exercise: Exercise, event: ExerciseEvent): string | null => {
  const { value, moved } = step(exerciseChart, chartValue(exercise), event);
  const after = value as { readonly stage: string }; // the chart's parallel regions are stage and clock
  return moved ? after.stage : null;
};

const inThisTruth = (exercise: Exercise, inject: InjectDef): boolean => inject.truths === undefined || inject.truths.includes(exercise.truth);

const dueIn = (exercise: Exercise, turn: number, phase: Phase, startedAt: number, lengthMs: number) =>
  exercise.scenario.injects.flatMap((inject) => {
    const { trigger } = inject;
    const mine = trigger.kind === 'time' && trigger.turn === turn && trigger.phase === phase;
    return mine && inThisTruth(exercise, inject) ? [{ inject: inject.id, at: startedAt + Math.floor((lengthMs * trigger.fraction) / 1000) }] : [];
  });

const deliver = (work: Work, def: InjectDef): void => {
  for (const effect of def.effects) {
    if (effect.kind === 'loss') applyImpacts(work, effect.impacts, null, 0);
    else if (effect.kind === 'mandate')
      moveTrack(work, effect.state, 'mandate', effect.hundredths, because('IJ2', 'track.inject', { inject: def.id }));
    else if (effect.kind === 'npcMessage') sendAs(work, effect.from, [effect.to], effect.intent, def);
    else for (const state of effect.to) obtain(work, state, effect.item);
  }
};

const obtain = (work: Work, holder: StateId, item: `item:${string}`): void => {
  if (work.exercise.holdings[`${holder}|${item}`] !== undefined) return;
  put(work, { type: 'evidence.obtained', holding: { item, holder, via: 'inject', from: null, turn: work.exercise.clock.turn, at: work.at } });
};

const sendAs = (work: Work, from: StateId, to: readonly StateId[], intent: Message['intent'], def: InjectDef): void => {
  const id: MessageId = `message:${idOf('inject', def.id)}`;
  put(work, {
    type: 'message.sent',
    message: {
      id,
      kind: 'note',
      from,
      to,
      audience: [from, ...to],
      intent,
      incident: null,
      replyTo: null,
      text: def.text,
      turn: work.exercise.clock.turn,
      at: work.at,
      ring: 'none',
      readBy: [],
    },
  });
};

/** IJ1: an inject fires once: its text goes to its audience, its effects happen. */
export const fireInject = (work: Work, id: InjectId): void => {
  const def = injectDef(work.exercise, id);
  put(work, { type: 'inject.fired', inject: id, turn: work.exercise.clock.turn });
  deliver(work, def);
  file(work, id, { kind: 'inject', audience: def.to, source: def.source, title: def.title, text: def.text });
};

const pending = (exercise: Exercise): readonly InjectId[] =>
  Object.values(exercise.injects)
    .flatMap((inject) => (inject?.status === 'due' ? [inject] : []))
    .sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0) || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);

/** IJ3: predicates are looked at when a Brief begins. */
const firePredicates = (work: Work): void => {
  for (const def of work.exercise.scenario.injects) {
    if (def.trigger.kind !== 'when' || work.exercise.injects[def.id]?.status !== 'planned' || !inThisTruth(work.exercise, def)) continue;
    if (work.exercise.clock.turn >= def.trigger.notBefore && predicateHolds(work.exercise, def.trigger.predicate)) fireInject(work, def.id);
  }
};

const pointsOf = (work: Work, { size }: StateDef): number =>
  rule(size === 'large' ? 'capacityLarge' : size === 'medium' ? 'capacityMedium' : 'capacitySmall', work);

/** CP1: a turn's points and slots; one unspent point is kept; a government at or below 4 has one point less. */
const openTurn = (work: Work): void => {
  const capacity = work.exercise.scenario.states
    .filter(({ playable }) => playable)
    .map((state) => {
      const own = delegationOf(work.exercise, state.id);
      const bank = Math.min(rule('capacityBank', work), own.capacity);
      const weak = own.mandate <= rule('lowTrack', work) ? 1 : 0;
      return {
        state: state.id,
        capacity: Math.max(0, pointsOf(work, state) + bank - weak),
        slots: slotsOf(state.size, work),
      };
    });
  put(work, { type: 'turn.opened', capacity });
};

const startPhase = (work: Work, turn: number, phase: Phase, hour: number): void => {
  const { scenario, plan } = work.exercise;
  const lengthMs = PLAN_TABLE[plan].seconds[phase] * 1000;
  const spanHours = scenario.spansHours[turn - 1] ?? 0;
  put(work, {
    type: 'phase.started',
    turn,
    phase,
    startedAt: work.at,
    endsAt: work.at + lengthMs,
    hour,
    spanHours,
    due: dueIn(work.exercise, turn, phase, work.at, lengthMs),
  });
  if (phase === 'consult') openReviews(work);
  if (phase !== 'brief') return;
  openTurn(work);
  deliverLate(work);
  firePredicates(work);
};

/** Starts the exercise: what already runs becomes known, and the first Brief begins. */
export const startExercise = (work: Work): void => {
  put(work, { type: 'exercise.started' });
  for (const def of work.exercise.scenario.incidents) if (def.turn === 0) beginIncident(work, def, 0);
  startPhase(work, 1, 'brief', 0);
};

/** PO2: turn 0 ends with the first Brief: a delegation that chose no position has the one its state has always held. */
const publishPositions = (work: Work): void => {
  for (const own of Object.values(work.exercise.delegations))
    if (own !== undefined && !own.positionPublished)
      put(work, { type: 'position.published', state: own.state, position: own.position, by: 'default' });
};

/** CH7: what a point of contact did not pick up lies on its desk the next morning. */
const deliverLate = (work: Work): void => {
  for (const message of Object.values(work.exercise.messages))
    if (message?.ring === 'unreached' && message.turn < work.exercise.clock.turn) put(work, { type: 'message.delivered', message: message.id });
};

const missRings = (work: Work): void => {
  for (const message of Object.values(work.exercise.messages))
    if (message?.ring === 'ringing') put(work, { type: 'message.rang', message: message.id, ring: 'missed' });
};

const sealAll = (work: Work): void => {
  for (const draft of Object.values(work.exercise.drafts))
    if (draft !== undefined && !draft.sealed) put(work, { type: 'draft.sealed', state: draft.state, by: 'clock' });
};

/** CK6: whatever the way a phase ends, its due injects have fired, its hotlines have stopped ringing, its drafts are sealed. */
export const endPhase = (work: Work): void => {
  for (const id of pending(work.exercise)) fireInject(work, id);
  const { turn, phase, hour, spanHours } = work.exercise.clock;
  if (phase === 'brief' && turn === 1) publishPositions(work);
  if (phase === 'consult') missRings(work);
  if (phase === 'decide') sealAll(work);
  if (phase === 'assess' || phase === 'consult' || phase === 'decide') forumAfter(work, phase);
  if (phase === 'resolve') resolveTurn(work);
  const lastTurn = turn >= work.exercise.turns;
  const stage = must(nextStage(work.exercise, { type: 'phase.over', lastTurn }) ?? undefined, 'a stage after the phase');
  if (stage === 'ended') endExercise(work, false);
  else
    startPhase(
      work,
      stage === 'brief' ? turn + 1 : turn,
      must(
        PHASES.find((known) => known === stage),
        stage,
      ),
      stage === 'brief' ? hour + spanHours : hour,
    );
};

/** CK9: everyone at the table is ready, or in Decide has sealed; software alone never hurries itself. */
const everyoneReady = ({ seats, drafts, clock }: Exercise): boolean => {
  const taken = Object.values(seats).flatMap((seat) => (seat !== undefined && (seat.bot !== null || seat.members.length > 0) ? [seat] : []));
  const done = clock.phase === 'decide' ? taken.every(({ state }) => drafts[state]?.sealed === true) : taken.every(({ ready }) => ready);
  return done && clock.running && clock.phase !== 'resolve' && taken.some(({ bot }) => bot === null);
};

/** Ends the phase when nobody needs more of it. */
export const endPhaseIfReady = (work: Work): void => {
  if (everyoneReady(work.exercise)) endPhase(work);
};

export interface Deadline {
  readonly id: string;
  readonly at: number;
}

const injectsDue = remember((injects: Exercise['injects']): readonly Deadline[] =>
  Object.values(injects).flatMap((inject) => (inject?.status === 'due' && inject.dueAt !== null ? [{ id: inject.id, at: inject.dueAt }] : [])),
);
/** Each hotline falls silent when it has rung as long as the scenario has it. */
const ringing = rememberBy((messages: Exercise['messages'], ring: number): readonly Deadline[] =>
  Object.values(messages).flatMap((message) => (message?.ring === 'ringing' ? [{ id: message.id, at: message.at + ring }] : [])),
);
const inOrder = rememberPair((clock: Exercise['clock'], injects: readonly Deadline[], hotlines: readonly Deadline[]): readonly Deadline[] => {
  if (clock.stage !== 'running') return [];
  const all = [...injects, ...hotlines, { id: `phase:${clock.turn}/${clock.phase}`, at: clock.phaseEndsAt }];
  return all.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
});

/** What falls due, by time then id. Exercise ms. Asked after every ask, so it is put in order only when it may have changed. */
export const deadlines = ({ scenario, clock, injects, messages }: Exercise): readonly Deadline[] =>
  inOrder(clock, injectsDue(injects), ringing(messages, rule('hotlineRing', scenario)));

/** Lets one deadline fall. */
export const fallDeadline = (work: Work, id: string): void => {
  if (id.startsWith('inject:'))
    fireInject(work, id as InjectId); // deadline ids are made above
  else if (id.startsWith('message:')) put(work, { type: 'message.rang', message: id as MessageId, ring: 'missed' });
  else endPhase(work);
};

export const hotlineBetween = (work: Work, a: StateId, b: StateId, type: 'hotline.opened' | 'hotline.acknowledged'): void =>
  stepDyad(work, dyadOf(a, b), { type });
