/** A whole turn by keyboard alone, and text that stays text; and that the watch on pages sees what it is there to see. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { endPhase, enterCell, goToLobby, join, openExercise, say, seesPhase, startWithSoftware, takeRole } from '../../tools/tour/steps.ts';
import { LiveServer } from './liveServer.ts';
import { watch } from './watch.ts';

test.describe.configure({ timeout: 480_000 });

let server: LiveServer;
test.beforeEach(async () => {
  server = await LiveServer.start();
});
test.afterEach(async () => {
  await server.stop();
});

interface Found {
  readonly serious: string[];
  readonly milder: Set<string>;
}
const look = async (screen: string, page: Page, found: Found): Promise<void> => {
  // The pages hold no frames, so the audit need not open a page of its own.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  for (const { id, impact, nodes } of violations) {
    const line = `${screen}: ${id}, ${nodes.length} × ${nodes[0]?.target.join(' ') ?? ''}`;
    if (impact === 'serious' || impact === 'critical') found.serious.push(line);
    else found.milder.add(`${impact ?? 'minor'}: ${line}`);
  }
};

test('the watch sees what it is there to see', async ({ page }) => {
  const faults: string[] = [];
  const found: Found = { serious: [], milder: new Set() };
  await watch(page, server.origin, faults);
  await page.goto(server.origin);
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<input><img src="http://127.0.0.1:9/x.png">');
    console.error('planted');
  });
  await expect.poll(() => faults.join('\n')).toMatch(/policy: img-src/);
  expect(faults.join('\n')).toContain('console: planted');
  await look('planted', page, found);
  expect(found.serious.join('\n')).toMatch(/label/);
});

interface Table {
  readonly cell: Page;
  readonly ilmara: Page;
  readonly contexts: readonly BrowserContext[];
}
const sitDown = async (page: Page, name: string, faults: string[]): Promise<Table> => {
  const browser = page.context().browser();
  if (browser === null) throw new Error('the page has no browser');
  const contexts = [await browser.newContext({ reducedMotion: 'reduce' }), await browser.newContext({ reducedMotion: 'reduce' })] as const;
  const [cell, ilmara] = [await contexts[0].newPage(), await contexts[1].newPage()];
  for (const each of [cell, ilmara]) await watch(each, server.origin, faults);
  await enterCell(cell, server.origin, server.secret);
  const codes = await openExercise(cell, /90 minutes/);
  await goToLobby(cell);
  await join(ilmara, { origin: server.origin, code: codes.get('Ilmara') ?? '', name });
  await takeRole(ilmara, 'Head of delegation');
  return { cell, ilmara, contexts };
};

/** Presses Tab until what has the focus is called so; the names passed on the way are the proof when it never comes. */
const tabTo = async (page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
  const passed: string[] = [];
  for (let presses = 0; presses < 90; presses += 1) {
    await page.keyboard.press(key);
    const now = await page.evaluate(() => {
      const focused = document.activeElement;
      const label = focused instanceof HTMLInputElement ? focused.labels?.[0]?.textContent : undefined;
      return `${focused?.getAttribute('role') ?? focused?.tagName.toLowerCase() ?? ''} ${focused?.getAttribute('aria-label') ?? label ?? focused?.textContent ?? ''}`.trim();
    });
    if (name.test(now)) return;
    passed.push(now.slice(0, 40));
  }
  throw new Error(`Tab never reached ${String(name)}; it passed ${passed.join(' | ')}`);
};

