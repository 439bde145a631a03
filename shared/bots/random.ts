/**
 * The random style: any act that is open, with any fields that exist, so that every act and every road of the rules is
 * walked. Lines go through the same door as a person's (orderLineSchema), which fills in what is left out.
 */
import { subjectOfProcess } from '../acts/facts.ts';
import { orderLineSchema, type OrderLine, type TalkLine } from '../acts/orderLine.ts';
import { CLAUSE_KINDS, CONSEQUENCES, DEFINITIONS, VERIFICATIONS } from '../model/terms.ts';
import {
  AGREEMENT_FORMS,
  CLAIM_LAYERS,
  FORUM_MEASURES,
  INTENTS,
  LEGAL_CLASSES,
  ORDER_ACTS,
  POLICY_SWITCHES,
  type OrderAct,
  type PolicySwitch,
} from '../model/terms.ts';
import type { DelegationCommand } from '../exercise/command.ts';
import { mayJoin } from './habits/answer.ts';
import {
  clockOf,
  incidents,
  isOpen,
  itemIds,
  itemsOn,
  lineId,
  messagesTo,
  otherServices,
  ownServices,
  searchable,
  sheet,
  type Sight,
  type Style,
} from './sight.ts';

const turnOf = (sight: Sight): number => clockOf(sight)?.turn ?? 0;
const pick = <Item>(sight: Sight, purpose: string, items: readonly Item[]): Item | undefined =>
  items.length === 0 ? undefined : items[sight.luck(purpose, items.length)];
const some = <Item>(sight: Sight, purpose: string, items: readonly Item[], perMille: number): Item[] =>
  items.filter((_, index) => sight.luck(`${purpose}|${index}`, 1000) < perMille);
const yes = (sight: Sight, purpose: string): boolean => sight.luck(purpose, 2) === 0;
const mine = (sight: Sight, map: { readonly [id: string]: { readonly by: string } }): readonly string[] =>
  Object.entries(map).flatMap(([id, { by }]) => (by === sight.own ? [id] : []));

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
    oversight: (sight) => yes(sight, 'oversight'),
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
  retract: { attribution: ownClaim },
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
    target: (sight, act) =>
      pick(
        sight,
        'target',
        sight.board.services.filter(({ state }) => state === otherState(sight, act)),
      )?.id ?? null,
    urgent: (sight) => yes(sight, 'urgent'),
    endsAfterDays: days(1, 180),
    screen: answers,
  },
  disrupt: {
    ...AIM,
    legalClass,
    pace,
    target: (sight, act) =>
      pick(
        sight,
        'target',
        sight.board.services.filter(({ state }) => state === otherState(sight, act)),
      )?.id,
    screen: answers,
  },
  retaliate: {
    ...AIM,
    legalClass,
    target: (sight, act) =>
      pick(
        sight,
        'target',
        sight.board.services.filter(({ state }) => state === otherState(sight, act)),
      )?.id,
    warned: () => true,
  },
  'self-defence': { ...AIM, legalClass, memo: () => Array.from({ length: 8 }, () => 'weighed') },
  other: {
    incident,
    state: otherState,
    text: () => 'We convene the operators of five states in one room.',
    reasons: () => ['They trust each other more than us.'],
  },
};

/** One random line of an act, or null where its view offers nothing to fill it with. */
export const randomLine = (sight: Sight, act: OrderAct): OrderLine | null => {
  const fields = Object.entries(FIELDS[act]).map(([name, field]) => [name, field(sight, act)] as const);
  if (fields.some(([, value]) => value === undefined)) return null;
  const parsed = orderLineSchema.safeParse({ id: lineId(turnOf(sight), `${act}-random`), act, ...Object.fromEntries(fields) });
  return parsed.success ? parsed.data : null;
};

