/**
 * The Reveal as a sequence of scenes: headlines one by one, the hottest last, then what is for our eyes, then each of our
 * tracks with its reasons, then everyone's orders. Pure; which scene stands is a function of exercise time, so that all
 * screens show the same headline.
 */
import type { StateId } from '../../shared/model/ids.ts';
import { TRACKS, type Track } from '../../shared/model/terms.ts';
import type { ReportView, View } from '../../shared/view/kinds.ts';
import { TOLD_AT, type Headline } from './headlines.ts';
import { reportsOf } from './selectors.ts';

type Entry = readonly [string, ReportView];
export type Scene =
  | { readonly kind: 'headline'; readonly id: string; readonly report: ReportView }
  | { readonly kind: 'also'; readonly reports: readonly Entry[] }
  | { readonly kind: 'cable'; readonly reports: readonly Entry[] }
  | { readonly kind: 'track'; readonly track: Track; readonly by: number; readonly reports: readonly Entry[] }
  | { readonly kind: 'between'; readonly reports: readonly Entry[] }
  | { readonly kind: 'orders' };

const isHeadline = (key: string): key is Headline => key in TOLD_AT;
/** How late a headline is told; news of the story, which no rule wrote, at 1. */
export const heatOf = ({ because }: ReportView): number =>
  because === null ? 1 : because.key === 'headline.holds' ? TOLD_AT['headline.hold'] : isHeadline(because.key) ? TOLD_AT[because.key] : 1;

/** So many headlines stand alone; what is calmer than they are is told together before them. */
const ALONE = 5;

/** Several states that hold back from the same answer are one headline (`because.headline.holds`), which no rule writes. */
export const joined = (entries: readonly Entry[]): readonly Entry[] => {
  const holds = entries.filter(([, { because }]) => because?.key === 'headline.hold');
  const fact = ([, { because }]: Entry, name: string): string => String(because?.facts[name] ?? '');
  return entries.flatMap((entry): readonly Entry[] => {
    const [id, report] = entry;
    const same = holds.filter((other) => fact(other, 'incident') === fact(entry, 'incident'));
    if (report.because === null || !holds.includes(entry) || same.length === 1) return [entry];
    const facts = { states: same.map((other) => fact(other, 'by')).join(', '), incident: fact(entry, 'incident') };
    return same[0] === entry ? [[id, { ...report, because: { ...report.because, key: 'headline.holds', facts } }]] : [];
  });
};

const inReveal = (view: View, turn: number, kind: ReportView['kind']): readonly Entry[] =>
  reportsOf(view, kind, turn).filter(([, { phase }]) => phase === 'resolve' || phase === 'reveal');

/** What happened of itself first, then what states did, calm to hot; news of one heat in the order it came in. */
const headlinesOf = (view: View, turn: number): readonly Entry[] =>
  joined([...inReveal(view, turn, 'headline'), ...inReveal(view, turn, 'inject').filter(([, { to }]) => to === 'public')]).toSorted(
    ([, a], [, b]) => Number(a.because !== null) - Number(b.because !== null) || heatOf(a) - heatOf(b) || a.at - b.at,
  );

const headlineScenes = (entries: readonly Entry[]): readonly Scene[] => {
  const events = entries.filter(([, { because }]) => because === null);
  const acts = entries.filter(([, { because }]) => because !== null);
  const alone = acts.filter(([, report]) => heatOf(report) > 0).slice(-ALONE);
  const rest = acts.filter((entry) => !alone.includes(entry));
  const single = ([id, report]: Entry): Scene => ({ kind: 'headline', id, report });
  return [...events.map(single), ...(rest.length === 0 ? [] : [{ kind: 'also', reports: rest } as const]), ...alone.map(single)];
};

const trackOf = ({ because }: ReportView): Track | null => TRACKS.find((track) => track === because?.facts['track']) ?? null;
const byOf = ({ because }: ReportView): number => (typeof because?.facts['by'] === 'number' ? because.facts['by'] : 0);

