/**
 * The responsible style: keep people supplied, find out before naming, talk first, share, claim only what the file
 * carries, and answer what is asked of one's own territory.
 */
import type { OrderLine } from '../acts/orderLine.ts';
import { landingTurn, leadHours } from '../acts/acts.ts';
import { ACTS } from '../acts/acts.ts';
import type { DelegationCommand } from '../exercise/command.ts';
import type { IncidentId, LinkId, StateId, WhoId } from '../model/ids.ts';
import { standardRank } from '../norms/weighing.ts';
import type { QuestionView } from '../view/kinds.ts';
import {
  clockOf,
  fileOn,
  incidents,
  isOpen,
  itemIds,
  itemsOn,
  lineId,
  meansOf,
  messagesTo,
  otherServices,
  ownServices,
  sheet,
  type Sight,
  type Style,
} from './sight.ts';

const turnOf = (sight: Sight): number => clockOf(sight)?.turn ?? 0;
const atLeast = (question: QuestionView | undefined, standard: 'suspicion' | 'supported' | 'corroborated' | 'established'): boolean =>
  question !== undefined && standardRank(question.standard) >= standardRank(standard);

/** The state a leading link hypothesis points at, if any. */
export const suspect = (sight: Sight, incident: IncidentId): StateId | null => {
  const leading = fileOn(sight, incident)?.link.leading ?? null;
  return sight.board.link.find(({ id }) => id === leading)?.state ?? null;
};

/** Belief after the file: the leading hypothesis gets the middle of its band, the others share the rest. */
export const beliefs = (sight: Sight): readonly DelegationCommand[] =>
  incidents(sight).flatMap(([incident]) => {
    const who = fileOn(sight, incident)?.who;
    if (who === undefined || who.leading === null) return [];
    const top = Math.floor((who.bandLow + who.bandHigh) / 2);
    const others = sight.board.who.filter(({ id }) => id !== who.leading);
    const each = Math.floor((100 - top) / others.length);
    const percents: { [id: string]: number } = Object.fromEntries(others.map(({ id }) => [id, each]));
    percents[who.leading] = 100 - each * others.length;
    return [{ type: 'belief.set', incident, question: 'who', percents } as const];
  });

const assess: Style = (sight) => {
  const means = meansOf(sight);
  const hurt = ownServices(sight).some(({ level }) => level < 985) ? 1 : 0;
  const spare = Math.max(0, (means?.capacity ?? 0) - hurt - 1);
  const open = incidents(sight).filter(([id]) => means?.investigated.includes(id) === false && !atLeast(fileOn(sight, id)?.who, 'established'));
  const own = open.filter(([, { victims }]) => victims.includes(sight.own));
  const order = [...own, ...open.filter((entry) => !own.includes(entry))];
  return [...order.slice(0, Math.max(1, spare)).map(([incident]) => ({ type: 'incident.investigate', incident }) as const), ...beliefs(sight)];
};

const answers = (sight: Sight): readonly DelegationCommand[] =>
  messagesTo(sight)
    .filter(([, message]) => message.ring === 'ringing')
    .map(([message]) => ({ type: 'message.acknowledge', message }) as const);

/** Calls the state its file points at; else the dyad that is highest. */
const calls = (sight: Sight): readonly DelegationCommand[] => {
  if (!isOpen(sight, 'hotline')) return [];
  const asked = new Set(
    Object.values(sight.view.message)
      .filter(({ from, turn }) => from === sight.own && turn === turnOf(sight))
      .flatMap(({ to }) => to),
  );
  const about = incidents(sight).flatMap(([incident]) => {
    const state = suspect(sight, incident);
    return state !== null && state !== sight.own && !asked.has(state) && atLeast(fileOn(sight, incident)?.who, 'suspicion')
      ? [{ incident, state }]
      : [];
  });
  const tense = Object.entries(sight.view.dyad)
    .filter(([id, { rung }]) => id.includes(sight.own.slice(6)) && rung !== 'calm' && rung !== 'rupture')
    .map(([id]) => sight.board.states.find((state) => state.id !== sight.own && id.includes(state.id.slice(6)))?.id)
    .filter((state) => state !== undefined && !asked.has(state));
  const target = about[0];
  if (target !== undefined)
    return [{ type: 'message.send', kind: 'hotline', to: [target.state], intent: 'request-mitigation', incident: target.incident, text: '' }];
  const [other] = tense;
  return other === undefined ? [] : [{ type: 'message.send', kind: 'hotline', to: [other], intent: 'ask', text: '' }];
};

