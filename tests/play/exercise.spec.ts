/**
 * A whole exercise in six real browsers: a white cell and five delegations play two turns by hand, live through a reload
 * and a killed server, let software finish, and replay it. Only what users have is used.
 */
import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { evolveAll } from '../../shared/exercise/evolve.ts';
import { blankExercise } from '../../shared/exercise/opening.ts';
import type { StateId } from '../../shared/model/ids.ts';
import type { CompiledScenario } from '../../shared/model/scenario.ts';
import { canonical } from '../../shared/lib/canonical.ts';
import type { LogRecord } from '../../shared/protocol/record.ts';
import { deltaBetween, project } from '../../shared/view/project.ts';
import { addOrder } from '../../tools/tour/steps.ts';
import { Eyes } from './frames.ts';
import { LiveServer } from './liveServer.ts';

const NAMES = ['Norvia', 'Sarkand', 'Tessaly', 'Ilmara', 'Quoya'] as const;
type Name = (typeof NAMES)[number];
const stateOf = (name: Name): StateId => `state:${name.toLowerCase()}`;

interface Desk {
  readonly page: Page;
  readonly eyes: Eyes;
  readonly context: BrowserContext;
}

const faults: string[] = [];
const watch = (page: Page): void => {
  page.on('pageerror', (error) => faults.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|violat/i.test(message.text())) faults.push(`policy: ${message.text()}`);
  });
};

const openDesk = async (browser: Browser, server: LiveServer, viewport = { width: 1440, height: 900 }): Promise<Desk> => {
  const context = await browser.newContext({ viewport, colorScheme: 'dark', reducedMotion: 'reduce' });
  const page = await context.newPage();
  watch(page);
  return { page, context, eyes: new Eyes(page, server.origin) };
};

const join = async (desk: Desk, origin: string, code: string, name: string): Promise<void> => {
  await desk.page.goto(`${origin}/#join=${code}`);
  await desk.page.getByLabel('Your name').fill(name);
  await desk.page.getByRole('button', { name: 'Join', exact: true }).click();
  await desk.page.getByRole('button', { name: /Head of delegation/ }).click();
  await expect(desk.page.getByRole('button', { name: /Head of delegation/ })).toHaveAttribute('aria-pressed', 'true');
};

const endPhase = async (cell: Page, next: string): Promise<void> => {
  await cell.getByRole('button', { name: 'End phase' }).click();
  await cell.getByRole('button', { name: 'Yes' }).click();
  await expect(cell.locator('[aria-current="step"], .phases [aria-current]').first()).toContainText(next);
};
/** The last sheet to be sealed ends Decide by itself. */
const reached = (cell: Page, phase: string) => expect(cell.locator('[aria-current="step"], .phases [aria-current]').first()).toContainText(phase);
const isIn = (page: Page, phase: string) => expect(page.getByRole('tab', { name: new RegExp(`^${phase}`) })).toHaveAttribute('aria-selected', 'true');

