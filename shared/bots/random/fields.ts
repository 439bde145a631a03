/** A random line of any act, with any fields that exist; it goes through the same door as a person's (orderLineSchema). */
import { OVERSEERS, RIGHTS_AIMS } from '../../acts/forms.ts';
import { orderLineSchema, type OrderLine } from '../../acts/orderLine.ts';
import {
  AGREEMENT_FORMS,
  CLAIM_LAYERS,
  CLAUSE_KINDS,
  CONSEQUENCES,
  DEFINITIONS,
  FORUM_MEASURES,
  LEGAL_CLASSES,
  POLICY_SWITCHES,
  VERIFICATIONS,
  type OrderAct,
  type PolicySwitch,
} from '../../model/terms.ts';
import { incidents, itemIds, itemsOn, lineId, otherServices, ownServices, type Sight } from '../sight.ts';
import { mine, pick, some, turnOf, yes } from './luck.ts';
import { TEXTS } from '../texts.ts';

/** A value for each field a line may have; undefined where there is nothing to choose from. */
type Field = (sight: Sight, act: OrderAct) => unknown;
const otherState: Field = (sight, act) =>
  pick(
    sight,
    `state|${act}`,
    sight.board.states.filter(({ id }) => id !== sight.own),
  )?.id;
const incident: Field = (sight, act) => pick(sight, `incident|${act}`, incidents(sight))?.[0];
const served: Field = (sight, act) => pick(sight, `service|${act}`, ownServices(sight))?.id;
const theirs = (sight: Sight, act: OrderAct) => pick(sight, `their|${act}`, otherServices(sight));
const cites: Field = (sight, act) => {
  const about = pick(sight, `incident|${act}`, incidents(sight))?.[0];
  return about === undefined ? [] : itemIds(itemsOn(sight, about), 4);
};
const who: Field = (sight, act) => pick(sight, `who|${act}`, sight.board.who)?.id;
const link: Field = (sight, act) => pick(sight, `link|${act}`, sight.board.link)?.id;
const oneOf =
  (...choices: readonly unknown[]): Field =>
  (sight, act) =>
    pick(sight, `${act}|${String(choices[0])}`, choices);
const pace = oneOf('rushed', 'prepared');
const legalClass = oneOf(...LEGAL_CLASSES);
const emergency: Field = (sight) => pick(sight, 'emergency', mine(sight, sight.view.measure));
const ownClaim: Field = (sight) => pick(sight, 'claim', mine(sight, sight.view.attribution));
const signedClaim: Field = (sight) =>
  pick(
    sight,
    'claim',
    Object.entries(sight.view.attribution).flatMap(([id, { claimants }]) => (claimants.includes(sight.own) ? [id] : [])),
  );
const theirClaim: Field = (sight) =>
  pick(
    sight,
    'their-claim',
    Object.entries(sight.view.attribution).flatMap(([id, claim]) =>
      !claim.claimants.includes(sight.own) && claim.public && (claim.status === 'claimed' || claim.status === 'supported') ? [id] : [],
    ),
  );
const partners: Field = (sight, act) =>
  some(
    sight,
    `partners|${act}`,
    sight.board.states.filter(({ id, playable }) => playable && id !== sight.own).map(({ id }) => id),
    500,
  );
const theirTarget: Field = (sight, act) =>
  pick(
    sight,
    'target',
    sight.board.services.filter(({ state }) => state === otherState(sight, act)),
  )?.id;
const days =
  (least: number, most: number): Field =>
  (sight, act) =>
    least + sight.luck(`days|${act}`, most - least + 1);
const answers: Field = (sight, act) => Array.from({ length: 12 }, (_, index) => (sight.luck(`screen|${act}|${index}`, 10) === 0 ? 'no' : 'yes'));

const terms: Field = (sight) => ({
  form: pick(sight, 'form', AGREEMENT_FORMS),
  parties: [
    sight.own,
    ...some(
      sight,
      'parties',
      sight.board.states.filter(({ id }) => id !== sight.own),
      600,
    ).map(({ id }) => id),
  ].slice(0, 8),
  definitions: some(sight, 'definitions', DEFINITIONS, 300),
  clauses: some(sight, 'clauses', CLAUSE_KINDS, 300)
    .slice(0, 8)
    .map((kind) => ({ kind })),
  verification: pick(sight, 'verification', VERIFICATIONS),
  consequence: pick(sight, 'consequence', CONSEQUENCES),
  sunsetDays: 30 + sight.luck('sunset', 700),
  reviewTurn: 2 + sight.luck('review-turn', 4),
  threshold: 2,
});
const policyOf = (sight: Sight): PolicySwitch => pick(sight, 'switch', Object.keys(POLICY_SWITCHES) as PolicySwitch[]) ?? 'encryption'; // keys of a constant table

