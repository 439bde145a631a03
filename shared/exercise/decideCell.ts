/** What the white cell asks: lobby, clock, injects, non-player states, ultimatums, the end. */
import type { MessageId } from '../model/ids.ts';
import { said } from '../model/audience.ts';
import { findById } from '../model/scenarioIndex.ts';
import type { Ask, CommandOf } from './command.ts';
import { endExercise } from './ending.ts';
import { otherPhase } from './named.ts';
import { endPhase, endPhaseIfReady, fireInject, nextStage, startExercise } from './phases.ts';
import { applyVerdict } from './resolveCommit.ts';
import { rejection, type Decision } from './rejection.ts';
import { file, idOf, put, type Work } from './work.ts';

const setBot = (work: Work, { state, style }: CommandOf<'seat.setBot'>): Decision => {
  if (work.exercise.seats[state] === undefined) return rejection('state.unknown', 'RT1', { state });
  put(work, { type: 'seat.botSet', state, style });
  return null;
};

/** CK1: empty seats get a responsible bot at the start. */
const start = (work: Work): Decision => {
  if (nextStage(work.exercise, { type: 'start' }) === null)
    return rejection('stage.wrong', 'CK1', { stage: work.exercise.clock.stage, wanted: 'lobby' });
  put(work, { type: 'lobby.locked', locked: true });
  for (const seat of Object.values(work.exercise.seats)) {
    if (seat !== undefined && seat.members.length === 0 && seat.bot === null)
      put(work, { type: 'seat.botSet', state: seat.state, style: 'responsible' });
  }
  startExercise(work);
  return null;
};

const pause = (work: Work): Decision => {
  if (!work.exercise.clock.running) return rejection('stage.wrong', 'CK2', { stage: 'paused', wanted: 'running' });
  put(work, { type: 'exercise.paused', by: 'cell', downtimeMs: 0 });
  return null;
};
const resume = (work: Work): Decision => {
  if (work.exercise.clock.running) return rejection('stage.wrong', 'CK2', { stage: 'running', wanted: 'paused' });
  put(work, { type: 'exercise.resumed' });
  // CK9: the last may have been ready, or sealed, while the clock stood.
  endPhaseIfReady(work);
  return null;
};

const endNamed = (work: Work, command: CommandOf<'phase.end'>): Decision => {
  const other = otherPhase(work, command);
  if (other === null) endPhase(work);
  return other;
};

const injectCommand = (work: Work, command: CommandOf<'inject.fire'> | CommandOf<'inject.hold'> | CommandOf<'inject.skip'>): Decision => {
  const inject = work.exercise.injects[command.inject];
  if (inject === undefined) return rejection('inject.unknown', 'IJ1', { inject: command.inject });
  if (inject.status === 'fired' || inject.status === 'skipped')
    return rejection('inject.spent', 'IJ1', { inject: command.inject, status: inject.status });
  if (command.type === 'inject.fire') fireInject(work, command.inject);
  else if (command.type === 'inject.skip') put(work, { type: 'inject.statusSet', inject: command.inject, status: 'skipped', dueAt: inject.dueAt });
  else
    put(work, {
      type: 'inject.statusSet',
      inject: command.inject,
      status: command.held ? 'held' : inject.dueAt === null ? 'planned' : 'due',
      dueAt: inject.dueAt,
    });
  return null;
};

const compose = (work: Work, { to, title, text }: CommandOf<'inject.compose'>, id: string): Decision => {
  const stranger = to.find((state) => work.exercise.seats[state] === undefined);
  if (stranger !== undefined) return rejection('state.unknown', 'IJ4', { state: stranger });
  file(work, `composed|${id}`, { kind: 'inject', audience: to.length === 0 ? 'public' : to, title: said(title), text: said(text) });
  return null;
};

const speak = (work: Work, { as, to, intent, text }: CommandOf<'npc.speak'>, commandId: string): Decision => {
  const npc = findById(work.exercise.scenario.states, as);
  if (npc === undefined) return rejection('state.unknown', 'RT1', { state: as });
  if (npc.playable) return rejection('state.isPlayer', 'IJ5', { state: as });
  const id: MessageId = `message:${idOf('npc', commandId)}`;
  const { turn } = work.exercise.clock;
  put(work, {
    type: 'message.sent',
    message: {
      id,
      kind: to.length === 0 ? 'statement' : 'note',
      from: as,
      to,
      audience: to.length === 0 ? 'public' : [as, ...to],
      intent,
      incident: null,
      replyTo: null,
      text: said(text),
      turn,
      at: work.at,
      ring: 'none',
      readBy: [],
    },
  });
  return null;
};

/** OT1: the white cell adjudicates what was improvised. */
const ruleOther = (work: Work, { line, verdict }: CommandOf<'other.rule'>): Decision => {
  const improvised = work.exercise.improvised[line];
  if (improvised === undefined || improvised.verdict !== null) return rejection('order.unknown', 'OT1', { line });
  applyVerdict(work, line, verdict);
  return null;
};

const ruleUltimatum = (work: Work, { dyad, goOn }: CommandOf<'ultimatum.rule'>): Decision => {
  const ultimatum = work.exercise.dyads[dyad]?.ultimatum ?? null;
  if (ultimatum === null) return rejection('dyad.noUltimatum', 'ES8', { dyad });
  put(work, { type: 'ultimatum.set', dyad, ultimatum: { ...ultimatum, ruling: goOn ? 'go-on' : 'stop' } });
  return null;
};

/** Undefined when the command is not the white cell's. */
export const cellDecision = (work: Work, { command, id }: Ask): Decision | undefined => {
  switch (command.type) {
    case 'lobby.lock':
      put(work, { type: 'lobby.locked', locked: command.locked });
      return null;
    case 'seat.setBot':
      return setBot(work, command);
    case 'exercise.start':
      return start(work);
    case 'exercise.pause':
      return pause(work);
    case 'exercise.resume':
      return resume(work);
    case 'exercise.end':
      endExercise(work, true);
      return null;
    case 'phase.extend':
      put(work, { type: 'phase.extended', endsAt: work.exercise.clock.phaseEndsAt + command.seconds * 1000 });
      return null;
    case 'phase.end':
      return endNamed(work, command);
    case 'inject.fire':
    case 'inject.hold':
    case 'inject.skip':
      return injectCommand(work, command);
    case 'inject.compose':
      return compose(work, command, id);
    case 'npc.speak':
      return speak(work, command, id);
    case 'other.rule':
      return ruleOther(work, command);
    case 'ultimatum.rule':
      return ruleUltimatum(work, command);
    default:
      return undefined;
  }
};
