/**
 * The random style: any act that is open, with any fields that exist, so that every act and every road of the rules is
 * walked.
 */
import { subjectOfProcess } from '../acts/facts.ts';
import type { OrderLine, TalkLine } from '../acts/orderLine.ts';
import { INTENTS, ORDER_ACTS } from '../model/terms.ts';
import type { DelegationCommand } from '../exercise/command.ts';
import { answersTo, secondThoughts } from './random/answers.ts';
import { randomLine } from './random/fields.ts';
import { pick, turnOf, yes } from './random/luck.ts';
import { clockOf, incidents, isOpen, itemIds, itemsOn, lineId, messagesTo, searchable, sheet, type Sight, type Style } from './sight.ts';

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
    ...secondThoughts(sight),
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
