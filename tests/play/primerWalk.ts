/** The first steps as a newcomer takes them: do what is outlined. The same in every language. */
import { expect, type Page } from '@playwright/test';
import { STEP_IDS, type StepId } from '../../client/primer/steps.ts';

export const outlined = (page: Page) => page.locator('[data-coached]');
const coach = (page: Page) => page.locator('.coach');
const goOn = (page: Page) => coach(page).locator('button.primary').click();
const slider = (page: Page) => page.locator('.beliefs input[type="range"]').nth(1);
/** Presses what is outlined once it is the thing named. */
const press = async (page: Page, name: string): Promise<void> => {
  const target = page.locator(`[data-coach="${name}"]`);
  await expect(
    outlined(page)
      .and(target)
      .or(outlined(page).filter({ has: target })),
  ).toBeInViewport({ ratio: 0.9 });
  await target.click();
};

const DO: { readonly [id in StepId]: (page: Page) => Promise<void> } = {
  look: async (page) => {
    await page.locator('.map-tools button').nth(1).click();
    await page.locator('.map-table button.link').first().click();
  },
  investigate: (page) => press(page, 'investigate'),
  believe: async (page) => {
    await expect(outlined(page).and(page.locator('.item-name'))).toBeInViewport();
    await page.locator('.item-name').first().click();
    await slider(page).focus();
    await slider(page).press('PageUp');
  },
  meter: goOn,
  ring: async (page) => {
    await press(page, 'channel-hotline');
    await press(page, 'send');
  },
  rethink: async (page) => {
    await page.locator('#tab-assess[data-coached]').click();
    await slider(page).press('PageDown');
  },
  restore: async (page) => {
    await press(page, 'act-restore');
    await press(page, 'put');
  },
  attribute: async (page) => {
    await press(page, 'act-attribute');
    await page.locator('select[name="pace"][data-coached]').selectOption('rushed');
    await press(page, 'put');
    await expect(page.locator('[data-coach="forecast"][data-coached]')).toBeInViewport();
    await goOn(page);
  },
  seal: async (page) => {
    await press(page, 'sign');
    await press(page, 'seal');
  },
  unseal: (page) => press(page, 'unseal'),
  reseal: (page) => press(page, 'seal'),
  reveal: goOn,
  question: async (page) => {
    for (const at of [0, 2]) await page.locator('.coach-question button').nth(at).click();
  },
};

/** Plays from the first step to the last; `visit` looks at each step as it begins. */
export const walkPrimer = async (page: Page, visit: (step: StepId) => Promise<void>, otherwise: Partial<typeof DO> = {}): Promise<void> => {
  for (const step of STEP_IDS) {
    await expect(page.locator(`.coach[data-step="${step}"]`)).toBeVisible();
    await visit(step);
    await (otherwise[step] ?? DO[step])(page);
  }
};
