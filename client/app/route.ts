/** The five addresses of the page. */
import { useSyncExternalStore } from 'react';

export type Route =
  | { readonly page: 'start' }
  | { readonly page: 'exercise'; readonly exercise: string }
  | { readonly page: 'replay'; readonly exercise: string }
  /** The first steps, taken from the lobby of an exercise or from the start page. */
  | { readonly page: 'primer'; readonly exercise: string | null };

export const routeOf = (path: string): Route => {
  const [primer, lobby] = /^\/primer(?:\/([^/]+))?\/?$/.exec(path) ?? [];
  if (primer !== undefined) return { page: 'primer', exercise: lobby === undefined ? null : decodeURIComponent(lobby) };
  const [, exercise, replay] = /^\/x\/([^/]+)(\/replay)?\/?$/.exec(path) ?? [];
  if (exercise === undefined) return { page: 'start' };
  return { page: replay === undefined ? 'exercise' : 'replay', exercise: decodeURIComponent(exercise) };
};

const listeners = new Set<() => void>();
const tell = () => listeners.forEach((listener) => listener());
addEventListener('popstate', tell);

export const navigate = (path: string): void => {
  history.pushState(null, '', path);
  scrollTo(0, 0);
  tell();
};
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const usePath = (): string => useSyncExternalStore(subscribe, () => location.pathname);
/** The join code of an invitation link, `/#join=CODE`. */
export const invitedCode = (hash: string): string => /[#&]join=([0-9A-Za-z-]+)/.exec(hash)?.[1]?.toUpperCase() ?? '';