const AIM = { state: otherState, incident } as const;
const FIELDS: { readonly [act in OrderAct]: { readonly [field: string]: Field } } = {
  restore: { service: served },
  fallback: { service: served },
  harden: { service: served },
  warning: { service: served },
  emergency: {
    service: served,
    measure: oneOf('reroute', 'data-order', 'isolate'),
    basis: oneOf('derogation', 'ordinary-limitation'),
    law: oneOf('', TEXTS.law),
    aim: oneOf(...RIGHTS_AIMS),
    necessity: oneOf(TEXTS['necessity-short'], ''),
    oversight: (sight) => pick(sight, 'oversight', OVERSEERS),
    notified: (sight) => yes(sight, 'notified'),
    endsAfterDays: days(1, 30),
  },
  extend: { emergency, endsAfterDays: days(1, 30) },
  audit: { emergency },
  territory: { incident, pace },
  assist: { state: (sight, act) => theirs(sight, act)?.state, service: (sight, act) => theirs(sight, act)?.id },
  review: { ...AIM, pace },
  disclose: { incident },
  criminal: { ...AIM, pace, step: oneOf('preservation', 'legal-assistance', 'arrest', 'preservation') },
  independent: { incident, pace },
  propose: { agreement: () => null, terms },
  capacity: {
    state: (sight, act) => theirs(sight, act)?.state,
    service: (sight, act) => theirs(sight, act)?.id,
    with: oneOf('government', 'academic', 'industry'),
  },
  policy: { switch: (sight) => policyOf(sight), to: (sight) => pick(sight, 'to', POLICY_SWITCHES[policyOf(sight)]) },
  demand: { ...AIM, pace, legalClass, form: oneOf('cessation', 'assurance', 'reparation') },
  remedy: { ...AIM, pace, admission: (sight) => yes(sight, 'admission') },
  hold: { incident, legalClass },
  protest: { ...AIM, legalClass },
  attribute: {
    incident,
    who,
    link,
    pace,
    legalClass,
    cites,
    partners: (sight, act) => (yes(sight, 'joint') ? partners(sight, act) : []),
    layer: oneOf(...CLAIM_LAYERS),
    audience: (sight, act) => (yes(sight, 'audience') ? 'public' : otherState(sight, act)),
  },
  endorse: {
    attribution: theirClaim,
    cites: (sight) =>
      itemIds(
        Object.values(sight.view.item).filter(({ holder }) => holder === sight.own),
        4,
      ),
  },
  contest: { attribution: theirClaim, cites: () => [] },
  correct: { attribution: ownClaim, who, link, cites },
  retract: { attribution: signedClaim },
  diplomatic: { ...AIM, legalClass, form: oneOf('summon', 'expel', 'recall', 'sever') },
  sanction: { ...AIM, legalClass, pace, who, form: oneOf('targeted', 'sectoral'), reviewAfterDays: days(30, 330) },
  vendor: { ...AIM, legalClass, pace },
  indict: { ...AIM, pace, who },
  recover: { incident, pace, who },
  expose: { ...AIM, legalClass, pace, cites },
  coalition: { ...AIM, legalClass, pace, form: oneOf('statement', 'expulsion', 'sanction'), partners },
  refer: {
    incident,
    form: (sight) => (yes(sight, 'complaint') ? 'complaint' : 'situation'),
    state: (sight, act) => (yes(sight, 'complaint') ? otherState(sight, act) : null),
    lane: oneOf('ordinary', 'ordinary', 'emergency'),
    wish: oneOf(...FORUM_MEASURES),
    cites,
  },
  arbitrate: { ...AIM, cites },
  comply: { dispute: (sight) => Object.keys(sight.view.dispute).find((id) => sight.view.dispute[id]?.against === sight.own) },
  court: { ...AIM, pace },
  assembly: { incident, pace },
  council: { ...AIM, pace },
  allies: { incident, pace },
  posture: { ...AIM, legalClass },
  countermeasure: {
    ...AIM,
    legalClass,
    pace,
    who,
    link,
    form: oneOf('non-cyber', 'cyber'),
    target: (sight, act) => theirTarget(sight, act) ?? null,
    urgent: (sight) => yes(sight, 'urgent'),
    endsAfterDays: days(1, 180),
    screen: answers,
  },
  disrupt: {
    ...AIM,
    legalClass,
    pace,
    target: theirTarget,
    screen: answers,
  },
  retaliate: {
    ...AIM,
    legalClass,
    target: theirTarget,
    warned: () => true,
  },
  'self-defence': { ...AIM, legalClass, memo: () => Array.from({ length: 8 }, () => 'weighed') },
  other: {
    incident,
    state: otherState,
    text: () => TEXTS.other,
    reasons: () => [TEXTS['other-reason']],
  },
};

/** One random line of an act, or null where its view offers nothing to fill it with. */
export const randomLine = (sight: Sight, act: OrderAct): OrderLine | null => {
  const fields = Object.entries(FIELDS[act]).map(([name, field]) => [name, field(sight, act)] as const);
  if (fields.some(([, value]) => value === undefined)) return null;
  const parsed = orderLineSchema.safeParse({ id: lineId(turnOf(sight), `${act}-random`), act, ...Object.fromEntries(fields) });
  return parsed.success ? parsed.data : null;
};
