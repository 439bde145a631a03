/**
 * Decides one ask: the events it makes, or why not. Pure; the same for live room, bots, simulation and tests. Rights are
 * checked before (rights.ts); here stand the rules of play.
 */
import { ok, refuse, type Result } from '../lib/result.ts';
import type { Ask } from './command.ts';
import { cellDecision } from './decideCell.ts';
import { draftDecision } from './decideDraft.ts';
import { processDecision } from './decideProcess.ts';
import { statecraftDecision } from './decideStatecraft.ts';
import { talkDecision } from './decideTalk.ts';
import type { Event } from './event.ts';
import { rememberFold } from './evolve.ts';
import type { Exercise } from './exercise.ts';
import { deadlines, fallDeadline } from './phases.ts';
import { rejection, type Decision, type Rejection } from './rejection.ts';
import { put, workOn, type Work } from './work.ts';

const systemDecision = (work: Work, { command }: Ask): Decision | undefined => {
  switch (command.type) {
    case 'deadline.fall': {
      const due = deadlines(work.exercise).find(({ id }) => id === command.deadline);
      if (due === undefined || due.at > work.at) return rejection('deadline.notDue', 'CK7', { deadline: command.deadline, at: work.at });
      fallDeadline(work, command.deadline);
      return null;
    }
    case 'member.join': {
      const seat = work.exercise.seats[command.state];
      if (seat === undefined) return rejection('state.unknown', 'RT1', { state: command.state });
      if (seat.members.length >= 5) return rejection('seat.full', 'RT5', { state: command.state, most: 5 });
      put(work, { type: 'member.joined', person: command.person, state: command.state });
      return null;
    }
    case 'server.recovered': {
      if (work.exercise.clock.running) put(work, { type: 'exercise.paused', by: 'downtime', downtimeMs: command.downtimeMs });
      return null;
    }
    default:
      return undefined;
  }
};

/** Each decider answers undefined for commands that are not its own; the first answer holds. */
const decision = (work: Work, ask: Ask): Decision => {
  for (const decider of [systemDecision, cellDecision, talkDecision, draftDecision, processDecision, statecraftDecision]) {
    const answer = decider(work, ask);
    if (answer !== undefined) return answer;
  }
  return rejection('command.unknown', 'RT1', { command: ask.command.type });
};

/** Events of an accepted ask (possibly none), or the refusal with its rule. */
export const decide = (exercise: Exercise, ask: Ask): Result<readonly Event[], Rejection> => {
  const work = workOn(exercise, ask.at);
  const refused = decision(work, ask);
  if (refused !== null) return refuse(refused);
  rememberFold({ events: work.events, before: exercise, after: work.exercise });
  return ok(work.events);
};
