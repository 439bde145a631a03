/**
 * Two delegations of three people each write their sheets, for two turns with STORM=long, every browser behind a slow line that also breaks:
 * at the end all three of a delegation see the same sheet, and all that anybody wrote is on it.
 */
import { expect, test, type Browser, type Page } from '@playwright/test';
import { endPhase, enterCell, goToLobby, join, openExercise, seesPhase, startWithSoftware } from '../../tools/tour/steps.ts';
import { LiveServer } from './liveServer.ts';
import { Wire } from './wire.ts';

test.describe.configure({ timeout: 480_000 });

const STATES = ['Ilmara', 'Sarkand'] as const;
const NAMES = ['Ada', 'Bo', 'Cem'] as const;
/** One way, each piece: a 400 ms line there and back, with jitter. */
const LAG_MS = [80, 320] as const;
/** STORM=long plays the second turn too, which takes half a minute more. */
const TURNS = process.env['STORM'] === 'long' ? [1, 2] : [1];
const CUT_EVERY_MS = 2500;
const CUT_MS = 1200;
/** How long a sheet may take to settle once the lines hold. */
const CALM_MS = 60_000;

interface Member {
  readonly state: (typeof STATES)[number];
  readonly name: string;
  readonly page: Page;
  readonly wire: Wire;
}

test('two delegations of three co-edit their sheets on lines that are slow and break: nothing is lost', async ({ browser }) => {
  const server = await LiveServer.start();
  const members: Member[] = [];
  try {
    const cell = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
    await enterCell(cell, server.origin, server.secret);
    const codes = await openExercise(cell, /90 minutes/);
    await goToLobby(cell);
    for (const state of STATES)
      for (const name of NAMES) members.push(await seat(browser, server.origin, { state, name, code: codes.get(state) ?? '' }));
    await startWithSoftware(cell);
    let cuts = 0;
    for (const turn of TURNS) {
      await endPhase(cell, 'Assess');
      await cell.keyboard.press('Space');
      await cell.getByRole('button', { name: /^Resume/ }).waitFor();
      const storm = blow(members);
      await Promise.all(members.map((member) => write(member, turn)));
      cuts += await storm.calm();
      for (const state of STATES)
        await settled(
          members.filter((member) => member.state === state),
          turn,
        );
      await cell.getByRole('button', { name: /^Resume/ }).click();
      if (turn === TURNS.at(-1)) continue;
      for (const phase of ['Consult', 'Decide', 'Resolve', 'Reveal', 'Brief']) await endPhase(cell, phase);
    }
    console.log(
      `6 browsers, ${String(TURNS.length)} turns, lines of ${LAG_MS.join('–')} ms each way, ${String(cuts)} cuts: sheets equal, nothing lost`,
    );
    expect(cuts).toBeGreaterThan(2);
  } finally {
    await Promise.all(members.map(({ wire }) => wire.close()));
    await server.stop();
  }
});

const seat = async (
  browser: Browser,
  origin: string,
  { state, name, code }: { state: (typeof STATES)[number]; name: string; code: string },
): Promise<Member> => {
  const wire = await Wire.to(origin);
  const page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
  await join(page, { origin: wire.origin, code, name });
  return { state, name, page, wire };
};

/** Slow lines, and one of them cut every moment; `calm` mends all and tells how often one was cut. */
const blow = (members: readonly Member[]) => {
  let cuts = 0;
  for (const { wire } of members) wire.slow(...LAG_MS);
  const timer = setInterval(() => {
    const member = members[cuts % members.length];
    if (member === undefined) return;
    cuts += 1;
    member.wire.pull();
    setTimeout(() => member.wire.mend(), CUT_MS);
  }, CUT_EVERY_MS);
  const calm = async (): Promise<number> => {
    clearInterval(timer);
    await new Promise((resolve) => setTimeout(resolve, CUT_MS + 100));
    for (const { wire } of members) wire.slow(0, 0);
    return cuts;
  };
  return { calm };
};

const intentOf = (turn: number): string => `Turn ${String(turn)}: keep people supplied. Ask before accusing. Say only what the file carries.`;
const signalOf = (turn: number): string => `Turn ${String(turn)}: we are ready to talk.`;
const reasonOf = (turn: number, name: string): string => `turn ${String(turn)}, ${name} says why`;

/** One writes the intent sentence by sentence, one an order, one the public line and another order. */
const write = async ({ page, name }: Member, turn: number): Promise<void> => {
  await seesPhase(page, 'Assess');
  await page.getByRole('tab', { name: /^Decide/ }).click();
  await page.getByLabel('Our intent').waitFor({ timeout: CALM_MS });
  if (name === 'Ada') return typeSlowly(page, 'Our intent', intentOf(turn));
  if (name === 'Bo') return order(page, 'Hold, with reason', reasonOf(turn, name));
  await typeSlowly(page, 'Our public line', signalOf(turn));
  await order(page, 'Warn the public', reasonOf(turn, name));
};

const typeSlowly = async (page: Page, label: string, text: string): Promise<void> => {
  const field = page.getByLabel(label).first();
  await field.click();
  for (const sentence of text.split(/(?<=\. )/)) {
    await field.pressSequentially(sentence, { delay: 40 });
    await field.blur();
    await page.waitForTimeout(400);
    await field.focus();
    await field.press('End');
  }
  await field.blur();
};

const order = async (page: Page, act: string, text: string): Promise<void> => {
  const card = page.getByRole('button', { name: new RegExp(`^${act}`) }).first();
  await card.click();
  const form = page.locator('.line-form');
  await form
    .getByLabel(/in one line/)
    .first()
    .fill(text);
  await page.getByRole('button', { name: 'Put on the sheet' }).click();
  await form.waitFor({ state: 'detached', timeout: CALM_MS });
};

/** What a sheet says: both texts, and each order with its reason. */
const sheetOf = (page: Page) =>
  page.locator('.sheet').evaluate((sheet) => ({
    texts: [...sheet.querySelectorAll('textarea')].map(({ value }) => value),
    orders: [...sheet.querySelectorAll('ol > li.order')].map((order) => order.querySelector('h3')?.textContent ?? ''),
    reasons: [...sheet.querySelectorAll('ol > li.order p.small')]
      .map((reason) => reason.textContent ?? '')
      .filter((reason) => /says why/.test(reason)),
  }));

const settled = async (members: readonly Member[], turn: number): Promise<void> => {
  for (const { page } of members) {
    await expect(page.getByText('Connected', { exact: true })).toBeVisible({ timeout: CALM_MS });
    await expect(page.getByLabel('Our intent')).toHaveValue(intentOf(turn), { timeout: CALM_MS });
    await expect(page.locator('.sheet ol > li.order')).toHaveCount(2, { timeout: CALM_MS });
  }
  const [first, ...others] = await Promise.all(members.map(({ page }) => sheetOf(page)));
  for (const other of others) expect(other).toEqual(first);
  expect(first?.texts).toEqual(expect.arrayContaining([intentOf(turn), signalOf(turn)]));
  for (const name of ['Bo', 'Cem']) expect(first?.reasons.join(' ')).toContain(reasonOf(turn, name));
};
