/**
 * Weighing a file of evidence (rules AT1-AT4): log-odds from priors and items, standards for *who* and for *link* apart.
 * Pure arithmetic; who holds what is decided elsewhere.
 */
import { clamp, logPerMille, sharesOf } from '../lib/fixed.ts';
import { remember, rememberPair } from '../lib/remember.ts';
import type { ItemDef } from '../model/scenario.ts';
import { CREDIBILITY_WEIGHT, LIKELIHOOD_BANDS, RELIABILITY_WEIGHT, rule, type Ruled } from '../model/ruleset.ts';
import { STANDARDS, type Standard } from '../model/terms.ts';

export type Question = 'who' | 'link';
export interface Hypothesis {
  readonly id: string;
  readonly prior: number;
}
export interface Weighed {
  /** Per mille by hypothesis, sums to 1000. */
  readonly shares: { readonly [id: string]: number };
  readonly leading: string;
}
/** What a claim on a set of hypotheses rests on. */
export interface Basis {
  readonly share: number;
  readonly items: number;
  readonly clusters: number;
  readonly levels: number;
  /** Items that support it and were not produced by the holder itself. */
  readonly foreign: number;
}

type Weighable = Pick<ItemDef, 'reliability' | 'credibility' | 'cluster' | 'level' | 'who' | 'link' | 'producer'>;

/** Weight of one item for one hypothesis, in centinats, after its grade. */
export const itemWeight = (item: Weighable, question: Question, hypothesis: string): number => weightsOf(item, question).get(hypothesis) ?? 0;
type Weights = ReadonlyMap<string, number>;
const weightsFor = (question: Question) =>
  remember((item: Weighable): Weights => {
    const grade = RELIABILITY_WEIGHT[item.reliability] * CREDIBILITY_WEIGHT[item.credibility];
    return new Map(Object.entries(item[question]).map(([id, raw]) => [id, Math.trunc((raw * grade) / 1_000_000)]));
  });
const whoWeights = weightsFor('who');
const linkWeights = weightsFor('link');
const weightsOf = (item: Weighable, question: Question): Weights => (question === 'who' ? whoWeights(item) : linkWeights(item));

/** AT1: within a cluster the strongest item counts full, the rest a quarter. */
const clusterSum = (weights: readonly number[], part: number): number => {
  if (weights.length === 1) return weights[0] ?? 0;
  const [strongest = 0, ...rest] = [...weights].sort((a, b) => Math.abs(b) - Math.abs(a) || b - a);
  return strongest + rest.reduce((sum, weight) => sum + Math.trunc((weight * part) / 1000), 0);
};

/** What each item says of each hypothesis, cluster by cluster. */
const clustersOf = (items: readonly Weighable[], question: Question): readonly (readonly Weights[])[] => {
  const clusters = new Map<string, Weights[]>();
  for (const item of items) {
    const known = clusters.get(item.cluster);
    if (known === undefined) clusters.set(item.cluster, [weightsOf(item, question)]);
    else known.push(weightsOf(item, question));
  }
  return [...clusters.values()];
};
const scoreOf = (clusters: readonly (readonly Weights[])[], hypothesis: Hypothesis, part: number): number => {
  let score = logPerMille(clamp(hypothesis.prior, 1, 1000));
  for (const items of clusters)
    score += clusterSum(
      items.map((weights) => weights.get(hypothesis.id) ?? 0),
      part,
    );
  return score;
};

const weigh = (items: readonly Weighable[], hypotheses: readonly Hypothesis[], question: Question, part: number): Weighed => {
  const clusters = clustersOf(items, question);
  const shares = sharesOf(hypotheses.map((hypothesis) => scoreOf(clusters, hypothesis, part)));
  const best = shares.reduce((top, share, i) => (share > (shares[top] ?? 0) ? i : top), 0);
  return { shares: Object.fromEntries(hypotheses.map(({ id }, i) => [id, shares[i] ?? 0])), leading: hypotheses[best]?.id ?? '' };
};

/** `part`, per mille, is part of the key: scenarios of one deck may weigh a cluster differently. */
const weighed = {
  who: rememberPair((items: readonly Weighable[], hypotheses: readonly Hypothesis[], part: number) => weigh(items, hypotheses, 'who', part)),
  link: rememberPair((items: readonly Weighable[], hypotheses: readonly Hypothesis[], part: number) => weigh(items, hypotheses, 'link', part)),
};
/** Posterior shares of all hypotheses of one question. */
export const weighFile = (items: readonly Weighable[], hypotheses: readonly Hypothesis[], question: Question, of: Ruled): Weighed =>
  weighed[question](items, hypotheses, rule('clusterRest', of));