const signAndSeal = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  await page.getByRole('button', { name: 'Seal', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Seal', exact: true })).toBeHidden();
};

test('six browsers play an exercise to its end, survive a killed server, and replay it', async ({ browser }) => {
  test.setTimeout(600_000);
  const server = await LiveServer.start();
  try {
    await play(browser, server);
  } finally {
    await server.stop();
  }
});

const openExercise = async (cell: Page, server: LiveServer): Promise<ReadonlyMap<string, string>> => {
  await cell.goto(server.origin);
  await cell.getByLabel('White-cell secret').fill(server.secret);
  await cell.getByRole('button', { name: 'Enter' }).click();
  await cell.getByRole('radio', { name: /90 minutes/ }).check();
  await cell.getByRole('button', { name: 'Open the exercise' }).click();
  const cards = cell.locator('.code-card');
  await expect(cards).toHaveCount(6);
  const codes = new Map<string, string>();
  for (const card of await cards.all())
    codes.set((await card.getByRole('heading').innerText()).trim(), (await card.locator('.code-text').innerText()).replaceAll(' ', ''));
  await cell.getByRole('button', { name: 'Go to the lobby' }).click();
  return codes;
};

const play = async (browser: Browser, server: LiveServer): Promise<void> => {
  const cellDesk = await openDesk(browser, server);
  const cell = cellDesk.page;
  const codes = await openExercise(cell, server);
  const desks = new Map<Name, Desk>();
  for (const name of NAMES) {
    const desk = await openDesk(browser, server);
    desks.set(name, desk);
    await join(desk, server.origin, codes.get(name) ?? '', `Head of ${name}`);
  }
  const desk = (name: Name): Page => {
    const found = desks.get(name);
    if (found === undefined) throw new Error(name);
    return found.page;
  };
  await expect(cell.getByText('Head of Quoya')).toBeVisible();
  await cell.getByRole('button', { name: 'Start the exercise' }).click();

  await test.step('turn 1 by hand', async () => {
    for (const name of NAMES) await isIn(desk(name), 'Brief');
    await endPhase(cell, 'Assess');
    await isIn(desk('Ilmara'), 'Assess');
    await desk('Ilmara')
      .getByRole('button', { name: /^Investigate/ })
      .click();
    await expect(desk('Ilmara').locator('table.matrix tbody tr')).not.toHaveCount(0);
    const slider = desk('Ilmara').getByRole('slider', { name: /Ash Lynx/ });
    await slider.focus();
    for (let i = 0; i < 12; i += 1) await slider.press('ArrowRight');
    await expect(desk('Ilmara').getByText('Saved', { exact: true })).toBeVisible();

    await endPhase(cell, 'Consult');
    await isIn(desk('Ilmara'), 'Consult');
    await desk('Ilmara')
      .getByRole('button', { name: /^Hotline/ })
      .click();
    await desk('Ilmara').getByRole('radio', { name: 'Sarkand' }).check();
    await desk('Ilmara').getByLabel('In your words').fill('Is this yours? canary-hotline-4711');
    await desk('Ilmara').getByRole('button', { name: /^Call/ }).click();
    const pickUp = desk('Sarkand').locator('.hotline').getByRole('button', { name: 'Pick up' });
    await pickUp.click();
    await expect(pickUp).toBeHidden();
    await desk('Norvia')
      .getByRole('button', { name: /^Public statement/ })
      .click();
    await desk('Norvia').getByLabel('In your words').fill('Norvia stands ready to help its neighbour.');
    await desk('Norvia')
      .getByRole('button', { name: /^Publish/ })
      .click();
    await expect(desk('Quoya').getByText('Norvia stands ready to help its neighbour.').first()).toBeVisible();
  });

  await test.step('a pause, an extension, an inject that one delegation sees', async () => {
    await cell.keyboard.press('Escape');
    await cell.getByRole('button', { name: /^Pause/ }).click();
    await expect(desk('Tessaly').getByText('The white cell has paused the exercise', { exact: false })).toBeVisible();
    await cell.getByRole('button', { name: /^Resume/ }).click();
    await cell.getByRole('button', { name: '+1 minute' }).click();
    const started = Date.now();
    await cell.getByRole('button', { name: /^New inject/ }).click();
    await cell.getByRole('form', { name: 'New inject' }).getByLabel('Title').fill('A call from the ferry office');
    await cell.getByRole('form', { name: 'New inject' }).getByLabel('Text').fill('canary-inject-0815: the morning ferry is held.');
    await cell.getByRole('form', { name: 'New inject' }).getByLabel('Quoya').check();
    await cell.getByRole('button', { name: 'Fire now' }).click();
    await expect(desk('Quoya').getByText('A call from the ferry office').first()).toBeVisible();
    console.log(`ad-hoc inject: ${String(Date.now() - started)} ms from opening the form to the addressee's screen`);
    await expect(desk('Norvia').getByText('A call from the ferry office')).toHaveCount(0);
  });

  await test.step('turn 1 sealed, with a reload in Decide', async () => {
    await endPhase(cell, 'Decide');
    for (const name of NAMES) await isIn(desk(name), 'Decide');
    await addOrder(desk('Ilmara'), 'Restore a service');
    await addOrder(desk('Norvia'), 'Assist another state');
    await addOrder(desk('Tessaly'), 'Hold, with reason');
    await desk('Tessaly').getByLabel('Our intent').fill('We wait for the file. canary-draft-99');
    await desk('Tessaly').getByLabel('Our intent').blur();
    await expect(desk('Tessaly').locator('.sheet ol > li')).toHaveCount(1);
    await desk('Tessaly').waitForFunction(() => !document.body.innerText.includes('Saving'));
    await desk('Tessaly').reload();
    await isIn(desk('Tessaly'), 'Decide');
    await expect(desk('Tessaly').getByLabel('Our intent')).toHaveValue('We wait for the file. canary-draft-99');
    await expect(desk('Tessaly').locator('.sheet ol > li')).toHaveCount(1);
    await signAndSeal(desk('Ilmara'));
    await expect(desk('Ilmara').locator('.rail').getByText('waiting for 4 delegations')).toBeVisible();
    for (const name of NAMES) if (name !== 'Ilmara') await signAndSeal(desk(name));
    await reached(cell, 'Resolve');
    await endPhase(cell, 'Reveal');
    await isIn(desk('Ilmara'), 'Reveal');
    await expect(desk('Ilmara').getByRole('heading', { name: 'Headlines' }).first()).toBeVisible();
  });

  await test.step('turn 2 by hand: investigate, attribute, seal; the server is killed and comes back', async () => {
    for (const next of ['Brief', 'Assess']) await endPhase(cell, next);
    await isIn(desk('Ilmara'), 'Assess');
    await desk('Ilmara')
      .getByRole('button', { name: /^Investigate/ })
      .click();
    await endPhase(cell, 'Consult');
    await isIn(desk('Quoya'), 'Consult');
    await endPhase(cell, 'Decide');
    await isIn(desk('Ilmara'), 'Decide');
    await addOrder(desk('Ilmara'), 'Attribute');
    await addOrder(desk('Quoya'), 'Protest');
    await desk('Quoya').getByLabel('Our intent').fill('Kept through the fall.');
    await desk('Quoya').getByLabel('Our intent').blur();
    await desk('Quoya').waitForFunction(() => !document.body.innerText.includes('Saving'));
    await server.kill();
    await desk('Norvia').getByText('Connection lost', { exact: false }).first().waitFor();
    await server.up();
    const listening = Date.now();
    await Promise.all([...NAMES.map(desk), cell].map((page) => expect(page.getByText('Connected', { exact: true }).first()).toBeVisible()));
    console.log(`after the kill everyone was back ${String(Date.now() - listening)} ms after the server listened`);
    await expect(cell.getByText('server was away', { exact: false }).first()).toBeVisible();
    await expect(desk('Quoya').getByLabel('Our intent')).toHaveValue('Kept through the fall.');
    await expect(desk('Ilmara').locator('.sheet ol > li')).toHaveCount(1);
    await cell.getByRole('button', { name: /^Resume/ }).click();
    for (const name of NAMES) await signAndSeal(desk(name));
    await reached(cell, 'Resolve');
    await endPhase(cell, 'Reveal');
  });

  await test.step('software finishes it', async () => {
    for (const name of NAMES) {
      if (name !== 'Ilmara') await desks.get(name)?.context.close();
    }
    for (const name of NAMES.filter((other) => other !== 'Ilmara')) {
      const card = cell.locator('.delegation').filter({ has: cell.getByText(name, { exact: true }) });
      await card.getByRole('button', { name: /^Tools/ }).click();
      await cell.getByRole('button', { name: 'Put software here' }).first().click();
      await expect(card.getByText('software', { exact: false }).first()).toBeVisible();
      await card.getByRole('button', { name: /^Tools/ }).click();
    }
    for (let turn = 3; turn <= 5; turn += 1) {
      for (const next of ['Brief', 'Assess', 'Consult', 'Decide', 'Resolve', 'Reveal']) {
        if (turn === 3 && next === 'Resolve') await expect(desk('Ilmara').locator('.rail').getByText('sealed', { exact: true })).toHaveCount(4);
        await endPhase(cell, next);
      }
    }
    await cell.getByRole('button', { name: 'End phase' }).click();
    await cell.getByRole('button', { name: 'Yes' }).click();
    await expect(desk('Ilmara').getByRole('heading', { name: 'The exercise has ended' })).toBeVisible();
    await expect(desk('Ilmara').getByRole('heading', { name: 'What was true' })).toBeVisible();
  });

  const truths: string[] = [];
  const exercise = new URL(cell.url()).pathname.split('/')[2] ?? '';
  await test.step('the replay shows what each side saw, at every record', async () => {
    const token = await cell.evaluate(() => localStorage.getItem('threshold.cell'));
    const reply = await cell.request.post(`${server.origin}/api/exercises/${exercise}/replay`, {
      data: { token },
      headers: { authorization: `Bearer ${token ?? ''}` },
    });
    expect(reply.ok()).toBe(true);
    const log: { readonly scenario: CompiledScenario; readonly records: readonly LogRecord[] } = await reply.json();
    for (const name of NAMES) compareViews(name, log, desks.get(name)?.eyes);
    hunt(desks);
    const opened = log.records[0]?.events.find((event) => event.type === 'exercise.opened');
    const drawn = log.scenario.truths.find(({ id }) => id === opened?.truth);
    truths.push((drawn?.text['en'] ?? 'no text').slice(0, 60));
  });

  await test.step('a participant replays the own side', async () => {
    await desk('Ilmara').getByRole('button', { name: 'Replay my side' }).click();
    await expect(desk('Ilmara').getByRole('slider', { name: 'Position in the record' })).toBeVisible();
  });
  await test.step('the white cell replays with any side’s eyes, and the truth is not on the page under theirs', async () => {
    await cell.goto(`${server.origin}/x/${exercise}/replay`);
    const position = cell.getByRole('slider', { name: 'Position in the record' });
    await expect(position).toBeVisible();
    const under = async (eyes: string): Promise<string> => {
      await cell.getByRole('group', { name: 'Seen by' }).getByRole('button', { name: eyes }).click();
      await position.focus();
      await position.press('Home');
      for (let i = 0; i < 40; i += 1) await position.press('ArrowRight');
      await cell.getByRole('tab', { name: /^Consult/ }).click();
      return cell
        .locator('body')
        .textContent()
        .then((text) => text ?? '');
    };
    expect(await under('Ilmara')).toContain('canary-hotline-4711');
    const norvia = await under('Norvia');
    expect(norvia).not.toContain('canary-hotline-4711');
    expect(norvia).not.toContain('canary-inject-0815');
    for (const telling of truths) expect(norvia).not.toContain(telling);
    const truth = await under('Truth');
    expect(truths.some((telling) => truth.includes(telling))).toBe(true);
  });
  expect(faults).toEqual([]);
  for (const { eyes } of [cellDesk, ...desks.values()]) expect(eyes.external).toEqual([]);
};

/**
 * Every view a browser folded from its frames is, in order, a view the log projects for that side. A delta leads on: by one
 * record, or by as many as were decided in one batch; a whole view may be the one that was shown already.
 */
const compareViews = (
  name: Name,
  { scenario, records }: { readonly scenario: CompiledScenario; readonly records: readonly LogRecord[] },
  eyes: Eyes | undefined,
): void => {
  const viewer = stateOf(name);
  let exercise = blankExercise(scenario);
  const states: string[] = [];
  for (const { events, at } of records) {
    const after = evolveAll(exercise, events, at);
    if (states.length === 0 || deltaBetween(exercise, after, viewer) !== null) states.push(canonical(project(after, viewer)));
    exercise = after;
  }
  let at = -1;
  for (const [i, { kind, view }] of (eyes?.seen ?? []).entries()) {
    const text = canonical(view);
    const from = kind === 'delta' ? at + 1 : Math.max(0, at);
    const found = states.findIndex((state, n) => n >= from && state === text);
    expect(found, `${name}: message ${String(i)} (${kind}) is the projection after ${String(at)}`).toBeGreaterThanOrEqual(0);
    at = found;
  }
  expect(at).toBeGreaterThan(25);
  console.log(
    `${name}: ${String(eyes?.seen.length)} views folded live, each equal to the log's projection, up to ${String(at + 1)} of ${String(states.length)}`,
  );
};

/** What was private to some stayed out of every other browser's frames. */
const hunt = (desks: ReadonlyMap<Name, Desk>): void => {
  const may: { readonly [canary: string]: readonly Name[] } = {
    'canary-hotline-4711': ['Ilmara', 'Sarkand'],
    'canary-inject-0815': ['Quoya'],
    'canary-draft-99': ['Tessaly'],
  };
  for (const [canary, allowed] of Object.entries(may)) {
    for (const [name, { eyes }] of desks) {
      const frames = eyes.raw.filter((frame) => frame.includes(canary)).length;
      if (allowed.includes(name)) expect(frames, `${name} sees ${canary}`).toBeGreaterThan(0);
      else expect(frames, `${name} does not see ${canary}`).toBe(0);
    }
  }
};
