/** Balance targets T1-T12 (GAME 10), each measured on a bench of seeded runs: what was wanted, what came, does it hold. */
import { DEGENERATE, VIABLE, WORLD_RESULTS } from '../../model/terms.ts';
import type { StateId } from '../../model/ids.ts';
import { affordances } from '../../view/affordances.ts';
import { boardOf } from '../../view/board.ts';
import { project } from '../../view/project.ts';
import { playExercise } from '../play.ts';
import { sha256Hex } from '../../lib/sha256.ts';
import type { Outcome } from '../outcome.ts';
import type { Temper } from '../temper.ts';
import { mean, scoreOfAll, seatsOf, temperOf, type Bench, type Way } from './seats.ts';

export interface Target {
  readonly id: string;
  readonly wanted: string;
  readonly measured: string;
  readonly holds: boolean;
  /** Figures behind it, one line each. */
  readonly rows: readonly string[];
}
export interface Size {
  /** Runs of each table of a target. */
  readonly runs: number;
  /** Candidates of the exploit search and its generations. */
  readonly candidates: number;
  readonly generations: number;
}

const points = (hundredths: number): string => (hundredths / 100).toFixed(2);
const percent = (part: number): string => `${Math.round(part * 100)} %`;
export const target = (id: string, wanted: string, measured: string, holds: boolean, rows: readonly string[] = []): Target => ({
  id,
  wanted,
  measured,
  holds,
  rows,
});
const responsibleField = (): Way => 'responsible';
const MIXED: readonly Way[] = ['responsible', 'firm', 'legalist', 'passive', 'free-rider', 'small-and-impartial', 'pledger'];
const mixedField =
  (bench: Bench) =>
  (state: StateId, run: number): Way =>
    MIXED[(bench.players.indexOf(state) + run) % MIXED.length] ?? 'responsible';

export const t1 = (bench: Bench, { runs }: Size): Target => {
  const rows = (['responsible', 'mixed'] as const).flatMap((name) => {
    const field = name === 'mixed' ? mixedField(bench) : responsibleField;
    const base = bench.scoreAlone('responsible', field, runs);
    return DEGENERATE.map((style) => ({
      name,
      style,
      base,
      score: bench.scoreAlone(style, field, runs),
      share: bench.scoreAlone(style, field, runs) / Math.max(1, base),
    }));
  });
  const worst = rows.toSorted((a, b) => b.share - a.share)[0];
  return target(
    'T1',
    'every degenerate bot at most 80 % of Responsible, in a responsible and in a mixed field',
    `highest ${percent(worst?.share ?? 0)} (${worst?.style}, ${worst?.name} field)`,
    rows.every(({ share }) => share <= 0.8),
    rows.map(
      ({ name, style, score, base, share }) =>
        `${style.padEnd(22)} ${name.padEnd(12)} ${points(score).padStart(6)} of ${points(base)} = ${percent(share)}`,
    ),
  );
};

export const t2 = (bench: Bench, { runs }: Size): Target => {
  const rows = (['responsible', 'firm', 'legalist'] as const).flatMap((field) => {
    const base = scoreOfAll(bench.all(field, runs));
    return DEGENERATE.map((style) => ({ field, style, gain: bench.scoreAlone(style, () => field, runs) - base }));
  });
  const best = rows.toSorted((a, b) => b.gain - a.gain)[0];
  return target(
    'T2',
    'no bot gains by switching to a degenerate style',
    `best switch ${points(best?.gain ?? 0)} (${best?.field} to ${best?.style})`,
    rows.every(({ gain }) => gain <= 0),
    rows.filter(({ gain }) => gain > -300).map(({ field, style, gain }) => `${field} to ${style}: ${points(gain)}`),
  );
};

export const t3 = (bench: Bench, { runs }: Size): Target => {
  const thresholds = ['suspicion', 'supported', 'corroborated', 'established'] as const;
  const rows = thresholds.map((claimsAt) => ({ claimsAt, score: bench.scoreAlone(temperOf('responsible', { claimsAt }), responsibleField, runs) }));
  const best = rows.toSorted((a, b) => b.score - a.score)[0];
  return target(
    'T3',
    'the best claim threshold lies strictly between Suspicion and Established',
    `best at ${best?.claimsAt}`,
    best?.claimsAt === 'supported' || best?.claimsAt === 'corroborated',
    rows.map(({ claimsAt, score }) => `${claimsAt.padEnd(14)} ${points(score)}`),
  );
};

