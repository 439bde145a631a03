/**
 * The first steps as data: what the coach says, what it points at, and by what it sees that a step is done. Predicates read
 * the view and what is chosen on the map, and nothing else, so that they are the same for a hand, a keyboard and a test.
 */
import type { Phase } from '../../shared/model/terms.ts';
import type { BeliefView, DraftView, ItemView, View } from '../../shared/view/kinds.ts';
import type { Tab } from '../store/selectors.ts';
import { DARK, INCIDENT, OWN } from './cast.ts';

export interface Seen {
  readonly view: View;
  /** Chosen on the map or in the table. */
  readonly selected: string | null;
  /** The coach's own button was pressed in this step. */
  readonly pressed: boolean;
}
export const STEP_IDS = [
  'look',
  'investigate',
  'believe',
  'meter',
  'ring',
  'rethink',
  'restore',
  'attribute',
  'seal',
  'unseal',
  'reseal',
  'reveal',
  'question',
] as const;
export type StepId = (typeof STEP_IDS)[number];
/** What is said while something else has to happen first; then nothing is pointed at. */
const WAITING = ['answering', 'resolving'] as const;
/** What can be said: a step's own sentence, or another while it stands otherwise. Each has a why. */
export type Saying = StepId | 'late' | 'forecast' | (typeof WAITING)[number];
export const isWaiting = (saying: Saying): boolean => WAITING.some((each) => each === saying);

export interface Step {
  readonly id: StepId;
  readonly phase: Phase;
  readonly tab: Tab;
  /** Selectors of what is to be done next, the nearest first; the first that is on the screen is pointed at. */
  readonly points: (seen: Seen) => readonly string[];
  readonly says: (seen: Seen) => Saying;
  readonly done: (seen: Seen) => boolean;
  /** Ended by the coach's button, for what is only read. */
  readonly read: boolean;
  /** Something is being read meanwhile: what is pointed at next is outlined, and the page stays where it is. */
  readonly still: boolean;
}

const items = ({ view }: Seen): readonly ItemView[] => Object.values(view.item).filter(({ holder }) => holder === OWN);
const sharedItem = (seen: Seen): ItemView | undefined => items(seen).find(({ via }) => via === 'share');
const belief = ({ view }: Seen): BeliefView | undefined => view.belief[`${OWN}|${INCIDENT}|who`];
const draft = ({ view }: Seen): DraftView | undefined => view.draft[OWN];
const line = (seen: Seen, act: 'restore' | 'attribute') => draft(seen)?.lines.find((each) => each.act === act);
const phaseOf = ({ view }: Seen): Phase | undefined => view.exercise['exercise']?.phase;
const hasCalled = ({ view }: Seen): boolean => Object.values(view.message).some(({ from }) => from === OWN);
const pressed = (seen: Seen): boolean => seen.pressed;
const isRevealed = (seen: Seen): boolean => phaseOf(seen) === 'reveal';

/** A claim that comes too late to be forecast. */
const isLate = (seen: Seen): boolean => {
  const claim = line(seen, 'attribute');
  return claim !== undefined && draft(seen)?.lineChecks[claim.id]?.landsTurn !== seen.view.exercise['exercise']?.turn;
};
const saysOfClaim = (seen: Seen): Saying => (line(seen, 'attribute') === undefined ? 'attribute' : isLate(seen) ? 'late' : 'forecast');

const mark = (name: string): string => `[data-coach="${name}"]`;
/** The whole card with its norms, whose first part is the button. */
const card = (act: string): string => `.act-card:has(${mark(`act-${act}`)})`;
/** While no item has been opened; afterwards the eye goes on. */
const CLOSED_ITEM = '.matrix:not(:has([aria-expanded="true"])) tbody:last-of-type .item-name';
const PUT = `.line-form ${mark('put')}`;
const UNHURRIED = '.line-form select[name="pace"]:has(option[value="rushed"]:not(:checked))';
const pointsAtClaim = (seen: Seen): readonly string[] => {
  if (line(seen, 'attribute') === undefined) return [UNHURRIED, PUT, card('attribute')];
  return isLate(seen) ? [UNHURRIED, PUT, mark('change-attribute')] : [UNHURRIED, mark('forecast')];
};

type Draft = Partial<Step> & Pick<Step, 'id' | 'phase' | 'tab' | 'done'> & { readonly at?: readonly string[] };
const step = ({ at = [], ...given }: Draft): Step => ({
  says: () => given.id,
  read: false,
  still: false,
  ...given,
  // In another panel the way back is its tab; what is only asked points at nothing.
  points: (seen) => (given.id === 'question' ? [] : [...(given.points?.(seen) ?? at), `#tab-${given.tab}`]),
});

export const STEPS: readonly Step[] = [
  step({ id: 'look', phase: 'brief', tab: 'brief', at: [mark('map'), mark('pane-map')], done: ({ selected }) => selected === DARK }),
  step({
    id: 'investigate',
    phase: 'assess',
    tab: 'assess',
    at: [mark('investigate')],
    done: (seen) => items(seen).some(({ via }) => via === 'investigation'),
  }),
  step({
    id: 'believe',
    phase: 'assess',
    tab: 'assess',
    at: [CLOSED_ITEM, mark('beliefs')],
    still: true,
    done: (seen) => belief(seen) !== undefined,
  }),
  step({ id: 'meter', phase: 'assess', tab: 'assess', at: [mark('meter')], done: pressed, read: true }),
  step({
    id: 'ring',
    phase: 'consult',
    tab: 'consult',
    at: [mark('send'), mark('channel-hotline')],
    done: (seen) => sharedItem(seen) !== undefined,
    says: (seen) => (hasCalled(seen) ? 'answering' : 'ring'),
  }),
  step({
    id: 'rethink',
    phase: 'consult',
    tab: 'assess',
    at: [CLOSED_ITEM, mark('beliefs')],
    still: true,
    done: (seen) => (belief(seen)?.at ?? 0) > (sharedItem(seen)?.at ?? Infinity),
  }),
  step({
    id: 'restore',
    phase: 'decide',
    tab: 'decide',
    at: [PUT, card('restore')],
    done: (seen) => line(seen, 'restore') !== undefined,
  }),
  step({ id: 'attribute', phase: 'decide', tab: 'decide', points: pointsAtClaim, says: saysOfClaim, done: pressed, read: true }),
  step({
    id: 'seal',
    phase: 'decide',
    tab: 'decide',
    points: (seen) => (draft(seen)?.signatures.length === 0 ? [mark('sign')] : [mark('seal')]),
    done: (seen) => draft(seen)?.sealed === true,
  }),
  step({ id: 'unseal', phase: 'decide', tab: 'decide', at: [mark('unseal')], done: (seen) => draft(seen)?.sealed === false }),
  step({ id: 'reseal', phase: 'decide', tab: 'decide', at: [mark('seal')], done: (seen) => draft(seen)?.sealed === true }),
  step({
    id: 'reveal',
    phase: 'reveal',
    tab: 'reveal',
    at: [mark('reveal')],
    says: (seen) => (isRevealed(seen) ? 'reveal' : 'resolving'),
    done: (seen) => seen.pressed && isRevealed(seen),
    read: true,
  }),
  step({ id: 'question', phase: 'reveal', tab: 'reveal', done: () => false }),
];

/** The last question: who can cause a rupture, and in how many steps (ES6, ES8, ES9). */
export const ANSWERS = ['event', 'one', 'two'] as const;
export type Answer = (typeof ANSWERS)[number];
export const RIGHT: Answer = 'two';
