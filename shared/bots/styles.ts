/** The other styles: passive does nothing, hawk hits first and asks later, random does anything that is open. */
import type { OrderLine } from '../acts/orderLine.ts';
import type { DelegationCommand } from '../exercise/command.ts';
import type { IncidentId, StateId, WhoId } from '../model/ids.ts';
import { INTENTS, LEGAL_CLASSES, type BotStyle } from '../model/terms.ts';
import { beliefs, responsible, suspect } from './responsible.ts';
import {
  clockOf,
  fileOn,
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

export const passive: Style = (sight) => (clockOf(sight)?.phase === 'decide' ? sheet(sight, [], '') : []);

/** Whoever the file points at; before there is a file, the neighbour it likes least. */
const enemy = (sight: Sight, incident: IncidentId): StateId => {
  const found = suspect(sight, incident);
  const others = sight.board.states.filter(({ id }) => id !== sight.own);
  return found !== null && found !== sight.own ? found : (others[sight.luck(`enemy|${incident}`, others.length)]?.id ?? sight.own);
};

const strike = (sight: Sight, incident: IncidentId): readonly OrderLine[] => {
  const turn = turnOf(sight);
  const state = enemy(sight, incident);
  const file = fileOn(sight, incident);
  const cites = itemIds(itemsOn(sight, incident), 12);
  const link = sight.board.link.find((entry) => entry.state === state && entry.kind !== 'none')?.id ?? null;
  const leading = (file?.who.leading ?? null) as WhoId | null; // a leading id comes from the board's own list
  const who = sight.board.who.find((entry) => entry.state === state)?.id ?? leading;
  if (who === null) return [];
  const claim: OrderLine[] =
    link === null || cites.length === 0
      ? []
      : [
          {
            id: lineId(turn, `attribute-${incident}`),
            act: 'attribute',
            incident,
            who,
            link,
            audience: 'public',
            layer: 'political',
            partners: [],
            cites,
            legalClass: 'retorsion',
            pace: 'rushed',
            rationale: '',
          },
        ];
  return [
    ...claim,
    { id: lineId(turn, `diplomatic-${incident}`), act: 'diplomatic', state, incident, form: 'expel', legalClass: 'retorsion', rationale: '' },
    {
      id: lineId(turn, `sanction-${incident}`),
      act: 'sanction',
      state,
      incident,
      who,
      form: 'targeted',
      reviewAfterDays: 180,
      legalClass: 'retorsion',
      pace: 'rushed',
      rationale: '',
    },
  ];
};

const hawkTalk = (sight: Sight): readonly DelegationCommand[] =>
  Object.values(sight.view.message).some(({ from, turn, kind }) => from === sight.own && kind === 'statement' && turn === turnOf(sight))
    ? []
    : [{ type: 'statement.publish', intent: 'warn', text: '' }];

export const hawk: Style = (sight) => {
  switch (clockOf(sight)?.phase) {
    case 'assess':
      return [
        ...searchable(sight)
          .slice(0, 1)
          .map((incident) => ({ type: 'incident.investigate', incident }) as const),
        ...beliefs(sight),
      ];
    case 'consult':
      return hawkTalk(sight);
    case 'decide':
      return sheet(
        sight,
        [...incidents(sight)].reverse().flatMap(([incident]) => strike(sight, incident)),
        '',
      );
    default:
      return [];
  }
};

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

export const STYLES: { readonly [style in BotStyle]: Style } = {
  responsible,
  firm: responsible,
  legalist: responsible,
  'small-and-impartial': responsible,
  passive,
  fortress: passive,
  hoarder: passive,
  'free-rider': passive,
  pledger: passive,
  accuser: hawk,
  'sanction-on-suspicion': hawk,
  hawk,
  retaliator: hawk,
  surveillance: passive,
  'treaty-cheater': passive,
  'litigant-only': passive,
  random,
};