/** Shares what it found itself this turn with the victims and with those who hold little. */
const shares = (sight: Sight): readonly DelegationCommand[] => {
  const { capacity = 0 } = meansOf(sight) ?? {};
  if (!isOpen(sight, 'share') || capacity < 2) return [];
  for (const [incident, { victims }] of incidents(sight)) {
    const fresh = itemsOn(sight, incident).filter(
      ({ via, turn, sensitivity }) => via === 'investigation' && turn === turnOf(sight) && sensitivity !== 'source-risk',
    );
    const partners = sight.board.states.filter(({ id, playable }) => playable && id !== sight.own && id !== suspect(sight, incident));
    const to = [...partners.filter(({ id }) => victims.includes(id)), ...partners].slice(0, 2).map(({ id }) => id);
    if (fresh.length > 0 && to.length > 0) return [{ type: 'evidence.share', items: itemIds(fresh, 3), to: [...new Set(to)] }];
  }
  return [];
};

const speaks = (sight: Sight): readonly DelegationCommand[] => {
  const already = Object.values(sight.view.message).some(
    ({ from, kind, turn }) => from === sight.own && kind === 'statement' && turn === turnOf(sight),
  );
  return already || turnOf(sight) % 2 === 0 ? [] : [{ type: 'statement.publish', intent: 'notify', text: '' }];
};

const contacts = (sight: Sight): readonly DelegationCommand[] => {
  const hurt = ownServices(sight).find(({ level }) => level < 700);
  const helper = otherServices(sight).filter(({ level }) => level > 950)[0];
  const asked = Object.values(sight.view.message).some(({ from, kind, turn }) => from === sight.own && kind === 'contact' && turn === turnOf(sight));
  return hurt === undefined || helper === undefined || asked || !isOpen(sight, 'contact')
    ? []
    : [{ type: 'message.send', kind: 'contact', to: [helper.state], intent: 'request-help', text: '' }];
};

const consult: Style = (sight) => [...answers(sight), ...calls(sight), ...contacts(sight), ...shares(sight), ...speaks(sight)];

/** Own services that an incident struck directly come first: restoring the root restores what hangs on it. */
const repairs = (sight: Sight): readonly OrderLine[] => {
  const turn = turnOf(sight);
  const roots = new Set(incidents(sight).flatMap(([, { services }]) => services));
  const hurt = ownServices(sight)
    .filter(({ level }) => level < 985)
    .sort((a, b) => Number(roots.has(b.id)) - Number(roots.has(a.id)) || a.level - b.level);
  return hurt.slice(0, 2).flatMap(({ id, level, rests }): OrderLine[] => [
    { id: lineId(turn, `restore-${id}`), act: 'restore', service: id, rationale: '' },
    ...(level < 850 && roots.has(id)
      ? [
          {
            id: lineId(turn, `emergency-${id}`),
            act: 'emergency' as const,
            measure: 'reroute' as const,
            service: id,
            basis: 'ordinary-limitation' as const,
            oversight: true,
            notified: true,
            screen: [],
            endsAfterDays: 14,
            rationale: '',
          },
        ]
      : []),
    ...(level < 500 && !rests ? [{ id: lineId(turn, `fallback-${id}`), act: 'fallback' as const, service: id, rationale: '' }] : []),
  ]);
};

const wasAsked = (sight: Sight, incident: IncidentId): boolean =>
  messagesTo(sight).some(([, message]) => message.incident === incident && message.intent === 'request-mitigation') ||
  Object.values(sight.view.attribution).some((claim) => claim.incident === incident && claim.accused === sight.own);
const acted = (sight: Sight, incident: IncidentId): boolean =>
  Object.values(sight.view.process).some(({ line, owner }) => owner === sight.own && line.act === 'territory' && line.incident === incident);