/** What Responsible loses without a class of acts. */
const WITHOUT: { readonly [name: string]: Partial<Temper> } = {
  searches: { searches: 0, asksOperators: false },
  sharing: { shares: false },
  'hotline and mediation': { calls: false, picksUp: false },
  restoration: { restores: false },
  hardening: { hardens: false },
  'emergency measures': { emergency: 'none' },
  assistance: { assists: 0 },
  'own territory': { actsOnTerritory: false },
  reviews: { reviews: false },
  claims: { claimsAt: null, endorses: false },
  'hold and correction': { holds: false, corrects: false },
  'forum and notices': { responses: [] },
  agreements: { proposes: false, signs: false, keepsPromises: false },
};
export const marginals = (bench: Bench, runs: number): readonly { readonly name: string; readonly value: number; readonly base: number }[] => {
  const base = bench.scoreAlone('responsible', mixedField(bench), runs);
  return Object.entries(WITHOUT).map(([name, change]) => ({
    name,
    base,
    value: base - bench.scoreAlone(temperOf('responsible', change), mixedField(bench), runs),
  }));
};
export const t4 = (bench: Bench, { runs }: Size): Target => {
  const rows = marginals(bench, runs);
  const nothing = rows.filter(({ value }) => value <= 0).map(({ name }) => name);
  const most = rows.toSorted((a, b) => b.value - a.value)[0];
  return target(
    'T4',
    'each class of acts has a marginal value above 0 in some scenario and none above 25 % of the total',
    `${nothing.length === 0 ? 'all above 0' : `not above 0 here: ${nothing.join(', ')}`}; highest ${most?.name} ${percent((most?.value ?? 0) / Math.max(1, most?.base ?? 1))}`,
    rows.every(({ value, base }) => value <= base / 4),
    rows.map(({ name, value }) => `${name.padEnd(24)} ${points(value)}`),
  );
};

export const t5 = (bench: Bench, { runs }: Size): Target => {
  // By chance alone a rate of 90 runs is five points off; these are shared with nothing else.
  const outcomes = bench.all('responsible', runs * 40);
  const rates = bench.players.map((state) => ({ state, rate: mean(outcomes.map(({ seats }) => Number(seats[state]?.medal === 'gold'))) }));
  const middle = mean(rates.map(({ rate }) => rate));
  return target(
    'T5',
    'Gold rate of each seat within 10 points of the mean under identical play',
    rates.map(({ state, rate }) => `${state.slice(6)} ${percent(rate)}`).join(', '),
    rates.every(({ rate }) => Math.abs(rate - middle) <= 0.1),
  );
};

export const t6 = (bench: Bench, { runs }: Size): Target => {
  const silver = (outcomes: readonly { readonly state: StateId; readonly outcome: Outcome }[]): number =>
    mean(
      outcomes.flatMap(({ state, outcome }) =>
        Object.entries(outcome.seats).flatMap(([other, seat]) =>
          other === state || seat === undefined ? [] : [Number(seat.medal === 'silver' || seat.medal === 'gold')],
        ),
      ),
    );
  const rate = silver(bench.alone('hawk', responsibleField, runs));
  return target('T6', 'with one griefer at least 75 % of the others can reach Silver', `${percent(rate)} do`, rate >= 0.75, [
    `without a griefer ${percent(mean(seatsOf(bench.all('responsible', runs)).map(({ medal }) => Number(medal === 'silver' || medal === 'gold'))))}`,
  ]);
};

const place = ({ result }: Outcome): number => WORLD_RESULTS.length - 1 - WORLD_RESULTS.indexOf(result);
export const t7 = (bench: Bench, { runs }: Size): Target => {
  const good = bench.all('responsible', runs);
  const poor = bench.all('passive', runs);
  const perfect = good.filter(({ regime, harm }) => regime >= 1000 || harm === 0).length;
  const [best, worst] = [mean(good.map(place)), mean(poor.map(place))];
  return target(
    'T7',
    'all-Responsible world good (2 of 3 and more) but never perfect, all-Passive poor (1.5 and less)',
    `${best.toFixed(2)} and ${worst.toFixed(2)}; perfect ${perfect} of ${good.length}`,
    best >= 2 && perfect === 0 && worst <= 1.5,
  );
};

