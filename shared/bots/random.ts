/** The random style: anything that is open, so that every act and every road of the rules is walked. */
import type { OrderLine } from '../acts/orderLine.ts';
import type { DelegationCommand } from '../exercise/command.ts';
import { INTENTS, LEGAL_CLASSES } from '../model/terms.ts';
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

/** One random, well-formed line of each act that its view leaves open. */
const randomLines = (sight: Sight): readonly OrderLine[] => {
  const turn = turnOf(sight);
  const incident = pick(sight, 'incident', incidents(sight))?.[0];
  const own = pick(sight, 'own', ownServices(sight))?.id;
  const worst = ownServices(sight)[0]?.id ?? own;
  const other = pick(sight, 'other', otherServices(sight));
  const who = pick(sight, 'who', sight.board.who)?.id;
  const link = pick(sight, 'link', sight.board.link)?.id;
  const claim = pick(
    sight,
    'claim',
    Object.entries(sight.view.attribution).filter(([, { by, status }]) => by === sight.own && status !== 'retracted' && status !== 'corrected'),
  )?.[0];
  if (incident === undefined || own === undefined || worst === undefined || other === undefined || who === undefined || link === undefined) return [];
  const cites = itemIds(itemsOn(sight, incident), 6);
  const legalClass = pick(sight, 'class', LEGAL_CLASSES) ?? 'retorsion';
  const pace = sight.luck('pace', 2) === 0 ? ('rushed' as const) : ('prepared' as const);
  const base = (act: string) => ({ id: lineId(turn, `${act}-random`), rationale: '' });
  const taken =
    claim === undefined
      ? []
      : [
          { ...base('retract'), act: 'retract' as const, attribution: claim as `attribution:${string}` }, // ids of the kind `attribution`
          { ...base('correct'), act: 'correct' as const, attribution: claim as `attribution:${string}`, who, link, cites },
        ];
  return [
    ...taken,
    { ...base('restore'), act: 'restore', service: worst },
    { ...base('fallback'), act: 'fallback', service: worst },
    { ...base('harden'), act: 'harden', service: own },
    {
      ...base('emergency'),
      act: 'emergency',
      measure: pick(sight, 'measure', ['reroute', 'data-order', 'isolate'] as const) ?? 'reroute',
      service: worst,
      basis: 'derogation',
      oversight: sight.luck('oversight', 2) === 0,
      notified: sight.luck('notified', 2) === 0,
      screen: [],
      endsAfterDays: 1 + sight.luck('days', 30),
    },
    { ...base('territory'), act: 'territory', incident, pace },
    { ...base('assist'), act: 'assist', state: other.state, service: other.id },
    { ...base('hold'), act: 'hold', incident, legalClass },
    { ...base('protest'), act: 'protest', state: other.state, incident, legalClass },
    {
      ...base('attribute'),
      act: 'attribute',
      incident,
      who,
      link,
      audience: sight.luck('audience', 2) === 0 ? 'public' : other.state,
      layer: 'political',
      partners: [],
      cites,
      legalClass,
      pace,
    },
    {
      ...base('diplomatic'),
      act: 'diplomatic',
      state: other.state,
      incident,
      form: pick(sight, 'form', ['summon', 'expel', 'recall'] as const) ?? 'summon',
      legalClass,
    },
    {
      ...base('sanction'),
      act: 'sanction',
      state: other.state,
      incident,
      who,
      form: 'targeted',
      reviewAfterDays: 30 + sight.luck('review', 300),
      legalClass,
      pace,
    },
  ];
};

const randomTalk = (sight: Sight): readonly DelegationCommand[] => {
  const other = pick(
    sight,
    'to',
    sight.board.states.filter(({ id }) => id !== sight.own),
  )?.id;
  const intent = pick(sight, 'intent', INTENTS) ?? 'ask';
  if (other === undefined) return [];
  const kinds = (['hotline', 'contact', 'note'] as const).filter((kind) => isOpen(sight, kind));
  const kind = pick(sight, 'kind', kinds);
  const ringing = messagesTo(sight)
    .filter(([, { ring }]) => ring === 'ringing')
    .filter(([id]) => sight.luck(`answer|${id}`, 2) === 0);
  const incident = pick(sight, 'about', incidents(sight))?.[0];
  const items = incident === undefined ? [] : itemIds(itemsOn(sight, incident), 3);
  const partner = pick(
    sight,
    'partner',
    sight.board.states.filter(({ id, playable }) => playable && id !== sight.own),
  )?.id;
  return [
    ...ringing.map(([message]) => ({ type: 'message.reply', message, intent, text: '' }) as const),
    ...(kind === undefined ? [] : [{ type: 'message.send' as const, kind, to: [other], intent, text: '' }]),
    ...(items.length > 0 && partner !== undefined && isOpen(sight, 'share') ? [{ type: 'evidence.share' as const, items, to: [partner] }] : []),
    { type: 'statement.publish', intent, text: '' },
  ];
};

export const random: Style = (sight) => {
  switch (clockOf(sight)?.phase) {
    case 'assess':
      return searchable(sight)
        .filter((id) => sight.luck(`look|${id}`, 2) === 0)
        .map((incident) => ({ type: 'incident.investigate', incident }) as const);
    case 'consult':
      return randomTalk(sight);
    case 'decide': {
      const lines = [...randomLines(sight)]
        .map((line) => ({ line, rank: sight.luck(`rank|${line.act}`, 1000) }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ line }) => line);
      return sheet(sight, lines, '');
    }
    default:
      return [];
  }
};
