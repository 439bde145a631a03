/** The order sheet in a browser: two gestures to seal, one to un-seal, reasons without a click, a norm in one click and back. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { addOrder, endPhase, enterCell, goToLobby, join, openExercise, seesPhase, startWithSoftware, takeRole } from '../../tools/tour/steps.ts';
import { LiveServer } from './liveServer.ts';

test.describe.configure({ timeout: 240_000 });

let server: LiveServer;
test.beforeEach(async () => {
  server = await LiveServer.start();
});
test.afterEach(async () => {
  await server.stop();
});

const toDecide = async (cell: Page, ilmara: Page, norvia: Page): Promise<void> => {
  await enterCell(cell, server.origin, server.secret);
  const codes = await openExercise(cell, /90 minutes/);
  await goToLobby(cell);
  await join(ilmara, { origin: server.origin, code: codes.get('Ilmara') ?? '', name: 'Ada Lind' });
  await takeRole(ilmara, 'Head of delegation');
  // A second delegation that does not seal: with every sheet sealed the phase would be over.
  await join(norvia, { origin: server.origin, code: codes.get('Norvia') ?? '', name: 'Bo Falk' });
  await takeRole(norvia, 'Head of delegation');
  await startWithSoftware(cell);
  for (const next of ['Assess', 'Consult', 'Decide']) await endPhase(cell, next);
  await seesPhase(ilmara, 'Decide');
};

test('the sheet is read, sealed in two gestures and un-sealed in one', async ({ browser }) => {
  const contexts = await Promise.all([1, 2, 3].map(() => browser.newContext({ reducedMotion: 'reduce' })));
  const [cell, ilmara, norvia] = await Promise.all(contexts.map((context) => context.newPage()));
  if (cell === undefined || ilmara === undefined || norvia === undefined) throw new Error('three pages are wanted');
  await toDecide(cell, ilmara, norvia);

  // Zero clicks: what is closed says why.
  const closed = ilmara.locator('.closed-acts li, .act-card:has(.act-choose:disabled)');
  await expect(closed.first()).toBeVisible();
  expect((await closed.first().innerText()).length).toBeGreaterThan(20);
  // Basic has eight acts in sight, and still says why others are closed.
  await ilmara.getByRole('checkbox', { name: /Show every act/ }).click();
  await expect.poll(() => ilmara.locator('.act-card').count()).toBeLessThanOrEqual(8);

  await ilmara.getByLabel('Our intent').fill('Keep the hospitals running.');
  await ilmara.getByLabel('Our intent').blur();
  await addOrder(ilmara, 'Restore a service');
  const order = ilmara.locator('.sheet ol > li.order');
  await expect(order.locator('dl.order-facts')).toContainText('Takes effect');

  // One click opens the norm behind an act; Escape comes back to the draft as it was.
  await order.locator('.ref-chip').first().click();
  await expect(ilmara.locator('dialog[open]')).toBeVisible();
  await ilmara.keyboard.press('Escape');
  await expect(ilmara.locator('dialog[open]')).toHaveCount(0);
  await expect(ilmara.getByLabel('Our intent')).toHaveValue('Keep the hospitals running.');
  await expect(order).toHaveCount(1);

  for (const theme of ['dark', 'light']) {
    await ilmara.evaluate((chosen) => void (document.documentElement.dataset['theme'] = chosen), theme);
    const { violations } = await new AxeBuilder({ page: ilmara }).setLegacyMode(true).analyze();
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(grave.map(({ id, nodes }) => `${theme} ${id} ${nodes[0]?.target.join(' ') ?? ''}`)).toEqual([]);
  }

  const shots = process.env['SHEET_SHOTS'];
  if (shots !== undefined) await picture(ilmara, shots);

  await ilmara.getByRole('button', { name: 'Sign', exact: true }).click();
  await ilmara.getByRole('button', { name: 'Seal', exact: true }).click();
  await ilmara.getByRole('button', { name: 'Un-seal' }).click();
  await expect(ilmara.getByRole('button', { name: 'Seal', exact: true })).toBeVisible();
  await expect(order).toHaveCount(1);
  await Promise.all(contexts.map((context) => context.close()));
});

/** For the eye: the sheet at the sizes people have, and as it prints. */
const picture = async (page: Page, folder: string): Promise<void> => {
  for (const theme of ['dark', 'light']) {
    await page.evaluate((chosen) => void (document.documentElement.dataset['theme'] = chosen), theme);
    for (const [width, height] of [
      [1440, 900],
      [768, 1024],
      [720, 450],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.locator('.sheet ol > li.order').scrollIntoViewIfNeeded();
      await page.screenshot({ path: `${folder}/sheet-${theme}-${String(width)}.png` });
      await page.locator('.add-order').scrollIntoViewIfNeeded();
      await page.screenshot({ path: `${folder}/acts-${theme}-${String(width)}.png` });
    }
  }
  await page.setViewportSize({ width: 1024, height: 1400 });
  await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: `${folder}/print.png`, fullPage: true });
  await page.emulateMedia({ media: 'screen' });
};
