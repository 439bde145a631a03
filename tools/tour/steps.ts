/** What a person does on the screens, by the names that are written on them. */
import type { Locator, Page } from '@playwright/test';

/** The longest a screen may take to follow, on a busy machine. */
const FOLLOW_MS = 20_000;

/** From the start page into the white cell, up to the form that opens an exercise. */
export const enterCell = async (page: Page, origin: string, secret: string): Promise<void> => {
  await page.goto(origin);
  await page.getByLabel('White-cell secret').fill(secret);
  await page.getByRole('button', { name: 'Enter', exact: true }).click();
  await page.getByRole('button', { name: 'Open the exercise' }).waitFor();
};

/** Opens an exercise and returns the join code of each delegation by its name. */
export const openExercise = async (page: Page, plan: RegExp): Promise<ReadonlyMap<string, string>> => {
  await page.getByRole('radio', { name: plan }).check();
  await page.getByRole('button', { name: 'Open the exercise' }).click();
  const cards = page.locator('.code-card');
  await cards.first().waitFor();
  const codes = new Map<string, string>();
  for (const card of await cards.all()) {
    const code = await card.locator('.code-text').innerText();
    codes.set((await card.getByRole('heading').innerText()).trim(), code.replaceAll(' ', ''));
  }
  return codes;
};

export const goToLobby = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Go to the lobby' }).click();
  await page.getByRole('button', { name: 'Start the exercise' }).waitFor();
};

/** Joins by code; the lobby shows when it is done. */
export const join = async (page: Page, invitation: { readonly origin: string; readonly code: string; readonly name: string }): Promise<void> => {
  await page.goto(`${invitation.origin}/#join=${invitation.code}`);
  await page.getByLabel('Your name').fill(invitation.name);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await page.getByRole('heading', { name: 'Roles', exact: true }).waitFor();
};

/** Takes a role in the lobby. */
export const takeRole = async (page: Page, role: string): Promise<void> => {
  const button = page.getByRole('button', { name: new RegExp(`^${role}`) });
  await button.click();
  await button.and(page.locator('[aria-pressed="true"]')).waitFor();
};

/** Puts software on every seat nobody holds, and starts. */
export const startWithSoftware = async (cell: Page): Promise<void> => {
  await cell.getByRole('button', { name: 'Software on empty seats' }).click();
  await cell.getByRole('button', { name: 'Start the exercise' }).click();
  await phaseOf(cell, 'Brief').waitFor({ timeout: FOLLOW_MS });
};

const phaseOf = (page: Page, phase: string): Locator => page.locator('.phases [aria-current="step"]', { hasText: phase });

/** The white cell ends the phase; resolves when the next one has begun. */
export const endPhase = async (cell: Page, next: string): Promise<void> => {
  await cell.getByRole('button', { name: 'End phase' }).click();
  await cell.getByRole('button', { name: 'Yes', exact: true }).click();
  await phaseOf(cell, next).waitFor({ timeout: FOLLOW_MS });
};

/** Resolves when a delegation's desk is at a phase's panel. */
export const seesPhase = async (page: Page, phase: string): Promise<void> => {
  const tab = page.getByRole('tab', { name: new RegExp(`^${phase}`) });
  await tab.and(page.locator('[aria-selected="true"]')).waitFor({ timeout: FOLLOW_MS });
};

/** Puts an order on the sheet as the form proposes it, but for the choices given by the name of their field. */
export const addOrder = async (page: Page, act: string, choices: { readonly [field: string]: string } = {}): Promise<void> => {
  await page
    .getByRole('button', { name: new RegExp(`^${act}`) })
    .first()
    .click();
  const put = page.getByRole('button', { name: 'Put on the sheet' });
  for (const [field, label] of Object.entries(choices)) {
    const labelled = page.locator('.line-form label', { hasText: new RegExp(`^${field}`) });
    await labelled.locator('select').selectOption({ label });
  }
  // Where nothing we hold speaks for it, nothing is proposed to be cited: then a person ticks what it shall rest on.
  if (await put.isDisabled()) await page.getByRole('group', { name: 'Evidence cited' }).getByRole('checkbox').first().check();
  await put.click();
  await put.waitFor({ state: 'detached' });
};

/** Signs and seals the sheet. */
export const signAndSeal = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  await page.getByRole('button', { name: 'Seal', exact: true }).click();
  await page.getByRole('button', { name: 'Un-seal' }).waitFor();
};

/** Investigates the incident on the board, and waits until what was found is on it. */
export const investigate = async (page: Page): Promise<void> => {
  const rows = page.locator('table.matrix tbody tr');
  const before = await rows.count();
  await page.getByRole('button', { name: /^Investigate/ }).click();
  await rows.nth(before).waitFor({ timeout: FOLLOW_MS });
};

export interface Words {
  readonly to: string;
  readonly text: string;
}
/** Opens a channel in Consult and sends words through it. */
export const say = async (page: Page, channel: string, { to, text }: Words): Promise<void> => {
  const form = page.getByRole('form', { name: channel });
  await page.getByRole('button', { name: new RegExp(`^${channel}`) }).click();
  for (const box of await form.getByRole('checkbox').all()) await box.setChecked(false);
  if (to !== '') await form.getByLabel(to, { exact: true }).check();
  await form.getByLabel('In your words').fill(text);
  await form.locator('button[type="submit"]').click();
  await form.waitFor({ state: 'detached' });
};
