/** Which pages may talk to this server: its own, and nobody else's. */
import { isLoopback, type Config } from '../config.ts';

const hostOf = (origin: string): string | null => {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
};
const nameOf = (host: string): string => host.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');

/**
 * No Origin: not a browser page. Else it must be the public origin or the very host that was asked. A loopback server
 * answers to loopback names only, so that a foreign name that resolves to this machine opens nothing.
 */
export const originAllowed =
  (config: Pick<Config, 'HOST' | 'THRESHOLD_PUBLIC_ORIGIN'>) =>
  (origin: string | null, host: string | null): boolean => {
    if (origin === null) return true;
    if (origin === config.THRESHOLD_PUBLIC_ORIGIN) return true;
    const asked = hostOf(origin);
    if (asked === null || asked !== host) return false;
    return !isLoopback(config.HOST) || isLoopback(nameOf(asked));
  };

/** Only people at this machine can ask: it listens on loopback, and no proxy brings the world to it. */
export const isOnlyHere = ({ HOST, THRESHOLD_PUBLIC_ORIGIN }: Pick<Config, 'HOST' | 'THRESHOLD_PUBLIC_ORIGIN'>): boolean =>
  isLoopback(HOST) && (THRESHOLD_PUBLIC_ORIGIN === undefined || isLoopback(nameOf(hostOf(THRESHOLD_PUBLIC_ORIGIN) ?? '')));

/** Where links lead: the public origin if it is set, else where the white cell's own page came from. */
export const linkOrigin = (config: Pick<Config, 'THRESHOLD_PUBLIC_ORIGIN'>, origin: string | null, host: string | null): string =>
  config.THRESHOLD_PUBLIC_ORIGIN ?? (origin !== null && hostOf(origin) === host ? origin : `http://${host ?? 'localhost'}`);