const territory = (sight: Sight): readonly OrderLine[] =>
  incidents(sight)
    .filter(([incident]) => (wasAsked(sight, incident) || suspect(sight, incident) === sight.own) && !acted(sight, incident))
    .map(([incident]) => ({ id: lineId(turnOf(sight), `territory-${incident}`), act: 'territory', incident, pace: 'prepared', rationale: '' }));

const paceFor = (sight: Sight): 'prepared' | 'rushed' | null => {
  const clock = clockOf(sight);
  const { lead } = ACTS.attribute;
  if (clock === undefined || lead === null) return null;
  return landingTurn(clock.turn, leadHours(lead, false), sight.board.spansHours, clock.turns) === null ? null : 'prepared';
};

/** Claims at Corroborated for who and Supported for the link; asks before it names. */
const claims = (sight: Sight): readonly OrderLine[] =>
  incidents(sight).flatMap(([incident]): OrderLine[] => {
    const file = fileOn(sight, incident);
    const pace = paceFor(sight);
    const made =
      Object.values(sight.view.attribution).some((claim) => claim.by === sight.own && claim.incident === incident) ||
      Object.values(sight.view.process).some(
        ({ line, stage }) => line.act === 'attribute' && line.incident === incident && (stage === 'running' || stage === 'awaiting'),
      );
    if (file === undefined || pace === null || made || !atLeast(file.who, 'corroborated') || !atLeast(file.link, 'supported')) return [];
    const cites = itemIds(
      itemsOn(sight, incident).filter(({ sensitivity }) => sensitivity !== 'source-risk'),
      12,
    );
    return [
      {
        id: lineId(turnOf(sight), `attribute-${incident}`),
        act: 'attribute',
        incident,
        who: file.who.leading as WhoId,
        link: file.link.leading as LinkId,
        audience: 'public',
        layer: 'political',
        partners: [],
        cites,
        legalClass: 'retorsion',
        pace,
        rationale: '',
      },
    ]; // leading ids come from the board's own lists
  });

/** Takes back what its own file no longer carries. */
const retractions = (sight: Sight): readonly OrderLine[] =>
  Object.entries(sight.view.attribution).flatMap(([id, claim]): OrderLine[] => {
    const file = fileOn(sight, claim.incident);
    const open = claim.by === sight.own && (claim.status === 'claimed' || claim.status === 'supported');
    return open && file?.who.standards[claim.who] === 'none' && atLeast(file.who, 'supported')
      ? [{ id: lineId(turnOf(sight), `retract-${id}`), act: 'retract', attribution: id as `attribution:${string}`, rationale: '' }]
      : []; // ids of the kind `attribution`
  });

const restraint = (sight: Sight): readonly OrderLine[] =>
  incidents(sight)
    .filter(([incident, { stage }]) => stage !== 'closed' && !atLeast(fileOn(sight, incident)?.who, 'corroborated'))
    .slice(0, 1)
    .map(([incident]) => ({ id: lineId(turnOf(sight), `hold-${incident}`), act: 'hold', incident, legalClass: 'no-legal-issue', rationale: '' }));

const help = (sight: Sight): readonly OrderLine[] =>
  otherServices(sight)
    .filter(({ level, state }) => level < 930 && sight.board.states.some(({ id, playable }) => id === state && playable))
    .slice(0, 2)
    .map(({ id, state }) => ({ id: lineId(turnOf(sight), `assist-${id}`), act: 'assist', state, service: id, rationale: '' }));

const harden = (sight: Sight): readonly OrderLine[] => {
  const [worst] = ownServices(sight);
  return worst === undefined ? [] : [{ id: lineId(turnOf(sight), `harden-${worst.id}`), act: 'harden', service: worst.id, rationale: '' }];
};

const decideStyle: Style = (sight) =>
  sheet(
    sight,
    [...retractions(sight), ...repairs(sight), ...territory(sight), ...claims(sight), ...help(sight), ...restraint(sight), ...harden(sight)],
    '',
  );

export const responsible: Style = (sight) => {
  switch (clockOf(sight)?.phase) {
    case 'assess':
      return assess(sight);
    case 'consult':
      return consult(sight);
    case 'decide':
      return decideStyle(sight);
    default:
      return [];
  }
};
