/**
 * A walk past every screen: a white cell and two delegations at real browsers, software on the other seats. Whoever walks
 * along is told when a screen stands, with something on it.
 */
import type { Browser, Page } from '@playwright/test';
import * as step from './steps.ts';

/** Called when a screen stands; the walk goes on when it resolves. */
export type Visit = (screen: string, page: Page) => Promise<void>;

export interface Walk {
  readonly browser: Browser;
  readonly origin: string;
  readonly secret: string;
  readonly visit: Visit;
  /** Size of the browsers in CSS pixels; 1440 × 900 when not given. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** How long phases are let run before they are ended, so that software has its say, in ms; not at all when not given. */
  readonly lingerMs?: number;
  /** Prepares a page before it opens anything. */
  readonly prepare?: (page: Page) => Promise<void>;
}

interface Table {
  readonly cell: Page;
  readonly ilmara: Page;
  readonly sarkand: Page;
  readonly visit: Visit;
  readonly lingerMs: number;
}

const openPage = async ({ browser, prepare, viewport = { width: 1440, height: 900 } }: Walk): Promise<Page> => {
  const context = await browser.newContext({ viewport, colorScheme: 'dark', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await prepare?.(page);
  return page;
};

/** Walks past every screen once. Pages are closed at the end, also when a step fails. */
export const walk = async (along: Walk): Promise<void> => {
  const [cell, ilmara, sarkand] = [await openPage(along), await openPage(along), await openPage(along)];
  const table: Table = { cell, ilmara, sarkand, visit: along.visit, lingerMs: along.lingerMs ?? 0 };
  try {
    await gather(table, along);
    await firstTurn(table);
    await secondTurn(table);
    await afterwards(table, along.origin);
  } finally {
    await Promise.all([cell, ilmara, sarkand].map((page) => page.context().close()));
  }
};

const gather = async ({ cell, ilmara, sarkand, visit }: Table, { origin, secret }: Walk): Promise<void> => {
  await ilmara.goto(origin);
  await ilmara.getByRole('button', { name: 'Try it alone' }).waitFor();
  await visit('start', ilmara);
  await step.enterCell(cell, origin, secret);
  await visit('white-cell-start', cell);
  const codes = await step.openExercise(cell, /90 minutes/);
  await visit('invitations', cell);
  await step.goToLobby(cell);
  await step.join(ilmara, { origin, code: codes.get('Ilmara') ?? '', name: 'Ada Lind' });
  await step.takeRole(ilmara, 'Head of delegation');
  await step.join(sarkand, { origin, code: codes.get('Sarkand') ?? '', name: 'Pavel Roh' });
  await step.takeRole(sarkand, 'Head of delegation');
  await visit('lobby-delegation', ilmara);
  await cell.getByText('Pavel Roh').waitFor();
  await visit('lobby-white-cell', cell);
  await step.startWithSoftware(cell);
};

const firstTurn = async ({ cell, ilmara, lingerMs }: Table): Promise<void> => {
  await step.endPhase(cell, 'Assess');
  await step.seesPhase(ilmara, 'Assess');
  await step.investigate(ilmara);
  await step.endPhase(cell, 'Consult');
  await cell.waitForTimeout(lingerMs);
  await step.endPhase(cell, 'Decide');
  await step.seesPhase(ilmara, 'Decide');
  await step.addOrder(ilmara, 'Restore a service');
  await cell.waitForTimeout(lingerMs);
  for (const next of ['Resolve', 'Reveal', 'Brief']) await step.endPhase(cell, next);
};

const secondTurn = async (table: Table): Promise<void> => {
  const { cell, ilmara, visit, lingerMs } = table;
  await step.seesPhase(ilmara, 'Brief');
  await visit('brief', ilmara);
  await step.endPhase(cell, 'Assess');
  await step.seesPhase(ilmara, 'Assess');
  await step.investigate(ilmara);
  const slider = ilmara.getByRole('slider').first();
  await slider.focus();
  for (let i = 0; i < 12; i += 1) await slider.press('ArrowRight');
  await ilmara.getByText('Saved', { exact: true }).waitFor();
  await ilmara.locator('.panel').evaluate((panel) => panel.scrollTo(0, 0));
  await visit('assess', ilmara);
  await step.endPhase(cell, 'Consult');
  await talk(table);
  await step.endPhase(cell, 'Decide');
  await decide(table);
  await cell.waitForTimeout(lingerMs);
  for (const next of ['Resolve', 'Reveal']) await step.endPhase(cell, next);
  await step.seesPhase(ilmara, 'Reveal');
  await ilmara.getByRole('heading', { name: 'Headlines' }).first().waitFor();
  await visit('reveal', ilmara);
};

const talk = async ({ cell, ilmara, sarkand, visit, lingerMs }: Table): Promise<void> => {
  await step.seesPhase(ilmara, 'Consult');
  await step.seesPhase(sarkand, 'Consult');
  await cell.waitForTimeout(lingerMs);
  await step.say(ilmara, 'Bilateral note', {
    to: 'Norvia',
    text: 'Our operators see the same traces as yours. Shall we compare before either of us speaks?',
  });
  await step.say(ilmara, 'Public statement', { to: '', text: 'Ilmara keeps its ports open and asks everyone to wait for the evidence.' });
  await step.say(sarkand, 'Hotline', { to: 'Ilmara', text: 'We have seen your notice. What exactly do you need from our operators?' });
  await ilmara.getByRole('button', { name: 'Pick up' }).first().waitFor();
  await visit('consult', ilmara);
  await visit('control-room', cell);
};

const decide = async ({ ilmara, visit }: Table): Promise<void> => {
  await step.seesPhase(ilmara, 'Decide');
  await ilmara.getByLabel('Our intent').fill('Keep people supplied, and say in public only what the file carries.');
  await ilmara.getByLabel('Our intent').blur();
  await step.addOrder(ilmara, 'Restore a service');
  await step.addOrder(ilmara, 'Attribute', { Who: 'Ash Lynx, a criminal group' });
  await step.addOrder(ilmara, 'Hold, with reason');
  await ilmara.waitForFunction(() => !document.body.innerText.includes('saving …'));
  await ilmara.locator('.panel').evaluate((panel) => panel.scrollTo(0, 0));
  await visit('decide', ilmara);
  await step.signAndSeal(ilmara);
  await visit('sealed', ilmara);
  await ilmara.getByRole('button', { name: 'Table', exact: true }).click();
  await ilmara.getByRole('heading', { name: 'Services of the region' }).waitFor();
  await visit('table', ilmara);
  await ilmara.getByRole('button', { name: 'Map', exact: true }).click();
};

const afterwards = async ({ cell, ilmara, visit }: Table, origin: string): Promise<void> => {
  await cell.getByRole('button', { name: 'End the exercise' }).click();
  await cell.getByRole('button', { name: 'Yes', exact: true }).click();
  await ilmara.getByRole('heading', { name: 'The exercise has ended' }).waitFor({ timeout: 20_000 });
  await ilmara.getByRole('cell').first().waitFor();
  await visit('closing', ilmara);
  await visit('control-room-ended', cell);
  await cell.goto(`${origin}${new URL(cell.url()).pathname}/replay`);
  const position = cell.getByRole('slider', { name: 'Position in the record' });
  await position.waitFor({ timeout: 30_000 });
  await cell.getByRole('button', { name: 'Hotline: Sarkand to Ilmara' }).click();
  await visit('replay-truth', cell);
  await cell.getByRole('button', { name: 'Ilmara', exact: true }).click();
  await position.waitFor();
  await visit('replay-ilmara', cell);
};
