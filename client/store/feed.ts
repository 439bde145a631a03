/** What happened, as one list of short lines out of the view's entities. */
import type { StateId } from '../../shared/model/ids.ts';
import type { View } from '../../shared/view/kinds.ts';
import type { NameOf } from '../words/names.ts';
import type { Words } from '../words/words.tsx';

export type FeedKind = 'incident' | 'message' | 'claim' | 'news' | 'cable' | 'inject';
export interface FeedEvent {
  readonly id: string;
  readonly kind: FeedKind;
  readonly label: string;
  readonly text: string;
  readonly turn: number;
  readonly at: number;
}

const receivers = (to: readonly StateId[], nameOf: NameOf, words: Words): string =>
  to.length === 0 ? words.t('event.everyone') : words.list(to.map(nameOf));

export const eventsOf = (view: View, nameOf: NameOf, words: Words): readonly FeedEvent[] => {
  const { t, say } = words;
  const reports = Object.entries(view.report)
    .filter(([, { kind }]) => kind !== 'moved')
    .map(([id, report]): FeedEvent => ({
      id,
      kind: report.kind === 'cable' ? 'cable' : report.kind === 'inject' ? 'inject' : 'news',
      label: say(report.source) || t(report.kind === 'cable' ? 'brief.cables' : 'event.news'),
      text: say(report.title) || (report.because === null ? say(report.text) : words.because(report.because, nameOf)),
      turn: report.turn,
      at: report.at,
    }));
  const messages = Object.entries(view.message).map(([id, message]): FeedEvent => ({
    id,
    kind: 'message',
    label: t(`message.${message.kind}`),
    turn: message.turn,
    at: message.at,
    text: `${t(`said.${message.intent}`, { from: nameOf(message.from), to: receivers(message.to, nameOf, words) })}.`,
  }));
  return [...reports, ...messages].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
};