const randomLines = (sight: Sight): readonly OrderLine[] =>
  ORDER_ACTS.map((act) => ({ act, rank: sight.luck(`rank|${act}`, 10_000) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, 16)
    .flatMap(({ act }) => randomLine(sight, act) ?? []);

const requests = (sight: Sight): readonly DelegationCommand[] => {
  const state = pick(
    sight,
    'ask-of',
    sight.board.states.filter(({ id }) => id !== sight.own),
  )?.id;
  const about = pick(sight, 'ask-about', incidents(sight))?.[0];
  const act = pick(
    sight,
    'ask-what',
    (['notice', 'drill', 'mediate'] as const).filter((each) => isOpen(sight, each)),
  );
  if (state === undefined || about === undefined || act === undefined || !yes(sight, 'asks')) return [];
  const id = lineId(turnOf(sight), `${act}-random`);
  const line: TalkLine = act === 'notice' ? { id, act, state, incident: about } : { id, act, state };
  const open = Object.values(sight.view.process).filter(({ owner }) => owner === sight.own);
  if (open.some((process) => process.line.id === id || subjectOfProcess(process.line) === subjectOfProcess(line))) return [];
  return [{ type: 'process.open', line }];
};

/** What it owes an answer to, answered by the toss of a coin. */
const answersTo = (sight: Sight): readonly DelegationCommand[] => [
  ...Object.entries(sight.view.process).flatMap(([id, process]): DelegationCommand[] => {
    const { owner, stage, answers: said, line } = process;
    if (owner === sight.own || (stage !== 'awaiting' && stage !== 'running') || said.some(({ state }) => state === sight.own)) return [];
    const agree = yes(sight, `answer|${id}`) && mayJoin(sight, process);
    return [
      {
        type: 'process.answer',
        process: id as `process:${string}`,
        answer: agree ? (line.act === 'notice' ? 'acknowledge' : 'accept') : 'refuse',
        text: '',
        cites: [],
      },
    ]; // ids of the kind `process`
  }),
  ...Object.entries(sight.view.agreement).flatMap(([id, { stage, version, signatures, terms: text }]): DelegationCommand[] => {
    const agreement = id as `agreement:${string}`; // ids of the kind `agreement`
    if (!text.parties.includes(sight.own)) return [];
    if (stage === 'open' && !signatures.includes(sight.own) && yes(sight, `sign|${id}`))
      return [{ type: 'agreement.sign', agreement, version, reservation: text.form === 'binding' && yes(sight, `reserve|${id}`) ? 0 : null }];
    return stage === 'under-review' && signatures.includes(sight.own)
      ? [{ type: 'agreement.judge', agreement, clause: 0, verdict: yes(sight, `judge|${id}`) ? 'keep' : 'drop' }]
      : [];
  }),
  ...Object.entries(sight.view.case).flatMap(([id, entry]): DelegationCommand[] => {
    const open =
      (entry.stage === 'found' && entry.turn + 2 <= turnOf(sight)) ||
      (entry.stage === 'filed' && entry.lane === 'emergency' && entry.turn < turnOf(sight));
    if (!open || entry.by === sight.own || entry.accused === sight.own || entry.ballots[sight.own] !== undefined) return [];
    return [
      {
        type: 'case.vote',
        case: id as `case:${string}`,
        ballot: pick(sight, `vote|${id}`, ['yes', 'no', 'abstain'] as const) ?? 'abstain',
        explanation: '',
      },
    ]; // ids of the kind `case`
  }),
  ...Object.entries(sight.view.dispute).flatMap(
    ([id, { against, stage }]): DelegationCommand[] =>
      against === sight.own && stage === 'claimed'
        ? [{ type: 'dispute.answer', dispute: id as `dispute:${string}`, consent: yes(sight, `consent|${id}`) }]
        : [], // ids of the kind `dispute`
  ),
];

const randomTalk = (sight: Sight): readonly DelegationCommand[] => {
  const other = pick(
    sight,
    'to',
    sight.board.states.filter(({ id }) => id !== sight.own),
  )?.id;
  const intent = pick(sight, 'intent', INTENTS) ?? 'ask';
  if (other === undefined) return [];
  const kind = pick(
    sight,
    'kind',
    (['hotline', 'contact', 'note'] as const).filter((each) => isOpen(sight, each)),
  );
  const ringing = messagesTo(sight).filter(([id, { ring }]) => ring === 'ringing' && yes(sight, `answer|${id}`));
  const about = pick(sight, 'about', incidents(sight))?.[0];
  const items = about === undefined ? [] : itemIds(itemsOn(sight, about), 3);
  const partner = pick(
    sight,
    'partner',
    sight.board.states.filter(({ id, playable }) => playable && id !== sight.own),
  )?.id;
  return [
    ...ringing.map(([message]) => ({ type: 'message.reply', message, intent, text: '' }) as const),
    ...(kind === undefined ? [] : [{ type: 'message.send' as const, kind, to: [other], intent, text: '' }]),
    ...(items.length > 0 && partner !== undefined && isOpen(sight, 'share') ? [{ type: 'evidence.share' as const, items, to: [partner] }] : []),
    ...requests(sight),
    ...answersTo(sight),
    { type: 'statement.publish', intent, text: '' },
  ];
};

const randomAssess = (sight: Sight): readonly DelegationCommand[] => {
  const asked = sight.view.own[sight.own]?.asked ?? [];
  const operator = pick(
    sight,
    'operator',
    sight.board.operators.filter(({ id, state }) => state === sight.own && !asked.includes(id)),
  )?.id;
  const about = pick(sight, 'operator-about', incidents(sight))?.[0];
  const act = pick(
    sight,
    'ask-or-compel',
    (['ask', 'compel'] as const).filter((each) => isOpen(sight, each)),
  );
  return [
    ...(operator === undefined || about === undefined || act === undefined ? [] : [{ type: `operator.${act}` as const, operator, incident: about }]),
    ...searchable(sight)
      .filter((id) => sight.luck(`look|${id}`, 2) === 0)
      .map((id) => ({ type: 'incident.investigate', incident: id }) as const),
  ];
};

export const random: Style = (sight) => {
  switch (clockOf(sight)?.phase) {
    case 'assess':
      return randomAssess(sight);
    case 'consult':
      return randomTalk(sight);
    case 'decide':
      return sheet(sight, randomLines, '');
    default:
      return [];
  }
};