const STANDARDS_TRIED = [null, 'suspicion', 'supported', 'corroborated', 'established'] as const;
const RESPONSES_TRIED = [
  'protest',
  'notice',
  'refer',
  'arbitrate',
  'demand',
  'summon',
  'expel',
  'sanction',
  'indict',
  'countermeasure',
  'posture',
  'assembly',
  'council',
] as const;
/** A temper near another: some of its switches thrown by a keyed coin. */
const mutate = (temper: Temper, name: string, rate: number): Temper => {
  const coin = (key: string, below: number): number => Number.parseInt(sha256Hex(`${name}|${key}`).slice(0, 6), 16) % below;
  const throws = (key: string): boolean => coin(key, 1000) < rate;
  const flip = (key: keyof Temper, value: unknown): unknown => {
    if (!throws(key)) return value;
    if (typeof value === 'boolean') return !value;
    if (typeof value === 'number') return coin(`${key}n`, 4);
    if (key === 'emergency') return (['careful', 'greedy', 'none'] as const)[coin('e', 3)];
    if (key === 'claimsAt') return STANDARDS_TRIED[coin('c', 5)];
    if (key === 'respondsAt') return STANDARDS_TRIED[1 + coin('r', 4)];
    return RESPONSES_TRIED.filter((_, index) => coin(`x${index}`, 3) === 0);
  };
  return Object.fromEntries(Object.entries(temper).map(([key, value]) => [key, flip(key as keyof Temper, value)])) as unknown as Temper; // the same keys with values of their kinds
};
export const t8 = (bench: Bench, { runs, candidates, generations }: Size): Target => {
  const base = bench.scoreAlone('responsible', responsibleField, runs);
  const judge = (temper: Temper) => ({ temper, score: bench.scoreAlone(temper, responsibleField, Math.max(1, Math.floor(runs / 2))) });
  let best = Array.from({ length: candidates }, (_, n) => judge(mutate(temperOf('responsible'), `start${n}`, 400)))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 3);
  for (let round = 0; round < generations; round += 1) {
    const children = best.flatMap(({ temper }, parent) =>
      Array.from({ length: Math.ceil(candidates / 6) }, (_, n) => judge(mutate(temper, `round${round}|${parent}|${n}`, 150))),
    );
    best = [...best, ...children].toSorted((a, b) => b.score - a.score).slice(0, 3);
  }
  // The winners are judged again on all runs, so that luck on a few does not count.
  const final = Math.max(...best.map(({ temper }) => bench.scoreAlone(temper, responsibleField, runs)));
  return target(
    'T8',
    'random and evolutionary search finds no policy above Responsible + 5 %',
    `best found ${points(final)} of ${points(base)} = ${percent(final / Math.max(1, base))}`,
    final <= base * 1.05,
    [JSON.stringify(best[0]?.temper ?? {})],
  );
};

/** T10: what one hand of the white cell moves. */
export const t10 = (bench: Bench, { runs }: Size): Target => {
  const plain = mean(bench.all('responsible', runs).map(place));
  const injects = bench.scenario.injects.slice(0, 12);
  const rows = injects.map(({ id }) => ({
    id,
    by: mean(bench.all('responsible', runs, { cell: [{ turn: 1, command: { type: 'inject.skip', inject: id } }] }).map(place)) - plain,
  }));
  const most = rows.toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by))[0];
  return target(
    'T10',
    'one override moves the world result by at most 0.6 of 3',
    `most ${(most?.by ?? 0).toFixed(2)} (${most?.id})`,
    rows.every(({ by }) => Math.abs(by) <= 0.6),
  );
};

/** T11: at every Decide of a turn a delegation has at least three acts open besides doing nothing, and no bot stalls. */
export const t11 = (bench: Bench, { runs }: Size): Target => {
  const board = boardOf(bench.scenario);
  let [turns, fine, ended] = [0, 0, 0];
  for (let run = 0; run < Math.min(4, runs); run += 1) {
    const end = playExercise(bench.scenario, {
      seed: sha256Hex(`t11|${run}`),
      plan: 'ninety',
      styles: {},
      onAccepted: ({ events }, after) => {
        if (!events.some((event) => event.type === 'phase.started' && event.phase === 'decide')) return;
        for (const state of bench.players) {
          turns += 1;
          if (affordances(project(after, state), board, state).filter(({ open }) => open).length >= 3) fine += 1;
        }
      },
    });
    ended += Number(end.clock.stage === 'ended');
  }
  return target(
    'T11',
    'bots never stall; at least 95 % of turns offer three legal orders',
    `${percent(fine / Math.max(1, turns))} of ${turns} turns, ${ended} ended`,
    fine >= turns * 0.95 && ended === Math.min(4, runs),
  );
};

export const t12 = (bench: Bench, { runs }: Size): Target => {
  const rows = VIABLE.map((style) => ({ style, score: bench.scoreAlone(style, responsibleField, runs) }));
  const three = rows.filter(({ style }) => style !== 'small-and-impartial').map(({ score }) => score);
  const spread = Math.min(...three) / Math.max(1, Math.max(...three));
  return target(
    'T12',
    'responsible, firm and legalist within 15 %',
    rows.map(({ style, score }) => `${style} ${points(score)}`).join(', '),
    spread >= 0.85,
  );
};