const ownScenes = (view: View, turn: number): readonly Scene[] => {
  const moved = reportsOf(view, 'moved', turn);
  const cables = [...inReveal(view, turn, 'cable'), ...inReveal(view, turn, 'inject').filter(([, { to }]) => to !== 'public')];
  const tracks = TRACKS.flatMap((track): readonly Scene[] => {
    const reports = moved.filter(([, report]) => trackOf(report) === track);
    return reports.length === 0 ? [] : [{ kind: 'track', track, reports, by: reports.reduce((sum, [, report]) => sum + byOf(report), 0) }];
  });
  const between = moved.filter(([, report]) => trackOf(report) === null);
  return [
    ...(cables.length === 0 ? [] : [{ kind: 'cable', reports: cables } as const]),
    ...tracks,
    ...(between.length === 0 ? [] : [{ kind: 'between', reports: between } as const]),
  ];
};

/** Newest turn whose orders are open; 0 before the first. */
export const openedTurn = (view: View): number => Math.max(0, ...Object.values(view.opened).map(({ turn }) => turn));

export const scenesOf = (view: View, own: StateId | null, turn: number): readonly Scene[] => [
  ...headlineScenes(headlinesOf(view, turn)),
  ...(own === null ? [] : ownScenes(view, turn)),
  { kind: 'orders' },
];

/** Seconds a scene wants to be read in, before all are fitted into the phase. */
const WEIGHT: { readonly [kind in Scene['kind']]: number } = { headline: 5, also: 7, cable: 9, track: 7, between: 6, orders: 12 };

/**
 * The scene that stands `elapsedMs` into a phase of `lengthMs`. Headlines take their time from a shared half of the phase,
 * own scenes from the other, so that whoever has more to read is not ahead of the others.
 */
export const sceneAt = (scenes: readonly Scene[], elapsedMs: number, lengthMs: number): number => {
  const isShared = ({ kind }: Scene): boolean => kind === 'headline' || kind === 'also';
  const shared = scenes.filter(isShared);
  const rest = scenes.filter((scene) => !isShared(scene));
  const place = (part: readonly Scene[], ms: number, span: number): number => {
    const whole = part.reduce((sum, { kind }) => sum + WEIGHT[kind], 0);
    let gone = 0;
    for (const [at, { kind }] of part.entries()) {
      gone += (WEIGHT[kind] / whole) * span;
      if (ms < gone) return at;
    }
    return part.length - 1;
  };
  // Few headlines are not stretched over half of a phase.
  const sharedMs = Math.min(
    lengthMs / 2,
    shared.reduce((sum, { kind }) => sum + WEIGHT[kind] * 1000, 0),
  );
  if (shared.length > 0 && elapsedMs < sharedMs) return place(shared, elapsedMs, sharedMs);
  return shared.length + Math.max(0, place(rest, elapsedMs - sharedMs, lengthMs - sharedMs));
};

const ID = /^(state|service|incident|dyad):/;
/** News of an incident bears the incident's name; what the rules report names its things as facts. */
const aboutReport = (view: View, { title, because }: ReportView): readonly string[] => {
  const named = Object.entries(view.incident).filter(([, { name }]) => title !== null && JSON.stringify(name) === JSON.stringify(title));
  const facts = Object.values(because?.facts ?? {})
    .flatMap((fact) => (typeof fact === 'string' ? fact.split(', ') : []))
    .filter((fact) => ID.test(fact));
  return [...named.map(([id]) => id), ...facts];
};
/** States, services, incidents and dyads that a scene is about. */
export const aboutOf = (view: View, scene: Scene): readonly string[] => {
  if (scene.kind === 'headline') return aboutReport(view, scene.report);
  return scene.kind === 'also' || scene.kind === 'cable' ? scene.reports.flatMap(([, report]) => aboutReport(view, report)) : [];
};
