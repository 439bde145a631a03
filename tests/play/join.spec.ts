/** Coming in and finding one's way: inputs, clicks and seconds counted; what to do now is seen in every phase without a click or a scroll. */
import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { endPhase, enterCell, goToLobby, openExercise, seesPhase, startWithSoftware, takeRole } from '../../tools/tour/steps.ts';
import { SIZES } from '../../tools/tour/guises.ts';
import { LiveServer } from './liveServer.ts';

test.describe.configure({ timeout: 480_000 });

const LINK_S = 20;
const CODE_S = 30;
const INPUTS = 3;
const TABLET = { viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true } as const;

let server: LiveServer;
let cell: Page;
let codes: ReadonlyMap<string, string>;
test.beforeAll(async ({ browser }) => {
  server = await LiveServer.start();
  cell = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
  await enterCell(cell, server.origin, server.secret);
  codes = await openExercise(cell, /90 minutes/);
  await goToLobby(cell);
});
test.afterAll(() => server.stop());

/** A hand that counts: fields filled, things pressed, seconds. */
class Hand {
  inputs = 0;
  presses = 0;
  readonly page: Page;
  private readonly since = Date.now();
  constructor(page: Page) {
    this.page = page;
  }
  async fill(field: 'code' | 'name', text: string): Promise<void> {
    this.inputs += 1;
    await this.page.locator(`input[name="${field}"]`).fill(text);
  }
  async press(name: string | RegExp): Promise<void> {
    this.presses += 1;
    await this.page.getByRole('button', { name }).first().click();
  }
  seconds(): number {
    return (Date.now() - this.since) / 1000;
  }
  say(what: string): void {
    console.log(`${what}: ${String(this.inputs)} inputs, ${String(this.presses)} presses, ${this.seconds().toFixed(1)} s of machine time`);
  }
}
const open = async (browser: Browser, options: Parameters<Browser['newContext']>[0] = {}): Promise<[BrowserContext, Page]> => {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  return [context, await context.newPage()];
};
const seated = (page: Page) => page.getByRole('heading', { name: 'Roles', exact: true }).waitFor();

test('from an invitation link a newcomer is seated within 3 inputs and 20 seconds, with no account', async ({ browser }) => {
  const [context, page] = await open(browser);
  const hand = new Hand(page);
  await page.goto(`${server.origin}/#join=${codes.get('Quoya') ?? ''}`);
  await hand.fill('name', 'Lee Novak');
  await hand.press(/^Join$/);
  await seated(page);
  hand.say('by link');
  expect(hand.inputs).toBeLessThanOrEqual(INPUTS);
  expect(hand.seconds()).toBeLessThan(LINK_S);
  await context.close();
});

test('with the code alone, on a tablet, in French: within 3 inputs and 30 seconds', async ({ browser }) => {
  const [context, page] = await open(browser, TABLET);
  const hand = new Hand(page);
  await page.goto(server.origin);
  hand.inputs += 1;
  await page.locator('select[name="language"]').selectOption({ label: 'Français' });
  await hand.fill('code', codes.get('Tessaly') ?? '');
  await hand.fill('name', 'Aïcha Diallo');
  await hand.press(/^Rejoindre$/);
  await page.locator('.lobby-own').waitFor();
  hand.say('by code, tablet');
  expect(hand.inputs).toBeLessThanOrEqual(INPUTS);
  expect(hand.seconds()).toBeLessThan(CODE_S);
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await context.close();
});

test('what I am to do now is in sight in every phase, without a click or a scroll, at every size', async ({ browser }) => {
  const [context, page] = await open(browser);
  await page.goto(`${server.origin}/#join=${codes.get('Ilmara') ?? ''}`);
  await page.getByLabel('Your name').fill('Ada Lind');
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await seated(page);
  await takeRole(page, 'Technical attaché');
  await startWithSoftware(cell);
  const seen: string[] = [];
  for (const phase of ['Brief', 'Assess', 'Consult', 'Decide', 'Resolve', 'Reveal']) {
    if (phase !== 'Brief') await endPhase(cell, phase);
    await seesPhase(page, phase === 'Resolve' ? 'Reveal' : phase);
    for (const [size, viewport] of Object.entries(SIZES)) {
      await page.setViewportSize(viewport);
      const told = page.locator('.todo:visible li, .todo-line:visible').first();
      await expect(told, `${phase} at ${size}`).toBeInViewport();
      if (size === '1440') seen.push(`${phase}: ${await told.innerText()}`);
    }
    await page.setViewportSize(SIZES['1440']);
  }
  console.log(seen.join('\n'));
  expect(new Set(seen).size).toBe(6);
  await context.close();
});

test('a page whose build was replaced on the server asks for a reload; a part that faults says so in its place', async ({ browser }) => {
  const [context, page] = await open(browser);
  const enter = () => page.getByRole('button', { name: 'Enter', exact: true }).click();
  await page.goto(server.origin);
  await page.getByLabel('White-cell secret').fill(server.secret);
  // From here on the server has another build: the files of this page are gone, and the page it serves names others.
  await page.route('**/assets/**', (route) => route.fulfill({ status: 404, body: 'Not found' }));
  await page.route(`${server.origin}/`, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace(/assets\/index-[^"]+\.js/, 'assets/index-newer.js') });
  });
  await enter();
  await expect(page.getByRole('alert')).toContainText('A newer version of this page');
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Reload' }).click();
  await page.getByRole('alert').waitFor({ state: 'detached' });
  await page.route('**/assets/CellDesk*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("broken")' }));
  await enter();
  await expect(page.getByRole('alert')).toContainText('did not open');
  await context.close();
});
