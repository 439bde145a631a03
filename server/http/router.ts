/** Requests and replies of the HTTP door: bounded bodies, one table of routes, errors as codes. */
import type { IncomingMessage } from 'node:http';

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly params: readonly string[];
  readonly body: unknown;
  /** From the Authorization header or the body; never from the address. */
  readonly token: string | null;
  /** Peer address, for the throttles only; not logged. */
  readonly address: string;
  /** Where links should lead: scheme, host and port. */
  readonly origin: string;
  readonly headers: IncomingMessage['headers'];
}
export interface Answer {
  readonly status: number;
  readonly json: unknown;
}
export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: RegExp;
  readonly run: (call: Call) => Answer | Promise<Answer>;
}

/** A refusal with an HTTP status; the code is what a client shows a sentence for. */
export class HttpFault extends Error {
  override readonly name = 'HttpFault';
  readonly status: number;
  readonly detail: string | null;

  constructor(status: number, code: string, detail: string | null = null) {
    super(code);
    this.status = status;
    this.detail = detail;
  }
}

export const done = (json: unknown): Answer => ({ status: 200, json });

const MAX_BODY_BYTES = 64 * 1024;

const collect = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = chunk as Buffer; // no encoding is set, so the stream yields buffers
    size += bytes.length;
    if (size > MAX_BODY_BYTES) throw new HttpFault(413, 'body.tooLarge');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
};

/** The JSON body of a request; refuses before reading more than 64 KiB. */
export const readBody = async (request: IncomingMessage): Promise<unknown> => {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) throw new HttpFault(413, 'body.tooLarge');
  const text = await collect(request);
  if (text === '') return {};
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) throw new HttpFault(415, 'body.notJson');
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpFault(400, 'body.malformed');
  }
};

const TOKEN = /^[0-9a-f]{64}$/;

/** The seat or cell token a request carries. */
export const readToken = (headers: IncomingMessage['headers'], body: unknown): string | null => {
  const bearer = /^Bearer ([0-9a-f]{64})$/.exec(headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return bearer;
  const inBody = typeof body === 'object' && body !== null && 'token' in body ? body.token : null;
  return typeof inBody === 'string' && TOKEN.test(inBody) ? inBody : null;
};

/** The route that fits, with the parts its pattern caught. */
export const match = (
  routes: readonly Route[],
  method: string,
  path: string,
): { readonly route: Route; readonly params: readonly string[] } | null => {
  for (const route of routes) {
    const found = route.method === method ? route.path.exec(path) : null;
    if (found !== null) return { route, params: found.slice(1) };
  }
  return null;
};