/** What supports a claim that asserts `hypotheses` (a set: their shares add up). */
export const basisOf = (items: readonly Weighable[], weighed: Weighed, question: Question, hypotheses: readonly string[]): Basis => {
  const clusters: Weighable['cluster'][] = [];
  const levels: Weighable['level'][] = [];
  let count = 0;
  let foreign = 0;
  for (const item of items) {
    const weights = weightsOf(item, question);
    // AT1: what shows no star for it is heard, and carries no standard.
    if (!hypotheses.some((id) => starsOf(weights.get(id) ?? 0) > 0)) continue;
    count += 1;
    if (item.producer !== 'party') foreign += 1;
    if (!clusters.includes(item.cluster)) clusters.push(item.cluster);
    if (!levels.includes(item.level)) levels.push(item.level);
  }
  const share = hypotheses.reduce((sum, id) => sum + (weighed.shares[id] ?? 0), 0);
  return { share, items: count, clusters: clusters.length, levels: levels.length, foreign };
};

const meets = (basis: Basis, standard: Standard, of: Ruled): boolean => {
  switch (standard) {
    case 'none':
      return true;
    case 'suspicion':
      return basis.share >= rule('suspicion', of) && basis.items >= 1;
    case 'supported':
      return basis.share >= rule('supported', of) && basis.items >= 1;
    case 'corroborated':
      return basis.share >= rule('corroborated', of) && basis.clusters >= 2 && basis.levels >= 2;
    case 'established':
      return basis.share >= rule('established', of) && basis.clusters >= 3 && basis.foreign >= 1;
  }
};

/** AT2: the highest standard that, with all below it, is met. */
export const standardOf = (basis: Basis, of: Ruled): Standard => {
  let held: Standard = 'none';
  for (const standard of STANDARDS) {
    if (!meets(basis, standard, of)) return held;
    held = standard;
  }
  return held;
};

export const standardRank = (standard: Standard): number => STANDARDS.indexOf(standard);
export const standardAt = (rank: number): Standard => STANDARDS[clamp(rank, 0, STANDARDS.length - 1)] ?? 'none';
/** Steps missing from `held` to `wanted`, never below 0. */
export const missingSteps = (held: Standard, wanted: Standard): number => Math.max(0, standardRank(wanted) - standardRank(held));

/** What the next standard still wants, as counts; empty when Established. */
export const shortfall = (
  basis: Basis,
  of: Ruled,
): readonly { readonly key: 'share' | 'items' | 'clusters' | 'levels' | 'foreign'; readonly wanted: number; readonly held: number }[] => {
  const next = STANDARDS[standardRank(standardOf(basis, of)) + 1];
  if (next === undefined || next === 'none') return [];
  const wanted = {
    share: rule(next, of),
    items: 1,
    clusters: next === 'corroborated' ? 2 : next === 'established' ? 3 : 0,
    levels: next === 'corroborated' ? 2 : 0,
    foreign: next === 'established' ? 1 : 0,
  };
  return (['share', 'items', 'clusters', 'levels', 'foreign'] as const)
    .filter((key) => basis[key] < wanted[key])
    .map((key) => ({ key, wanted: wanted[key], held: basis[key] }));
};

/** AT3: the ICD 203 band of a share, in percent. */
export const bandOf = (perMille: number): { readonly low: number; readonly high: number } => {
  const percent = Math.floor(perMille / 10);
  const band =
    LIKELIHOOD_BANDS.find(({ low, high }) => percent >= low && percent < high) ?? (percent < 1 ? LIKELIHOOD_BANDS[0] : LIKELIHOOD_BANDS[6]);
  return { low: band.low, high: band.high };
};

/** AT4: confidence from breadth (independent clusters and levels), never from the share. */
export const confidenceOf = (basis: Basis): 'low' | 'moderate' | 'high' => {
  if (basis.clusters >= 3 && basis.levels >= 2) return 'high';
  return basis.clusters >= 2 ? 'moderate' : 'low';
};

/** Stars of one item for one hypothesis, -3 to 3, from its graded weight. */
export const starsOf = (weight: number): number => {
  const size = Math.abs(weight);
  const stars = size >= 150 ? 3 : size >= 70 ? 2 : size >= 20 ? 1 : 0;
  return weight < 0 ? -stars : stars;
};
