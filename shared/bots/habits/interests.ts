/**
 * Secret interests, minded within a style: a delegation reads its own brief. What an interest asks for bends the temper a
 * little, or adds an order or a call; nothing here makes a careful style reckless.
 */
import type { OrderLine } from '../../acts/orderLine.ts';
import type { DelegationCommand } from '../../exercise/command.ts';
import { rememberBy } from '../../lib/remember.ts';
import { dyadOf, type StateId } from '../../model/ids.ts';
import type { InterestPredicate } from '../../model/scenario.ts';
import { RUNGS, type Rung } from '../../model/terms.ts';
import { clockOf, incidents, isOpen, itemsOn, lineId, otherServices, ownServices, type Sight } from '../sight.ts';
import type { Temper } from '../temper.ts';
import { players, turnOf } from './knows.ts';

type Kind = InterestPredicate['kind'];
type Of<K extends Kind> = Extract<InterestPredicate, { kind: K }>;
const NONE: readonly never[] = [];
const wants = <K extends Kind>({ view, own }: Sight, kind: K): readonly Of<K>[] => {
  const interests = view.own[own]?.interests;
  if (interests?.some(({ predicate }) => predicate.kind === kind) !== true) return NONE;
  return interests.flatMap(({ predicate }) => (predicate.kind === kind ? [predicate as Of<K>] : [])); // narrowed by the comparison before it
};

const base = (sight: Sight, name: string) => ({ id: lineId(turnOf(sight), name), rationale: '' });
const isLate = (sight: Sight): boolean => turnOf(sight) >= (clockOf(sight)?.turns ?? 0) - 1;
const rungWith = (sight: Sight, state: StateId): number => RUNGS.indexOf(sight.view.dyad[dyadOf(sight.own, state)]?.rung ?? 'calm');
const below = (sight: Sight, state: StateId, rung: Rung): boolean => rungWith(sight, state) < RUNGS.indexOf(rung);

/** What others hold is not seen; every package of one's own was told to its receivers and to oneself. */
const sharedIn = rememberBy((reports: Sight['view']['report'], own: StateId): number => {
  const cables = Object.values(reports).filter(({ because }) => because?.key === 'cable.shared' && because.facts['by'] === own);
  return cables.reduce((sum, { because }) => sum + Number(because?.facts['items'] ?? 0), 0);
});
const sharedSoFar = ({ view, own }: Sight): number => sharedIn(view.report, own);
const assistedSoFar = (sight: Sight): number =>
  Object.values(sight.view.opened).reduce(
    (sum, { state, lines }) => sum + (state === sight.own ? lines.filter(({ act }) => act === 'assist').length : 0),
    0,
  );

/** The temper as this delegation's own interests bend it. */
export const mindful = (sight: Sight, temper: Temper): Temper => {
  const keeps = wants(sight, 'itemsKept')[0];
  const gives = wants(sight, 'itemsSharedAtLeast').length > 0;
  const shields = wants(sight, 'authorNotNamed').length > 0;
  const helps = wants(sight, 'assistedAtLeast')[0];
  const free = wants(sight, 'noEmergencyLeft').length > 0 && isLate(sight);
  return {
    ...temper,
    shares: gives || (temper.shares && (keeps === undefined || sharedSoFar(sight) < keeps.atMostShared)),
    claimsAt: shields ? null : temper.claimsAt,
    assists: temper.assists > 0 && helps !== undefined && assistedSoFar(sight) < helps.times ? Math.max(1, temper.assists) : temper.assists,
    emergency: free ? 'none' : temper.emergency,
  };
};

/** A friction that is wanted is kept alive by words: a summons and a protest are two points of heat. */
const keepsApart = (sight: Sight): readonly OrderLine[] =>
  wants(sight, 'dyadAtLeast').flatMap(({ with: state, rung }): OrderLine[] => {
    const incident = incidents(sight)[0]?.[0];
    if (incident === undefined || !isLate(sight) || !below(sight, state, rung)) return [];
    const aimed = { state, incident, legalClass: 'retorsion' } as const;
    return [
      { ...base(sight, `apart-${state}`), ...aimed, act: 'diplomatic', form: 'summon' },
      { ...base(sight, `protest-${state}`), ...aimed, act: 'protest' },
    ];
  });

