/** The HTTP door: takes a request, finds its route, answers it. Every answer carries the security headers. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { SECURITY_HEADERS } from './headers.ts';
import type { Page, Pages } from './pages.ts';
import { HttpFault, match, readBody, readToken, type Answer, type Route } from './router.ts';

export interface DoorOptions {
  readonly routes: readonly Route[];
  readonly pages: Pages;
  readonly originAllowed: (origin: string | null, host: string | null) => boolean;
  readonly linkOrigin: (origin: string | null, host: string | null) => string;
  readonly fault: (error: unknown, doing: string) => void;
}

const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 15_000;
const MAX_SOCKETS = 2_000;
const WORTH_PACKING = 8_192;

const acceptsGzip = (request: IncomingMessage): boolean => /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');

const sendJson = (request: IncomingMessage, response: ServerResponse, { status, json }: Answer): void => {
  const plain = Buffer.from(JSON.stringify(json), 'utf8');
  const packed = plain.length > WORTH_PACKING && acceptsGzip(request);
  const bytes = packed ? gzipSync(plain) : plain;
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': bytes.length,
    'Cache-Control': 'no-store',
    ...(packed ? { 'Content-Encoding': 'gzip' } : {}),
  });
  response.end(bytes);
};

const sendPage = (request: IncomingMessage, response: ServerResponse, page: Page): void => {
  const packed = page.packed !== null && acceptsGzip(request) ? page.packed : null;
  const bytes = packed ?? page.bytes;
  response.writeHead(200, {
    ...SECURITY_HEADERS,
    'Content-Type': page.type,
    'Content-Length': bytes.length,
    'Cache-Control': page.forever ? 'public, max-age=31536000, immutable' : 'no-cache',
    Vary: 'Accept-Encoding',
    ...(packed === null ? {} : { 'Content-Encoding': 'gzip' }),
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
};

class Door {
  readonly #options: DoorOptions;

  constructor(options: DoorOptions) {
    this.#options = options;
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await this.#answer(request, response);
    } catch (error) {
      this.#refuse(request, response, error);
    }
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const method = request.method ?? 'GET';
    const found = match(this.#options.routes, method, path);
    if (found !== null) return sendJson(request, response, await this.#call(request, path, found));
    const page = method === 'GET' || method === 'HEAD' ? this.#options.pages.at(path) : null;
    if (page !== null) return sendPage(request, response, page);
    if (path === '/' && method === 'GET') throw new HttpFault(503, 'page.notBuilt', 'The page is not built yet: run "npm run build".');
    throw new HttpFault(404, 'path.unknown');
  }

  async #call(
    request: IncomingMessage,
    path: string,
    { route, params }: { readonly route: Route; readonly params: readonly string[] },
  ): Promise<Answer> {
    const { headers, socket, method = 'GET' } = request;
    const [origin, host] = [headers.origin ?? null, headers.host ?? null];
    if (!this.#options.originAllowed(origin, host)) throw new HttpFault(403, 'origin.refused');
    const body = method === 'GET' ? {} : await readBody(request);
    const token = readToken(headers, body);
    return route.run({
      method,
      path,
      params,
      body,
      token,
      address: socket.remoteAddress ?? '',
      origin: this.#options.linkOrigin(origin, host),
      headers,
    });
  }

  #refuse(request: IncomingMessage, response: ServerResponse, error: unknown): void {
    if (response.headersSent) return void response.destroy();
    if (!(error instanceof HttpFault)) this.#options.fault(error, 'http');
    const known = error instanceof HttpFault ? error : new HttpFault(500, 'server.fault');
    // What was not read of an oversized body is not waited for.
    if (known.status === 413) response.once('finish', () => request.destroy());
    sendJson(request, response, { status: known.status, json: { error: known.message, detail: known.detail } });
  }
}

/** An HTTP server that is not listening yet. */
export const openDoor = (options: DoorOptions): Server => {
  const door = new Door(options);
  const server = createServer(
    { headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS },
    (request, response) => void door.handle(request, response),
  );
  server.maxConnections = MAX_SOCKETS;
  return server;
};
