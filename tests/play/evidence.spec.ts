/**
 * The evidence board and the channels at real browsers: how many clicks the promised things take, what stands on the screen
 * when they are done, and that neither screen has a serious accessibility fault.
 */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { endPhase, enterCell, goToLobby, join, openExercise, seesPhase, startWithSoftware, takeRole } from '../../tools/tour/steps.ts';
import { LiveServer } from './liveServer.ts';

test.describe.configure({ timeout: 480_000 });

let server: LiveServer;
test.beforeEach(async () => {
  server = await LiveServer.start();
});
test.afterEach(async () => {
  await server.stop();
});

interface Seats {
  readonly cell: Page;
  readonly ada: Page;
  readonly bo: Page;
  readonly pavel: Page;
  readonly contexts: readonly BrowserContext[];
}
const sitDown = async (page: Page): Promise<Seats> => {
  const browser = page.context().browser();
  if (browser === null) throw new Error('the page has no browser');
  const open = () => browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  const contexts = [await open(), await open(), await open(), await open()] as const;
  const [cell, ada, bo, pavel] = [await contexts[0].newPage(), await contexts[1].newPage(), await contexts[2].newPage(), await contexts[3].newPage()];
  await enterCell(cell, server.origin, server.secret);
  const codes = await openExercise(cell, /90 minutes/);
  await goToLobby(cell);
  const { origin } = server;
  await join(ada, { origin, code: codes.get('Ilmara') ?? '', name: 'Ada Lind' });
  await takeRole(ada, 'Head of delegation');
  await join(bo, { origin, code: codes.get('Ilmara') ?? '', name: 'Bo Varga' });
  await join(pavel, { origin, code: codes.get('Sarkand') ?? '', name: 'Pavel Roh' });
  await takeRole(pavel, 'Head of delegation');
  await startWithSoftware(cell);
  return { cell, ada, bo, pavel, contexts };
};

/** Clicks, and says how many it took. */
class Hand {
  clicks = 0;
  async click(what: Locator): Promise<void> {
    this.clicks += 1;
    await what.click();
  }
}
const button = (page: Page, name: RegExp | string) => page.getByRole('button', { name });

const isSound = async (page: Page, screen: string): Promise<void> => {
  for (const theme of ['dark', 'light'] as const) {
    await page.evaluate((chosen) => void (document.documentElement.dataset['theme'] = chosen), theme);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(
      serious.map(({ id, nodes }) => `${screen} (${theme}): ${id}, ${nodes[0]?.target.join(' ') ?? ''}`),
      screen,
    ).toEqual([]);
  }
  await page.evaluate(() => void (document.documentElement.dataset['theme'] = 'dark'));
};

test('the evidence board: found, read and passed on within the promised clicks', async ({ page }) => {
  const { cell, ada, contexts } = await sitDown(page);
  await endPhase(cell, 'Assess');
  await seesPhase(ada, 'Assess');
  const rows = ada.locator('table.matrix .item-name');
  await expect(button(ada, /^Investigate/)).toBeVisible();
  const before = await rows.count();

  const looking = new Hand();
  await looking.click(button(ada, /^Investigate/));
  await expect(rows).toHaveCount(before + 1);
  expect(looking.clicks).toBeLessThanOrEqual(2);
  console.log(`investigate: ${String(looking.clicks)} click`);

  await test.step('which items support which explanation, and the standard, without a click', async () => {
    await expect(ada.locator('.matrix .hypothesis')).toHaveCount(7);
    await expect(ada.locator('.matrix .stars').first()).toBeInViewport();
    await expect(ada.locator('.standards li')).toHaveText([/^Who did it \w+/, /^Link to a state \w+/]);
    await expect(ada.locator('.standards')).toBeInViewport();
    await expect(ada.locator('.meter')).toContainText('Missing for');
  });

  await test.step('an item opens in place', async () => {
    const reading = new Hand();
    await reading.click(rows.first());
    const details = ada.locator('.item-details');
    for (const name of ['What it says', 'Who did it', 'Link to a state', 'Do with it'])
      await expect(details.getByRole('heading', { name })).toBeVisible();
    for (const name of ['Produced by', 'How it reached us', 'Source', 'Content', 'Handling'])
      await expect(details.locator('dt', { hasText: name })).toBeVisible();
    await expect(details).toContainText(/reliable|judged/);
    await expect(details).toContainText(/in turn \d|before turn 1/);
    await expect(ada.getByRole('dialog')).toHaveCount(0);
    expect(reading.clicks).toBe(1);
    await isSound(ada, 'evidence board with an item open');
  });

  await test.step('what else is offered says when it is closed, and is two clicks away when it is open', async () => {
    for (const tool of ['Ask an operator', 'Compel an operator', 'Propose a joint review', 'Share …', 'Disclose the weakness'])
      await expect(button(ada, new RegExp(`^${tool}`)).first()).toBeVisible();
    const passing = new Hand();
    await passing.click(button(ada, /^Share …/));
    await passing.click(ada.locator('.tool-panel').getByRole('button', { name: /^Share with Sarkand/ }));
    await expect(ada.locator('.tool-panel')).toHaveCount(0);
    expect(passing.clicks).toBe(2);
  });

  await test.step('belief is told by word and numbers', async () => {
    await expect(ada.locator('.beliefs output').first()).toHaveText(/^\d+ % .+ \(\d+–\d+ %\)$/);
  });

  await test.step('seven explanations fit from 1024 pixels on', async () => {
    for (const width of [1440, 1024]) {
      await ada.setViewportSize({ width, height: 768 });
      const fits = await ada.locator('.matrix-box').evaluate((box) => box.scrollWidth <= box.clientWidth + 1);
      expect(fits, `${String(width)} px`).toBe(true);
    }
    await ada.setViewportSize({ width: 1440, height: 900 });
  });

  for (const next of ['Consult', 'Decide', 'Resolve', 'Reveal', 'Brief', 'Assess']) await endPhase(cell, next);
  await seesPhase(ada, 'Assess');
  await test.step('from the second turn on: ask, review', async () => {
    const asking = new Hand();
    await asking.click(button(ada, /^Ask an operator/));
    await asking.click(ada.locator('.tool-panel').getByRole('button', { name: /^Ask / }).first());
    await expect(ada.locator('.tool-panel')).toContainText('Asked this turn');
    const reviewing = new Hand();
    await reviewing.click(button(ada, /^Propose a joint review/));
    await reviewing.click(button(ada, /^Review with Norvia/));
    await expect(button(ada, /Review with Norvia/)).toContainText('On our sheet');
    expect([asking.clicks, reviewing.clicks]).toEqual([2, 2]);
  });
  await Promise.all(contexts.map((context) => context.close()));
});