const helpsFirst = (sight: Sight): readonly OrderLine[] =>
  wants(sight, 'assistedAtLeast').flatMap(({ times }): OrderLine[] => {
    const service =
      otherServices(sight).find(({ state, level }) => level < 995 && players(sight).includes(state)) ??
      otherServices(sight).find(({ state }) => players(sight).includes(state));
    return assistedSoFar(sight) >= times || service === undefined
      ? []
      : [{ ...base(sight, `help-${service.id}`), act: 'assist', state: service.state, service: service.id }];
  });

const tracks = (sight: Sight): readonly OrderLine[] =>
  wants(sight, 'trackAtLeast').flatMap(({ track, value }): OrderLine[] => {
    const incident = incidents(sight)[0]?.[0];
    const now = sight.view.own[sight.own]?.[track] ?? 1000;
    if (incident === undefined || now >= value) return [];
    if (track === 'mandate') return [{ ...base(sight, 'allies'), act: 'allies', incident, pace: 'rushed' }];
    return track === 'standing' ? [{ ...base(sight, 'assembly'), act: 'assembly', incident, pace: 'rushed' }] : [];
  });

const services = (sight: Sight): readonly OrderLine[] =>
  wants(sight, 'serviceAtLeast').flatMap(({ service }): OrderLine[] => {
    const own = ownServices(sight).find(({ id }) => id === service);
    return own !== undefined && own.level < 995 ? [{ ...base(sight, `restore-${service}`), act: 'restore', service }] : [];
  });

const sanctionsWanted = (sight: Sight): readonly OrderLine[] =>
  wants(sight, 'sanctionInForceAgainst').flatMap(({ state }): OrderLine[] => {
    const incident = incidents(sight)[0]?.[0];
    const who = sight.board.who.find((entry) => entry.state === state)?.id;
    const begun = Object.values(sight.view.process).some(
      ({ owner, line, stage }) => owner === sight.own && line.act === 'sanction' && line.state === state && stage !== 'lapsed',
    );
    // It weighs whether the price is worth it: the toss is the same all turn.
    if (incident === undefined || who === undefined || begun || turnOf(sight) < 2 || turnOf(sight) > 3 || sight.luck(`firm|${state}`, 100) < 71)
      return [];
    return [
      {
        ...base(sight, `sanction-${state}`),
        act: 'sanction',
        state,
        incident,
        who,
        form: 'targeted',
        reviewAfterDays: 365,
        legalClass: 'retorsion',
        pace: 'rushed',
      },
    ];
  });

/** Orders that an interest asks for; a style that minds its interests writes them where they cost it little. */
export const interestOrders = (sight: Sight, temper: Temper): readonly OrderLine[] =>
  temper.minds
    ? [...sanctionsWanted(sight), ...services(sight), ...(temper.assists > 0 ? helpsFirst(sight) : []), ...keepsApart(sight), ...tracks(sight)]
    : [];

/** A pool that is to be fed gets a package of what lies there, fresh or not. */
export const interestShares = (sight: Sight, temper: Temper): readonly DelegationCommand[] => {
  const goal = wants(sight, 'itemsSharedAtLeast')[0];
  if (!temper.minds || goal === undefined || sharedSoFar(sight) >= goal.items || !isOpen(sight, 'share')) return [];
  for (const [incident] of incidents(sight)) {
    const items = itemsOn(sight, incident).filter(
      ({ via, sensitivity }) => via !== 'share' && via !== 'disclosure' && via !== 'society' && sensitivity !== 'source-risk',
    );
    const fresh = items.slice(-3).map(({ item }) => item);
    if (fresh.length >= 2) return [{ type: 'evidence.share', items: fresh, to: players(sight).slice(0, 3) }];
  }
  return [];
};

/** Calls that an interest asks for: a line that is to be acknowledged, a dyad that is to be calm. */
export const interestCalls = (sight: Sight, temper: Temper, spoken: ReadonlySet<StateId>): readonly DelegationCommand[] => {
  if (!temper.minds || !isOpen(sight, 'hotline')) return [];
  const calm = wants(sight, 'dyadAtMost').filter(({ with: state, rung }) => RUNGS.indexOf(rung) < rungWith(sight, state));
  const [tense] = calm.flatMap(({ with: state }) => (spoken.has(state) ? [] : [state]));
  if (tense !== undefined) return [{ type: 'message.send', kind: 'hotline', to: [tense], intent: 'stand-down', text: '' }];
  const partner = players(sight).find((state) => !spoken.has(state));
  return wants(sight, 'hotlineAcknowledged').length > 0 && partner !== undefined
    ? [{ type: 'message.send', kind: 'hotline', to: [partner], intent: 'ask', text: '' }]
    : [];
};
