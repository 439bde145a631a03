/**
 * Whether the server still serves the build this page came from. An open page whose build was replaced asks for files that
 * are gone for good: no patience helps it, only a reload.
 */
export type Build = 'same' | 'replaced' | 'unreachable';

const ENTRY = /<script\b[^>]*\btype="module"[^>]*\bsrc="([^"]+)"/;
/** The entry file a page of ours names, e.g. "/assets/index-1a2b.js"; it bears another name in every build. Null: none of our pages. */
export const entryOf = (html: string): string | null => ENTRY.exec(html)?.[1] ?? null;

/** `ours`: the entry this page was opened with. A page that is none of ours (a login wall of the network) says nothing of our build. */
export const compareBuilds = (ours: string | null, html: string): Build => {
  const theirs = entryOf(html);
  if (ours === null || theirs === null) return 'unreachable';
  return ours === theirs ? 'same' : 'replaced';
};

let replaced = false;
const listeners = new Set<() => void>();
/** True from when the server was found to serve another build than this page's. */
export const isReplaced = (): boolean => replaced;
export const onReplaced = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const oursIs = (): string | null => document.querySelector('script[type="module"][src]')?.getAttribute('src') ?? null;

/** Asks the server which build it serves; whoever listens is told when it is another one. Never rejects. */
export const lookAtBuild = async (): Promise<Build> => {
  try {
    const answer = await fetch('/', { cache: 'no-store' });
    const build = answer.ok ? compareBuilds(oursIs(), await answer.text()) : 'unreachable';
    if (build === 'replaced') {
      replaced = true;
      for (const listener of listeners) listener();
    }
    return build;
  } catch {
    return 'unreachable';
  }
};
