/** What a log folds to does not depend on the machine that folds it: Chromium comes to the hashes that Node committed. */
import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { build } from 'vite';

const ROOT = resolve(import.meta.dirname, '../..');
const GOLDEN = join(ROOT, 'tests/golden');
const OUT = join(ROOT, 'out/golden');
const PAGE = '<!doctype html><meta charset="utf-8"><title>Golden logs</title><script type="module" src="/page.js"></script>';

const bundle = (): Promise<unknown> =>
  build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: { outDir: OUT, emptyOutDir: true, lib: { entry: join(GOLDEN, 'page.ts'), formats: ['es'], fileName: () => 'page.js' } },
  });

const fileOf = (path: string): { readonly type: string; readonly text: string } | null => {
  if (path === '/') return { type: 'text/html', text: PAGE };
  if (path === '/page.js') return { type: 'text/javascript', text: readFileSync(join(OUT, 'page.js'), 'utf8') };
  return /^\/cold-harbour[\w.-]*\.(jsonl|json)$/.test(path) ? { type: 'text/plain', text: readFileSync(join(GOLDEN, path.slice(1)), 'utf8') } : null;
};

const serve = (): Promise<{ readonly server: Server; readonly origin: string }> =>
  new Promise((done) => {
    const server = createServer(({ url }, response) => {
      const file = fileOf(url ?? '/');
      response.writeHead(file === null ? 404 : 200, { 'Content-Type': `${file?.type ?? 'text/plain'}; charset=utf-8` });
      response.end(file?.text);
    });
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      done({ server, origin: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}` });
    });
  });

test('the golden logs fold in Chromium to the hashes that were committed', async ({ page }) => {
  await bundle();
  const { server, origin } = await serve();
  try {
    await page.goto(origin);
    await page.waitForFunction('typeof globalThis.golden === "function"');
    for (const name of ['cold-harbour-1', 'cold-harbour-2']) {
      const folded: unknown = await page.evaluate(`globalThis.golden(${JSON.stringify(name)})`);
      expect(folded).toEqual(JSON.parse(readFileSync(join(GOLDEN, `${name}.hashes.json`), 'utf8')));
    }
  } finally {
    server.close();
  }
});