test('the channels: a call in three clicks with its seconds, letters kept and seen', async ({ page }) => {
  const { cell, ada, bo, pavel, contexts } = await sitDown(page);
  await endPhase(cell, 'Assess');
  await seesPhase(ada, 'Assess');
  await button(ada, /^Investigate/).click();
  await expect(ada.locator('table.matrix .item-name')).not.toHaveCount(0);
  await endPhase(cell, 'Consult');
  for (const each of [ada, bo, pavel]) await seesPhase(each, 'Consult');
  await expect(ada.locator('.slots-bar')).toContainText('3 channel slots left');

  await test.step('a hotline to another state', async () => {
    const calling = new Hand();
    const started = Date.now();
    await calling.click(button(ada, /^Hotline/));
    await calling.click(ada.getByRole('radio', { name: 'Sarkand' }));
    await calling.click(button(ada, /^Call/));
    // Software calls too, whenever it likes: each looks at this very call.
    const ringing = pavel.getByRole('region', { name: /^Ilmara is calling/ });
    const clock = ada.getByRole('listitem').filter({ hasText: 'We are calling Sarkand' }).locator('.ring-clock');
    await expect(ada.getByText('We are calling Sarkand')).toBeVisible();
    await expect(ringing).toContainText(/\d+ seconds left to pick up/);
    const took = Date.now() - started;
    await expect(clock).toHaveText(/^(60|[1-5]\d) seconds left to pick up$/);
    const first = await clock.innerText();
    await expect.poll(() => clock.innerText()).not.toBe(first);
    console.log(`hotline: ${String(calling.clicks)} clicks, ${String(took)} ms until it rang there; the clock read “${first}”`);
    expect(calling.clicks).toBeLessThanOrEqual(3);
    expect(took).toBeLessThan(15_000);
    await ringing.getByRole('button', { name: 'Pick up' }).click();
    await expect(ada.getByText('We are calling Sarkand')).toBeHidden();
    await expect(ada.locator('.slots-bar')).toContainText('2 channel slots left');
  });

  const text = ada.getByLabel('In your words');
  await test.step('a letter is kept, and a colleague sees it', async () => {
    await button(ada, /^Bilateral note/).click();
    // Among the receivers: an item of evidence may bear the name too.
    await ada.getByRole('form', { name: 'Bilateral note' }).locator('.whom').getByLabel('Sarkand').check();
    await text.fill('We rest on [norm.13b]; <img src=x> [norm.13z] is nothing.');
    await expect(bo.getByText(/^Ada Lind is writing to .*Sarkand/)).toBeVisible();
    await expect(bo.getByText('We rest on [norm.13b]')).toBeVisible();
    await ada.getByRole('tab', { name: /^Decide/ }).click();
    await ada.getByRole('tab', { name: /^Consult/ }).click();
    await expect(text).toHaveValue(/We rest on/);
    await ada.reload();
    await seesPhase(ada, 'Consult');
    await expect(text).toHaveValue(/We rest on/);
    await isSound(ada, 'channels with a letter open');
  });

  await test.step('what is attached is shared with it, and marks are chips for the reader', async () => {
    const form = ada.getByRole('form', { name: 'Bilateral note' });
    for (const box of await form.locator('.whom').getByRole('checkbox').all()) await box.setChecked(false);
    await form.locator('.whom').getByLabel('Sarkand').check();
    await form.locator('.attach-list').getByRole('checkbox').first().check();
    await form.getByRole('button', { name: /^Share and send/ }).click();
    await form.waitFor({ state: 'detached' });
    const thread = pavel.locator('.thread', { hasText: 'We rest on' });
    await expect(thread.getByRole('button', { name: 'Norm (b)' })).toBeVisible();
    await expect(thread).toContainText('<img src=x> [norm.13z] is nothing.');
    await expect(thread.locator('.item-chip')).toHaveText(/^Evidence: .+/);
    await thread.getByRole('button', { name: 'Norm (b)' }).click();
    await expect(pavel.getByRole('dialog')).toBeVisible();
    await pavel.keyboard.press('Escape');
    await expect(bo.getByText(/^Ada Lind (is writing|has an unsent)/)).toBeHidden();
    await isSound(pavel, 'channels');
  });
  await Promise.all(contexts.map((context) => context.close()));
});
