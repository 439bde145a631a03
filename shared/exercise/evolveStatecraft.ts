/**
 * The fold's third part: processes, agreements, Forum cases, disputes, operators, policy. Each entity moves along its own
 * chart; a move whose `from` does not hold is a broken log and throws.
 */
import { filled } from '../lib/filled.ts';
import { assert, must } from '../lib/assert.ts';
import type { Event } from './event.ts';
import type { Exercise } from './exercise.ts';
import { withDelegation } from './evolveWorld.ts';

type Slice = 'processes' | 'agreements' | 'indications' | 'cases' | 'disputes';
interface Staged {
  readonly id: string;
  readonly stage: string;
}

/** Adds or replaces one entity of a slice. */
const set = (exercise: Exercise, slice: Slice, entity: Staged): Exercise => ({ ...exercise, [slice]: { ...exercise[slice], [entity.id]: entity } });
const find = (exercise: Exercise, slice: Slice, id: string): Staged => {
  const map: { readonly [id: string]: Staged | undefined } = exercise[slice];
  return must(map[id], id);
};
const change = (exercise: Exercise, slice: Slice, id: string, changed: object): Exercise =>
  set(exercise, slice, { ...find(exercise, slice, id), ...changed });

const move = (
  exercise: Exercise,
  slice: Slice,
  id: string,
  { from, to }: { readonly from: string; readonly to: string },
  extra: object = {},
): Exercise => {
  const before = find(exercise, slice, id);
  assert(before.stage === from, `${id} is ${before.stage}, not ${from}`);
  return set(exercise, slice, { ...before, ...extra, stage: to });
};

const changePolicy = (exercise: Exercise, event: Extract<Event, { type: 'policy.changed' }>): Exercise => {
  const own = must(exercise.delegations[event.state], event.state);
  return withDelegation(exercise, event.state, { policy: { ...own.policy, [event.switch]: event.to } });
};

const setOperator = (exercise: Exercise, { operator, trust, safeHarbour }: Extract<Event, { type: 'operator.changed' }>): Exercise => {
  const before = exercise.operators[operator];
  const harbourBroken = before !== undefined && (before.harbourBroken || (before.safeHarbour && !safeHarbour));
  return { ...exercise, operators: { ...exercise.operators, [operator]: { ...before, id: operator, trust, safeHarbour, harbourBroken } } };
};

const askOperator = (exercise: Exercise, event: Extract<Event, { type: 'operator.asked' }>): Exercise => {
  const { state, operator, incident, compelled = false } = event;
  const before = exercise.operators[operator];
  const next = withDelegation(exercise, state, { asked: [...must(exercise.delegations[state], state).asked, operator] });
  if (before === undefined || incident === undefined) return next;
  const asked = { turn: exercise.clock.turn, incident, compelled };
  return { ...next, operators: { ...next.operators, [operator]: { ...before, asked } } };
};

/** Applies an event of these entities; undefined when it is about something else. */
export const evolveStatecraft = (exercise: Exercise, event: Event): Exercise | undefined => {
  switch (event.type) {
    case 'process.started':
      return set(exercise, 'processes', event.process);
    case 'process.moved':
      return move(exercise, 'processes', event.process, event, { why: event.why });
    case 'process.changed':
      return change(exercise, 'processes', event.process, event.change);
    case 'agreement.proposed':
      // In a record from before texts were kept, what lies on the table is the first text, of its author.
      return set(exercise, 'agreements', filled({ earlier: [], laidBy: event.agreement.proposedBy }, event.agreement));
    case 'agreement.moved':
      return move(exercise, 'agreements', event.agreement, event);
    case 'agreement.changed':
      return change(exercise, 'agreements', event.agreement, event.change);
    case 'indication.raised':
      return set(exercise, 'indications', event.indication);
    case 'indication.moved':
      return move(exercise, 'indications', event.indication, event, { reply: event.reply });
    case 'case.filed':
      return set(exercise, 'cases', event.case);
    case 'case.moved':
      return move(exercise, 'cases', event.case, event);
    case 'case.changed':
      return change(exercise, 'cases', event.case, event.change);
    case 'dispute.filed':
      return set(exercise, 'disputes', event.dispute);
    case 'dispute.moved':
      return move(exercise, 'disputes', event.dispute, event);
    case 'dispute.changed':
      return change(exercise, 'disputes', event.dispute, event.change);
    case 'operator.changed':
      return setOperator(exercise, event);
    case 'operator.asked':
      return askOperator(exercise, event);
    case 'policy.changed':
      return changePolicy(exercise, event);
    case 'free.used':
      return withDelegation(exercise, event.state, { freeUsed: [...must(exercise.delegations[event.state], event.state).freeUsed, event.act] });
    case 'improvised.set':
      return { ...exercise, improvised: { ...exercise.improvised, [event.improvised.line]: event.improvised } };
    default:
      return undefined;
  }
};