test('a whole turn is played by keyboard alone', async ({ page }) => {
  const { cell, ilmara, contexts } = await sitDown(page, 'Ada Lind', []);
  await startWithSoftware(cell);
  await seesPhase(ilmara, 'Brief');
  await tabTo(ilmara, /^tab Brief/);
  await ilmara.keyboard.press('ArrowRight');
  await seesPhase(ilmara, 'Assess');
  await ilmara.keyboard.press('ArrowLeft');
  await seesPhase(ilmara, 'Brief');
  await tabTo(ilmara, /^button Ready to go on/);
  await ilmara.keyboard.press('Space');
  await expect(ilmara.getByRole('button', { name: 'Ready to go on' })).toHaveAttribute('aria-pressed', 'true');
  await ilmara.keyboard.press('Space');
  await expect(ilmara.getByRole('button', { name: 'Ready to go on' })).toHaveAttribute('aria-pressed', 'false');

  await endPhase(cell, 'Assess');
  await seesPhase(ilmara, 'Assess');
  await tabTo(ilmara, /^button Investigate/, 'Shift+Tab');
  await ilmara.keyboard.press('Enter');
  await expect(ilmara.locator('table.matrix tbody tr').first()).toBeVisible();
  await tabTo(ilmara, /^input An accident, percent/);
  await ilmara.keyboard.press('ArrowRight');
  await expect(ilmara.getByText('Saved', { exact: true })).toBeVisible();

  await endPhase(cell, 'Consult');
  await seesPhase(ilmara, 'Consult');
  await tabTo(ilmara, /^button Hotline/, 'Shift+Tab');
  await ilmara.keyboard.press('Enter');
  await tabTo(ilmara, /^input Norvia/);
  await ilmara.keyboard.press('Space');
  await tabTo(ilmara, /^textarea/);
  await ilmara.keyboard.type('Is this yours?');
  await tabTo(ilmara, /^button Call/);
  await ilmara.keyboard.press('Enter');
  await expect(ilmara.locator('.thread', { hasText: 'Is this yours?' })).toBeVisible();

  await endPhase(cell, 'Decide');
  await seesPhase(ilmara, 'Decide');
  await tabTo(ilmara, /^tab Decide/, 'Shift+Tab');
  await tabTo(ilmara, /^button Restore a service/);
  await ilmara.keyboard.press('Space');
  await expect(ilmara.locator('.line-form h3')).toBeFocused();
  await ilmara.keyboard.press('Escape');
  await expect(ilmara.locator('.line-form')).toHaveCount(0);
  await expect(ilmara.getByRole('button', { name: /^Restore a service/ })).toBeFocused();
  await ilmara.keyboard.press('Space');
  await tabTo(ilmara, /^button Put on the sheet/);
  await ilmara.keyboard.press('Enter');
  await expect(ilmara.locator('.sheet ol > li')).toHaveCount(1);
  await expect(ilmara.locator('.sheet ol > li')).toBeFocused();
  await expect(ilmara.locator('.sheet ol > li')).toBeInViewport({ ratio: 0.9 });
  await tabTo(ilmara, /^button Sign/);
  await ilmara.keyboard.press('Enter');
  await expect(ilmara.getByRole('button', { name: 'Seal', exact: true })).toBeFocused();
  await ilmara.keyboard.press('Space');
  await expect(ilmara.getByRole('button', { name: 'Un-seal' })).toBeVisible();
  await Promise.all(contexts.map((context) => context.close()));
});

/** Each would run, or leave an element behind, where typed text is taken for markup. */
const CORPUS = [
  '<img src=x onerror=planted()>',
  '<script>planted()</script>',
  '"><svg onload=planted()>',
  "'-planted()-'",
  '<iframe srcdoc="<script>parent.planted()</script>"></iframe>',
  '<a href="javascript:planted()">planted</a>',
  '{{constructor.constructor("planted()")()}}',
  '<details open ontoggle=planted()>',
  '</textarea><math><mtext></table><style><!--</style><img title="--><img src=x onerror=planted()>">',
] as const;

test('what people type is shown as text, wherever it shows', async ({ page }) => {
  const faults: string[] = [];
  const name = '<img src=x onerror=planted()>';
  const all = CORPUS.join(' ');
  const { cell, ilmara, contexts } = await sitDown(page, name, faults);
  await expect(cell.getByText(name)).toBeVisible();
  await startWithSoftware(cell);
  for (const next of ['Assess', 'Consult']) await endPhase(cell, next);
  await seesPhase(ilmara, 'Consult');
  await say(ilmara, 'Public statement', { to: '', text: all });
  await expect(ilmara.locator('blockquote', { hasText: CORPUS[1] })).toHaveText(all);
  await expect(cell.locator('.message .prose', { hasText: CORPUS[1] })).toHaveText(all);
  await cell.getByRole('button', { name: /^New inject/ }).click();
  const inject = cell.getByRole('form', { name: 'New inject' });
  await inject.getByLabel('Title').fill(CORPUS[4]);
  await inject.getByLabel('Text').fill(all);
  await inject.getByRole('button', { name: 'Fire now' }).click();
  await expect(ilmara.getByText(CORPUS[4]).first()).toBeVisible();
  await endPhase(cell, 'Decide');
  await seesPhase(ilmara, 'Decide');
  await ilmara.getByLabel('Our intent').fill(all);
  await ilmara.getByLabel('Our intent').blur();
  await cell.getByRole('button', { name: 'Evidence, sheets and orders' }).click();
  await cell.getByRole('tab', { name: /^Decide/ }).click();
  await expect(cell.getByLabel('Its intent').and(cell.locator(':not(:empty)')).first()).toHaveValue(all);
  for (const each of [cell, ilmara]) {
    const planted = await each.evaluate(() => ({
      elements: document.querySelectorAll('img, iframe, script:not([src]), [onerror], [onload], [ontoggle], a[href^="javascript"], math').length,
      ran: 'planted' in globalThis,
    }));
    expect(planted).toEqual({ elements: 0, ran: false });
  }
  expect(faults).toEqual([]);
  await Promise.all(contexts.map((context) => context.close()));
});
