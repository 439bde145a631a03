/** What is said between delegations, thread by thread. Pure. */
import type { MessageId } from '../../shared/model/ids.ts';
import type { MessageView, View } from '../../shared/view/kinds.ts';
import { entries } from './selectors.ts';

export type Thread = { readonly id: MessageId; readonly message: MessageView; readonly replies: readonly (readonly [MessageId, MessageView])[] };
type Told = readonly [MessageId, MessageView];

/** The messages a message goes back to, nearest first; none when they go round in a circle, where nobody is first. */
const pathOf = (view: View, id: MessageId): readonly MessageId[] => {
  const path: MessageId[] = [];
  for (let at = view.message[id]?.replyTo ?? null; at !== null && view.message[at] !== undefined; at = view.message[at]?.replyTo ?? null) {
    if (at === id || path.includes(at)) return [];
    path.push(at);
  }
  return path;
};
/**
 * Messages with their replies below them; the thread that moved last comes first. Every message is in one thread, and the
 * order is the same on every screen: of equal times a reply stands below what it answers, then the ids decide.
 */
export const threadsOf = (view: View): readonly Thread[] => {
  const all = entries<MessageId, MessageView>(view.message).map((told) => ({ told, path: pathOf(view, told[0]) }));
  const roots = new Map<MessageId, { readonly told: Told; readonly replies: (typeof all)[number][] }>();
  for (const { told, path } of all) if (path.length === 0) roots.set(told[0], { told, replies: [] });
  for (const each of all) roots.get(each.path.at(-1) ?? each.told[0])?.replies.push(...(each.path.length === 0 ? [] : [each]));
  const latest = ({ message, replies }: Thread): number => Math.max(message.at, ...replies.map(([, { at }]) => at));
  return [...roots.values()]
    .map(({ told: [id, message], replies }) => ({
      id,
      message,
      replies: replies
        .sort((a, b) => a.told[1].at - b.told[1].at || a.path.length - b.path.length || (a.told[0] < b.told[0] ? -1 : 1))
        .map(({ told }) => told),
    }))
    .sort((a, b) => latest(b) - latest(a) || (a.id < b.id ? -1 : 1));
};
