/** What a field may be chosen from, as the view and the board have it: ids and terms, in the order a person would want them. */
import {
  CAPACITY_WITH,
  COALITION_MEASURES,
  COUNTERMEASURE_FORMS,
  CRIMINAL_STEPS,
  DEMANDS,
  DIPLOMATIC_FORMS,
  EMERGENCY_BASES,
  EMERGENCY_FORMS,
  OVERSEERS,
  RIGHTS_AIMS,
  SANCTION_FORMS,
} from '../../../shared/acts/forms.ts';
import type { AttributionId, StateId } from '../../../shared/model/ids.ts';
import { CASE_KINDS, CASE_LANES, CLAIM_LAYERS, FORUM_MEASURES, LEGAL_CLASSES, POLICY_SWITCHES, type OrderAct } from '../../../shared/model/terms.ts';
import type { Board } from '../../../shared/view/board.ts';
import type { AttributionView, View } from '../../../shared/view/kinds.ts';
import { incidentsOf, WHOLE } from '../../store/selectors.ts';
import type { Field } from './fields.ts';

/** An order being written: its act, and the fields filled in so far. */
export type Draft = { readonly act: OrderAct } & { readonly [field: string]: unknown };
export interface Desk {
  readonly own: StateId;
  readonly view: View;
  readonly board: Board;
}
export type Choice = string | null;

const keysOf = <Entity>(map: { readonly [id: string]: Entity }, fits: (entity: Entity) => boolean): readonly string[] =>
  Object.entries(map).flatMap(([id, entity]) => (fits(entity) ? [id] : []));

const FORMS: { readonly [act in OrderAct]?: readonly string[] } = {
  diplomatic: DIPLOMATIC_FORMS,
  demand: DEMANDS,
  sanction: SANCTION_FORMS,
  coalition: COALITION_MEASURES,
  refer: CASE_KINDS,
  countermeasure: COUNTERMEASURE_FORMS,
};

const standing = (claim: AttributionView): boolean => claim.status !== 'retracted' && claim.status !== 'corrected';
/** Our own claims that still stand. */
export const ownClaims = (view: View, own: StateId): readonly AttributionId[] =>
  // Ids of a kind carry its prefix.
  keysOf(view.attribution, (claim) => claim.by === own && standing(claim)) as readonly AttributionId[];
/** Claims with our name under them, which we may take off again. */
const signedClaims = ({ view, own }: Desk): readonly string[] =>
  keysOf(view.attribution, (claim) => claim.claimants.includes(own) && standing(claim));
/** A claim that is contested already can still be joined, not contested again. */
const ANSWERABLE: { readonly [act in OrderAct]?: readonly string[] } = {
  endorse: ['claimed', 'supported', 'contested'],
  contest: ['claimed', 'supported'],
};
const othersClaims = (act: OrderAct, answerable: readonly string[], { view, own }: Desk): readonly string[] =>
  keysOf(
    view.attribution,
    (claim) =>
      claim.public && !claim.claimants.includes(own) && answerable.includes(claim.status) && (act === 'contest' || !claim.withdrawn.includes(own)),
  );

export const otherStates = ({ board, own }: Desk): readonly StateId[] => board.states.flatMap(({ id }) => (id === own ? [] : [id]));

/** Services of a state, the lowest first. */
const servicesOf = ({ view, board }: Desk, state: unknown): readonly string[] => {
  const levelOf = (id: string): number => view.service[id]?.level ?? WHOLE;
  return board.services.flatMap((service) => (service.state === state ? [service.id] : [])).sort((a, b) => levelOf(a) - levelOf(b));
};

const statesFor = (draft: Draft, desk: Desk): readonly Choice[] => {
  const others = otherStates(desk);
  if (draft.act === 'refer') return draft['form'] === 'complaint' ? others : [null];
  if (draft.act === 'other') return [null, ...others];
  const served = others.filter((state) => desk.board.services.some((service) => service.state === state));
  return draft.act === 'assist' || draft.act === 'capacity' ? served : others;
};

const targetsFor = (draft: Draft, desk: Desk): readonly Choice[] =>
  draft.act === 'countermeasure' && draft['form'] === 'non-cyber' ? [null] : servicesOf(desk, draft['state']);

const emergenciesFor = ({ act }: Draft, { view, own }: Desk): readonly string[] =>
  keysOf(view.measure, ({ kind, stage, by, audited }) => kind === 'emergency' && stage === 'active' && (act === 'extend' ? by === own : !audited));

const policyOf = (draft: Draft, { view, own }: Desk): readonly string[] => {
  const name = draft['switch'];
  const [known] = Object.entries(POLICY_SWITCHES).filter(([each]) => each === name);
  if (known === undefined) return [];
  const now: string | undefined = Object.entries(view.state[own]?.policy ?? {}).find(([each]) => each === name)?.[1];
  return [...known[1]].sort((a, b) => Number(a === now) - Number(b === now));
};

type Chooser = (draft: Draft, desk: Desk) => readonly Choice[];
const CHOOSERS: { readonly [field in Field]?: Chooser } = {
  service: (draft, desk) => servicesOf(desk, draft.act === 'assist' || draft.act === 'capacity' ? draft['state'] : desk.own),
  target: targetsFor,
  incident: ({ act }, { view }) => (act === 'other' ? [...incidentsOf(view), null] : incidentsOf(view)),
  state: statesFor,
  who: (_, { board }) => board.who.map(({ id }) => id),
  link: (_, { board }) => board.link.map(({ id }) => id),
  legalClass: () => LEGAL_CLASSES,
  pace: () => ['prepared', 'rushed'],
  form: ({ act }) => FORMS[act] ?? [],
  lane: () => CASE_LANES,
  wish: () => FORUM_MEASURES,
  layer: () => CLAIM_LAYERS,
  audience: (_, desk) => ['public', ...otherStates(desk)],
  step: () => CRIMINAL_STEPS,
  measure: () => EMERGENCY_FORMS,
  basis: () => EMERGENCY_BASES,
  aim: () => RIGHTS_AIMS,
  oversight: () => OVERSEERS,
  with: () => CAPACITY_WITH,
  emergency: emergenciesFor,
  attribution: ({ act }, desk) => {
    const answerable = ANSWERABLE[act];
    if (answerable !== undefined) return othersClaims(act, answerable, desk);
    return act === 'retract' ? signedClaims(desk) : ownClaims(desk.view, desk.own);
  },
  dispute: (_, { view, own }) => keysOf(view.dispute, ({ stage, against }) => stage === 'awarded' && against === own),
  agreement: (_, { view, own }) => [null, ...keysOf(view.agreement, ({ stage, terms }) => stage === 'open' && terms.parties.includes(own))],
  switch: () => Object.keys(POLICY_SWITCHES),
  to: policyOf,
};

export const choicesOf = (field: Field, draft: Draft, desk: Desk): readonly Choice[] => CHOOSERS[field]?.(draft, desk) ?? [];
