/** What everybody at the table does in both runs alike. Those who share the secret only do what no secret of theirs can bar. */
import { must } from '../../../shared/lib/assert.ts';
import type { ClientCommand } from '../../../shared/exercise/command.ts';
import type { Exercise } from '../../../shared/exercise/exercise.ts';
import type { IncidentId, StateId } from '../../../shared/model/ids.ts';
import type { Phase } from '../../../shared/model/terms.ts';
import { ask, oneOf, sentence, type Luck, type Step } from './scene.ts';
import { marked } from './variants.ts';

/** The incident that runs from the start, and two hypotheses about who did it. */
export const FIRST: IncidentId = must(
  marked.incidents.find(({ turn }) => turn === 0),
  'an incident from the start',
).id;
export const [ONE, OTHER] = [must(marked.who[0], 'a hypothesis').id, must(marked.who[1], 'a second one').id];
/** Newer than any revision, so that no text is refused as stale. */
export const NEWEST = 1_000_000;

export interface Cast {
  readonly states: readonly StateId[];
  /** The secret's owner and partner. */
  readonly close: ReadonlySet<StateId>;
  /** Whether a search may draw a card. */
  readonly draws: boolean;
}

type Making = (luck: Luck, by: StateId, other: StateId) => ClientCommand | ((exercise: Exercise) => ClientCommand);
const READY = ({ clock: { turn, phase } }: Exercise): ClientCommand => ({ type: 'phase.ready', ready: true, turn, phase });

const FREE: { readonly [phase in Phase]?: readonly Making[] } = {
  brief: [() => READY],
  assess: [() => READY],
  consult: [
    (luck) => ({ type: 'statement.publish', intent: oneOf(luck, ['notify', 'warn', 'offer']), text: sentence(luck, []).replace(/ canary.*/, '') }),
    () => READY,
  ],
  decide: [() => READY],
};
const prose: Making = (luck, by) => ({ type: 'draft.setProse', field: 'intent', text: sentence(luck, [by]), base: NEWEST });
/** A hold's reason is public, so it is kept empty here. */
const hold: Making = (luck) => ({
  type: 'draft.setLine',
  line: { id: `line:own${luck(2)}`, act: 'hold', incident: FIRST, legalClass: 'cooperative', rationale: '' },
  base: NEWEST,
});
const aside: Making = (luck, by) => ({ type: 'team.say', text: sentence(luck, [by]) });
const BUSY: { readonly [phase in Phase]?: readonly Making[] } = {
  brief: [prose, hold, aside],
  assess: [prose, (_luck, _by) => ({ type: 'belief.set', incident: FIRST, question: 'who', percents: { [ONE]: 100 } })],
  consult: [
    prose,
    (luck, by, other) => ({
      type: 'message.send',
      kind: oneOf(luck, ['note', 'contact']),
      to: [other],
      intent: 'ask',
      text: sentence(luck, [by, other]),
    }),
    (luck, by, other) => ({ type: 'message.send', kind: 'hotline', to: [other], intent: 'notify', text: sentence(luck, [by, other]) }),
  ],
  decide: [hold, () => ({ type: 'draft.sign' }), () => ({ type: 'draft.seal' })],
};
const search: Making = () => ({ type: 'incident.investigate', incident: FIRST });

const choose = (luck: Luck, phase: Phase, close: boolean, draws: boolean): Making | null => {
  const busy = close ? [] : [...(BUSY[phase] ?? []), ...(draws && phase === 'assess' ? [search] : [])];
  const open = [...(FREE[phase] ?? []), ...busy];
  return open.length === 0 ? null : oneOf(luck, open);
};

/** One to three asks of a phase; people of the unconcerned delegations do more, and write only to each other. */
export const commonSteps = (luck: Luck, phase: Phase, { states, close, draws }: Cast): readonly Step[] => {
  const strangers = states.filter((state) => !close.has(state));
  return Array.from({ length: 1 + luck(3) }, () => {
    const by = luck(4) === 0 ? oneOf(luck, states) : oneOf(luck, strangers);
    const other = oneOf(
      luck,
      strangers.filter((state) => state !== by),
    );
    const making = choose(luck, phase, close.has(by), draws);
    return making === null ? [] : [ask(by, making(luck, by, other))];
  }).flat();
};
