/** Orders that protect: restore what was struck, limit rights carefully or greedily, help others, act at home. */
import type { OrderLine } from '../../acts/orderLine.ts';
import type { ServiceId } from '../../model/ids.ts';
import { incidents, isOpen, lineId, messagesTo, otherServices, ownServices, type Sight } from '../sight.ts';
import type { Temper } from '../temper.ts';
import { suspect, turnOf } from './knows.ts';
import { TEXTS } from '../texts.ts';

const base = (sight: Sight, name: string) => ({ id: lineId(turnOf(sight), name), rationale: '' });

/** Services an incident struck directly: restoring the root restores what hangs on it. */
const roots = (sight: Sight): ReadonlySet<ServiceId> => new Set(incidents(sight).flatMap(([, { services }]) => services));

const emergencyAct = (sight: Sight, service: ServiceId, measure: 'reroute' | 'data-order' | 'isolate', oversight: boolean): OrderLine => ({
  ...base(sight, `emergency-${service}`),
  act: 'emergency',
  measure,
  service,
  law: oversight ? TEXTS.law : '',
  basis: 'ordinary-limitation',
  aim: oversight ? 'public-order' : 'national-security',
  necessity: oversight ? TEXTS.necessity : '',
  oversight: oversight ? 'court' : 'none',
  notified: oversight,
  screen: oversight ? ['yes', 'yes', 'yes', 'yes', 'yes', 'yes'] : [],
  endsAfterDays: oversight ? 14 : 30,
});

const audits = (sight: Sight): readonly OrderLine[] =>
  Object.entries(sight.view.measure).flatMap(([id, { by, kind, stage, audited }]): OrderLine[] =>
    by === sight.own && kind === 'emergency' && stage === 'active' && !audited
      ? [{ ...base(sight, `audit-${id}`), act: 'audit', emergency: id as `measure:${string}` }] // ids of the kind `measure`
      : [],
  );

export const repairs = (sight: Sight, temper: Temper): readonly OrderLine[] => {
  const struck = roots(sight);
  const hurt = ownServices(sight)
    .filter(({ level }) => level < 985)
    .sort((a, b) => Number(struck.has(b.id)) - Number(struck.has(a.id)) || a.level - b.level);
  if (!temper.restores) return [];
  return [
    ...hurt
      .slice(0, 2)
      .flatMap(({ id, level, rests }): OrderLine[] => [
        { ...base(sight, `restore-${id}`), act: 'restore', service: id },
        ...(temper.emergency === 'careful' && level < 850 && struck.has(id) ? [emergencyAct(sight, id, 'reroute', true)] : []),
        ...(level < 500 && !rests ? [{ ...base(sight, `fallback-${id}`), act: 'fallback' as const, service: id }] : []),
        ...(temper.warns && level < 900 ? [{ ...base(sight, `warning-${id}`), act: 'warning' as const, service: id }] : []),
      ]),
    ...(temper.emergency === 'careful' ? audits(sight) : []),
  ];
};

/** A surveillance state orders data everywhere, without oversight, and opens what is encrypted. */
export const watches = (sight: Sight, temper: Temper): readonly OrderLine[] => {
  if (temper.emergency !== 'greedy') return [];
  const services = ownServices(sight).slice(0, 2);
  return [
    ...services.map(({ id }) => emergencyAct(sight, id, 'data-order', false)),
    { ...base(sight, 'policy-encryption'), act: 'policy', switch: 'encryption', to: 'exceptional-access' },
    { ...base(sight, 'policy-localisation'), act: 'policy', switch: 'localisation', to: 'local' },
  ];
};

const wasAsked = (sight: Sight, incident: `incident:${string}`): boolean =>
  messagesTo(sight).some(
    ([, message]) => message.incident === incident && (message.intent === 'request-mitigation' || message.intent === 'notify'),
  ) ||
  Object.values(sight.view.process).some(({ line, addressee }) => line.act === 'notice' && addressee === sight.own && line.incident === incident) ||
  Object.values(sight.view.attribution).some((claim) => claim.incident === incident && claim.accused === sight.own);
const acted = (sight: Sight, incident: `incident:${string}`): boolean =>
  Object.values(sight.view.process).some(
    ({ line, owner, stage }) =>
      owner === sight.own && line.act === 'territory' && line.incident === incident && stage !== 'lapsed' && stage !== 'withdrawn',
  );

export const territory = (sight: Sight, temper: Temper): readonly OrderLine[] =>
  temper.actsOnTerritory
    ? incidents(sight)
        .filter(([incident]) => (wasAsked(sight, incident) || suspect(sight, incident) === sight.own) && !acted(sight, incident))
        .map(([incident]) => ({ ...base(sight, `territory-${incident}`), act: 'territory', incident, pace: 'prepared' }))
    : [];

export const help = (sight: Sight, temper: Temper): readonly OrderLine[] =>
  otherServices(sight)
    .filter(({ level, state }) => level < 930 && sight.board.states.some(({ id, playable }) => id === state && playable))
    .slice(0, temper.assists)
    .map(({ id, state }) => ({ ...base(sight, `assist-${id}`), act: 'assist', state, service: id }));

export const hardens = (sight: Sight, temper: Temper): readonly OrderLine[] => {
  const struck = roots(sight);
  const target = ownServices(sight).find(({ id }) => struck.has(id)) ?? ownServices(sight)[0];
  return !temper.hardens || target === undefined || !isOpen(sight, 'harden')
    ? []
    : [{ ...base(sight, `harden-${target.id}`), act: 'harden', service: target.id }];
};

/** A victim hardens what was struck once, early, before the next wave. */
export const shelters = (sight: Sight, temper: Temper): readonly OrderLine[] => {
  const victim = incidents(sight).some(([, { victims, stage }]) => victims.includes(sight.own) && stage !== 'closed');
  const target = ownServices(sight).find(({ id }) => roots(sight).has(id));
  const soft = target !== undefined && (sight.view.service[target.id]?.resilience ?? 1) < 2;
  return temper.hardens && victim && soft && turnOf(sight) >= 2 && turnOf(sight) <= 3 ? hardens(sight, temper) : [];
};

/** With points to spare, a partner's weakest service is built up over two turns. */
export const builds = (sight: Sight, temper: Temper): readonly OrderLine[] => {
  const worst = otherServices(sight).find(({ state }) =>
    sight.board.states.some(({ id, playable, size }) => id === state && playable && size === 'small'),
  );
  return temper.assists < 2 || turnOf(sight) > 2 || worst === undefined
    ? []
    : [{ ...base(sight, `capacity-${worst.id}`), act: 'capacity', state: worst.state, service: worst.id, with: 'academic' }];
};
