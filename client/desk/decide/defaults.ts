/** What a field of a new order proposes: the natural first choice, which a person then changes. */
import { ACTS } from '../../../shared/acts/acts.ts';
import { templateTerms } from '../../../shared/acts/templates.ts';
import { dyadOf, type ItemId, type StateId } from '../../../shared/model/ids.ts';
import { STANDARDS } from '../../../shared/model/terms.ts';
import type { ItemView } from '../../../shared/view/kinds.ts';
import { starsOf } from '../../store/evidence.ts';
import { exerciseOf, heldItems, hitsOf, incidentsOf, rungStep, WHOLE } from '../../store/selectors.ts';
import { choicesOf, otherStates, type Choice, type Desk, type Draft } from './choices.ts';
import { daysOf, kindOf, type Field } from './fields.ts';

const MOST_CITED = 12;
const QUESTIONS_OF_THE_MEMO = 8;

const fileOf = ({ view, own }: Desk, draft: Draft) => view.file[`${own}|${String(draft['incident'])}`];

/** Whether an item speaks for what the draft asserts; a draft that asserts nothing is spoken for by all. */
const speaksFor = ({ who, link }: Draft, item: ItemView): boolean => {
  if (typeof who !== 'string') return true;
  return (starsOf(item, 'who')[who] ?? 0) > 0 || (typeof link === 'string' && (starsOf(item, 'link')[link] ?? 0) > 0);
};

/** What we hold on the incident, or on that of the claim, and what speaks for it: neither what is neutral nor what is against. */
export const citesFor = (draft: Draft, { view, own }: Desk): readonly ItemId[] => {
  const incident = draft['incident'] ?? view.attribution[String(draft['attribution'])]?.incident;
  const known = incidentsOf(view).find((id) => id === incident);
  return known === undefined
    ? []
    : heldItems(view, own, known)
        .filter((item) => speaksFor(draft, item))
        .slice(0, MOST_CITED)
        .map(({ item }) => item);
};

/** The state our file points at, else the one we are most at odds with. */
const stateInQuestion = (draft: Draft, desk: Desk): StateId | undefined => {
  const others = otherStates(desk);
  const leading = desk.board.link.find(({ id }) => id === fileOf(desk, draft)?.link.leading)?.state;
  if (leading !== undefined && leading !== null && others.includes(leading)) return leading;
  const step = (state: StateId): number => rungStep(desk.view.dyad[dyadOf(desk.own, state)]?.rung ?? 'calm');
  return [...others].sort((a, b) => step(b) - step(a))[0];
};

/** A form does not accuse by itself: a state is proposed only where the file carries it. */
const linkInFile = (draft: Draft, desk: Desk): string | undefined => {
  const link = fileOf(desk, draft)?.link;
  const none = desk.board.link.find(({ kind }) => kind === 'none')?.id;
  const carried = link !== undefined && STANDARDS.indexOf(link.standard) >= STANDARDS.indexOf('supported');
  return carried ? (link.leading ?? none) : none;
};

const HELPING: readonly string[] = ['assist', 'capacity'];
const worstHitAbroad = ({ view, board, own }: Desk): StateId | undefined =>
  hitsOf(view, board, null, WHOLE).find(({ service }) => service.state !== own)?.service.state;

const ABOUT_HEALTH: readonly string[] = ['health', 'water'];
const aimFor = (draft: Draft, { board }: Desk): Choice =>
  ABOUT_HEALTH.includes(board.services.find(({ id }) => id === draft['service'])?.sector ?? '') ? 'public-health' : 'public-order';

const preferred = (field: Field, draft: Draft, desk: Desk): Choice | undefined => {
  switch (field) {
    case 'state':
      if (draft.act === 'other') return null;
      return HELPING.includes(draft.act) ? worstHitAbroad(desk) : stateInQuestion(draft, desk);
    case 'who':
      return fileOf(desk, draft)?.who.leading;
    case 'link':
      return linkInFile(draft, desk);
    case 'legalClass':
      return ACTS[draft.act].defensible[0];
    case 'aim':
      return aimFor(draft, desk);
    case 'oversight':
      return 'court';
    case 'layer':
      // Whoever names no state says who did it, not which state answers for it.
      return desk.board.link.find(({ id }) => id === draft['link'])?.kind === 'none' ? 'operational' : 'political';
    default:
      return undefined;
  }
};

/** The preferred choice if it is offered, else the first offered; undefined when there is none. */
export const firstChoice = (field: Field, draft: Draft, desk: Desk): Choice | undefined => {
  const offered = choicesOf(field, draft, desk);
  const wanted = preferred(field, draft, desk);
  return wanted !== undefined && offered.includes(wanted) ? wanted : offered[0];
};

const termsOf = ({ own, view, board }: Desk) => {
  const parties = [own, ...board.states.flatMap(({ id, playable }) => (playable && id !== own ? [id] : []))];
  return templateTerms('help', parties, exerciseOf(view).turns);
};

/** Who could join: for a coalition somebody must. */
const partnersFor = (draft: Draft, { own, board }: Desk): readonly StateId[] =>
  draft.act === 'coalition'
    ? board.states.flatMap(({ id, playable }) => (playable && id !== own && id !== draft['state'] ? [id] : [])).slice(0, 1)
    : [];

/** The first value of a field, or undefined when nothing can be chosen. */
export const firstValue = (field: Field, draft: Draft, desk: Desk): unknown => {
  switch (kindOf(field)) {
    case 'choice':
      return firstChoice(field, draft, desk);
    case 'days':
      return daysOf(draft.act).first;
    case 'yes-no':
      return field === 'notified';
    case 'items':
      return citesFor(draft, desk);
    case 'states':
      return partnersFor(draft, desk);
    case 'screen':
    case 'reasons':
      return [];
    case 'memo':
      return Array.from({ length: QUESTIONS_OF_THE_MEMO }, () => '');
    case 'text':
      return '';
    case 'terms':
      return termsOf(desk);
  }
};
