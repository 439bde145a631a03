/** Looks over a page's shoulder: faults it reports, policy it breaks, anything it asks for outside. */
import type { Page } from '@playwright/test';

/** What a page must never do; told by the page itself and by the browser. */
export const watch = async (page: Page, origin: string, faults: string[]): Promise<void> => {
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) faults.push(`outside: ${url}`);
  });
  page.on('websocket', (socket) => {
    if (new URL(socket.url()).host !== new URL(origin).host) faults.push(`outside: ${socket.url()}`);
  });
  await page.exposeFunction('reportPolicy', (what: string) => void faults.push(`policy: ${what}`));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const report: unknown = Reflect.get(globalThis, 'reportPolicy');
      if (typeof report === 'function') report(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
};
