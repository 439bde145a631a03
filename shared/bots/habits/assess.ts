/** Assess: search, ask and compel operators, answer what is asked, set beliefs. */
import type { DelegationCommand } from '../../exercise/command.ts';
import { ACTS } from '../../acts/acts.ts';
import { fileOn, incidents, isOpen, meansOf, type Sight } from '../sight.ts';
import type { Temper } from '../temper.ts';
import { answers } from './answer.ts';
import { interestOrders } from './interests.ts';
import { atLeast, isVictim, turnOf } from './knows.ts';
import { repairs, shelters } from './protect.ts';
import { TEXTS } from '../texts.ts';

/** Belief after the file, where it changed: the leading hypothesis gets the middle of its band, the others share the rest. */
const beliefs = (sight: Sight): readonly DelegationCommand[] =>
  incidents(sight).flatMap(([incident]) => {
    const who = fileOn(sight, incident)?.who;
    if (who === undefined || who.leading === null) return [];
    const top = Math.floor((who.bandLow + who.bandHigh) / 2);
    const rest = sight.board.who.filter(({ id }) => id !== who.leading);
    const each = Math.floor((100 - top) / rest.length);
    const percents: { [id: string]: number } = Object.fromEntries(rest.map(({ id }) => [id, each]));
    percents[who.leading] = 100 - each * rest.length;
    const told = sight.view.belief[`${sight.own}|${incident}|who`]?.percents;
    if (told !== undefined && sight.board.who.every(({ id }) => told[id] === percents[id])) return [];
    return [{ type: 'belief.set', incident, question: 'who', percents } as const];
  });

/** Points its own repairs and interests will want on this turn's sheet. */
const reserved = (sight: Sight, temper: Temper): number =>
  [...repairs(sight, temper), ...shelters(sight, temper), ...interestOrders(sight, temper)].reduce((sum, { act }) => sum + ACTS[act].cost, 0);

/** Looks first where it is hurt itself; early on at least once, later only with what is to spare. */
const searches = (sight: Sight, temper: Temper): readonly DelegationCommand[] => {
  if (temper.searches === 0) return [];
  const means = meansOf(sight);
  const open = incidents(sight).filter(([id]) => means?.investigated.includes(id) === false && !atLeast(fileOn(sight, id)?.who, 'established'));
  const order = [...open.filter(([id]) => isVictim(sight, id)), ...open.filter(([id]) => !isVictim(sight, id))];
  if (order.length === 0) return [];
  const spare = (means?.capacity ?? 0) - reserved(sight, temper);
  const most = Math.min(temper.searches, Math.max(turnOf(sight) <= 2 ? 1 : 0, spare));
  return order.slice(0, Math.max(0, most)).map(([incident]) => ({ type: 'incident.investigate', incident }) as const);
};

/** Its own operators, about the incidents that struck what they run. */
const operators = (sight: Sight, temper: Temper): readonly DelegationCommand[] => {
  const asked = meansOf(sight)?.asked ?? [];
  const own = sight.board.operators.filter(({ id, state }) => state === sight.own && !asked.includes(id));
  return own.flatMap(({ id, services }): DelegationCommand[] => {
    const incident =
      incidents(sight).find(([, { services: struck }]) => struck.some((service) => services.includes(service)))?.[0] ?? incidents(sight)[0]?.[0];
    if (incident === undefined) return [];
    if (temper.compels && isOpen(sight, 'compel')) return [{ type: 'operator.compel', operator: id, incident }];
    return temper.asksOperators && isOpen(sight, 'ask') ? [{ type: 'operator.ask', operator: id, incident }] : [];
  });
};

const harbour = (sight: Sight, temper: Temper): readonly DelegationCommand[] =>
  temper.keepsPromises && turnOf(sight) === 1
    ? sight.board.operators
        .filter(({ id, state }) => state === sight.own && sight.view.operator[id]?.safeHarbour === false)
        .map(({ id }) => ({ type: 'operator.safeHarbour', operator: id, granted: true }) as const)
    : [];

/** FO2, AG4: what was said of it is answered; a panellist with an interest in the other side is challenged. */
const hearings = (sight: Sight): readonly DelegationCommand[] => [
  ...Object.entries(sight.view.case).flatMap(([id, entry]): DelegationCommand[] => {
    const party = entry.by === sight.own || entry.accused === sight.own;
    if (!party || entry.finding !== null) return [];
    const other = entry.by === sight.own ? entry.accused : entry.by;
    const biased = sight.board.roster.find(({ id: panellist, ties }) => entry.panel.includes(panellist) && other !== null && ties.includes(other));
    const challenge: DelegationCommand[] =
      biased === undefined ? [] : [{ type: 'case.challenge', case: id as `case:${string}`, panellist: biased.id }]; // ids of the kind `case`
    const reply: DelegationCommand[] =
      entry.accused === sight.own && entry.stage === 'filed' && entry.reply === null && entry.turn < turnOf(sight)
        ? [{ type: 'case.reply', case: id as `case:${string}`, text: TEXTS['case-reply'] }]
        : []; // ids of the kind `case`
    return [...challenge, ...reply];
  }),
  ...Object.entries(sight.view.indication).flatMap(([id, { accused, stage, turn }]): DelegationCommand[] =>
    accused === sight.own && stage === 'open' && turn < turnOf(sight)
      ? [{ type: 'indication.reply', indication: id as `indication:${string}`, text: TEXTS['indication-reply'] }] // ids of the kind `indication`
      : [],
  ),
];

export const assess = (sight: Sight, temper: Temper): readonly DelegationCommand[] => [
  ...(temper.answers ? [...answers(sight, temper), ...hearings(sight)] : []),
  ...operators(sight, temper),
  ...harbour(sight, temper),
  ...searches(sight, temper),
  ...beliefs(sight),
];
