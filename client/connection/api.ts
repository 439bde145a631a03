/** The HTTP side of the server. Tokens travel in a header or a body, never in an address. */
import type {
  BoardReply,
  CellReply,
  CodeListing,
  ExerciseListing,
  JoinReply,
  OpenReply,
  ReplayReply,
  ScenarioListing,
} from '../../shared/protocol/wire.ts';
import { randomId } from '../store/randomId.ts';
import type { PersonId } from '../../shared/model/ids.ts';
import type { DyadChartName, Mode, Plan } from '../../shared/model/terms.ts';

/** What the white cell chooses when it opens an exercise. */
export interface OpenChoice {
  readonly scenario: string;
  readonly plan: Plan;
  readonly mode: Mode;
  readonly chart: DyadChartName;
}

/** A refusal of the server with its code, or `offline` when nothing answered. */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal';
  readonly code: string;
  readonly status: number;
  constructor(code: string, status: number) {
    super(code);
    this.code = code;
    this.status = status;
  }
}

const codeOf = (body: unknown, status: number): string => {
  if (typeof body === 'object' && body !== null) {
    if ('code' in body && typeof body.code === 'string') return body.code;
    if ('error' in body && typeof body.error === 'string') return body.error;
    if ('rejection' in body) return codeOf(body.rejection, status);
  }
  return `http.${String(status)}`;
};

const ask = async <Reply>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object, token?: string): Promise<Reply> => {
  const headers: Record<string, string> = {};
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (token !== undefined) headers['authorization'] = `Bearer ${token}`;
  const response = await fetch(path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }).catch(() => {
    throw new ApiRefusal('offline', 0);
  });
  const text = await response.text();
  const reply: unknown = text === '' ? {} : parse(text);
  if (!response.ok) throw new ApiRefusal(codeOf(reply, response.status), response.status);
  // The shapes are the contract of shared/protocol/wire.ts; both sides are built from it.
  return reply as Reply;
};
const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
};

/** True when the server may have done what was asked without our hearing of it. */
const isOpen = (fault: unknown): boolean => fault instanceof ApiRefusal && (fault.status === 0 || fault.status >= 500);

/** Joins under a token of our own, kept until there is an answer: asked again after a lost answer, it is the same person. */
const joinOnce = async (code: string, name: string): Promise<JoinReply> => {
  const key = `threshold.join.${code}`;
  const token = sessionStorage.getItem(key) ?? `${randomId()}${randomId()}`;
  sessionStorage.setItem(key, token);
  try {
    const reply = await ask<JoinReply>('POST', '/api/join', { code, name, token });
    sessionStorage.removeItem(key);
    return reply;
  } catch (fault) {
    if (!isOpen(fault)) sessionStorage.removeItem(key);
    throw fault;
  }
};

export const api = {
  cell: (secret: string) => ask<CellReply>('POST', '/api/cell', { secret }),
  scenarios: () => ask<readonly ScenarioListing[]>('GET', '/api/scenarios'),
  exercises: (token: string) => ask<readonly ExerciseListing[]>('GET', '/api/exercises', undefined, token),
  open: (token: string, choice: OpenChoice) => ask<OpenReply>('POST', '/api/exercises', choice, token),
  join: (code: string, name: string) => joinOnce(code, name),
  alone: () => ask<JoinReply>('POST', '/api/try', {}),
  board: (exercise: string, token: string) => ask<BoardReply>('GET', `/api/exercises/${encodeURIComponent(exercise)}/board`, undefined, token),
  codes: (exercise: string, token: string) =>
    ask<readonly CodeListing[]>('GET', `/api/exercises/${encodeURIComponent(exercise)}/codes`, undefined, token),
  seatCode: (exercise: string, token: string, person: PersonId) =>
    ask<CodeListing>('POST', `/api/exercises/${encodeURIComponent(exercise)}/seat-code`, { person }, token),
  replayLink: (exercise: string, token: string) =>
    ask<{ readonly link: string }>('POST', `/api/exercises/${encodeURIComponent(exercise)}/replay-link`, {}, token),
  remove: (exercise: string, token: string) => ask<unknown>('DELETE', `/api/exercises/${encodeURIComponent(exercise)}`, undefined, token),
  replay: (exercise: string, token: string) => ask<ReplayReply>('POST', `/api/exercises/${encodeURIComponent(exercise)}/replay`, { token }),
};
