/**
 * One list of all that comes in, in three grades: what waits for an act of ours, what is for us, and the background. Pure.
 */
import type { StateId } from '../../shared/model/ids.ts';
import type { MessageView, ReportView, View } from '../../shared/view/kinds.ts';
import type { NameOf } from '../words/names.ts';
import type { WordId } from '../words/en.ts';
import type { Words } from '../words/words.tsx';
import { entries, exerciseOf, ringingFor, type Tab } from './selectors.ts';
import { sectionForWaiting, tabForWaiting, WAITING_KINDS, waitingFor, waitingInAll } from './statecraft.ts';

export const GRADES = ['must', 'you', 'background'] as const;
export type Grade = (typeof GRADES)[number];
export type NoticeKind = 'call' | 'waiting' | 'message' | 'news' | 'cable' | 'inject';
export interface Notice {
  readonly id: string;
  readonly grade: Grade;
  readonly kind: NoticeKind;
  readonly label: string;
  readonly text: string;
  readonly turn: number;
  /** Exercise ms; what waits for us has none, since it is always now. */
  readonly at: number;
  /** Where it is dealt with. */
  readonly go: { readonly tab: Tab; readonly section: string } | null;
  /** How many things it stands for, where they are more than one. */
  readonly n?: number;
}
export const mustActCount = (notices: readonly Notice[]): number => notices.reduce((sum, { grade, n = 1 }) => sum + (grade === 'must' ? n : 0), 0);

export const WAITING_WORD: { readonly [kind in (typeof WAITING_KINDS)[number]]: WordId } = {
  requests: 'requests.rail',
  duties: 'duty.rail',
  agreements: 'agreements.rail',
  indications: 'indications.rail',
  cases: 'forum.rail',
  disputes: 'arbitration.rail',
};

const WAITING_TITLE: { readonly [kind in (typeof WAITING_KINDS)[number]]: WordId } = {
  requests: 'notice.requests',
  duties: 'duty.ours',
  agreements: 'agreements.title',
  indications: 'indications.title',
  cases: 'forum.title',
  disputes: 'arbitration.title',
};

const receivers = (to: readonly StateId[], nameOf: NameOf, words: Words): string =>
  to.length === 0 ? words.t('event.everyone') : words.list(to.map(nameOf));

const ofReport = (id: string, report: ReportView, own: StateId | null, nameOf: NameOf, words: Words): Notice => {
  const { kind, to, turn, at, because } = report;
  const { t, say } = words;
  const mine = own !== null && to !== 'public';
  return {
    id,
    grade: mine ? 'you' : 'background',
    kind: kind === 'cable' ? 'cable' : kind === 'inject' ? 'inject' : 'news',
    label: say(report.source) || t(kind === 'cable' ? 'brief.cables' : 'event.news'),
    text: say(report.title) || (because === null ? say(report.text) : words.because(because, nameOf)),
    turn,
    at,
    go: { tab: 'brief', section: '' },
  };
};

const ofMessage = (id: string, message: MessageView, own: StateId | null, nameOf: NameOf, words: Words): Notice => ({
  id,
  grade: own !== null && message.to.includes(own) ? 'you' : 'background',
  kind: 'message',
  label: words.t(`message.${message.kind}`),
  text: `${words.t(`said.${message.intent}`, { from: nameOf(message.from), to: receivers(message.to, nameOf, words) })}.`,
  turn: message.turn,
  at: message.at,
  go: { tab: 'consult', section: `thread-${id}` },
});

const mustActOn = (view: View, own: StateId, nameOf: NameOf, { t }: Words): readonly Notice[] => {
  const { turn, phase } = exerciseOf(view);
  const calls = ringingFor(view, own).map(([id, message]): Notice => ({
    id: `ring-${id}`,
    grade: 'must',
    kind: 'call',
    label: t('message.hotline'),
    text: t('notice.call', { from: nameOf(message.from) }),
    turn,
    at: message.at,
    go: { tab: 'consult', section: `thread-${id}` },
  }));
  const waiting = waitingFor(view, own);
  const asked = WAITING_KINDS.filter((kind) => waiting[kind] > 0).map((kind): Notice => ({
    id: `waiting-${kind}`,
    grade: 'must',
    kind: 'waiting',
    label: t(WAITING_TITLE[kind]),
    text: t(WAITING_WORD[kind], { n: waiting[kind] }),
    n: waiting[kind],
    turn,
    at: 0,
    go: { tab: tabForWaiting(kind, phase), section: sectionForWaiting(kind, phase) },
  }));
  return [...calls, ...asked];
};

/** Everything that came in, newest first; what waits for an act of ours before all. */
export const noticesOf = (view: View, own: StateId | null, nameOf: NameOf, words: Words): readonly Notice[] => {
  const reports = Object.entries(view.report)
    .filter(([, { kind }]) => kind !== 'moved')
    .map(([id, report]) => ofReport(id, report, own, nameOf, words));
  const messages = entries<`message:${string}`, MessageView>(view.message)
    .filter(([, { from }]) => from !== own)
    .map(([id, message]) => ofMessage(id, message, own, nameOf, words));
  const came = [...reports, ...messages].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
  return own === null ? came : [...mustActOn(view, own, nameOf, words), ...came];
};

/** How much waits for an act of ours, and how much came in for us since a moment; without a word of it, for the top bar. */
export const unreadOf = (view: View, own: StateId, since: number): { readonly must: number; readonly you: number } => {
  const reports = Object.values(view.report).filter(({ kind, to, at }) => kind !== 'moved' && to !== 'public' && at > since);
  const messages = Object.values(view.message).filter(({ from, to, at }) => from !== own && to.includes(own) && at > since);
  return { must: ringingFor(view, own).length + waitingInAll(view, own), you: reports.length + messages.length };
};

/** What came in since a moment, by what it is: for whoever was away. */
export const missedSince = (view: View, own: StateId | null, at: number) => {
  const reports = Object.values(view.report).filter((report) => report.at > at && report.kind !== 'moved');
  return {
    messages: Object.values(view.message).filter((message) => message.at > at && message.from !== own).length,
    cables: reports.filter(({ to }) => to !== 'public').length,
    news: reports.filter(({ to }) => to === 'public').length,
  };
};
