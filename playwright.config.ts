import { defineConfig } from '@playwright/test';
import { chromiumPath } from './tests/play/chromium.ts';

/**
 * Plays in a real Chromium; one worker, since the machine is small and the plays share nothing. The waits are long, since
 * machines are shared: they tell what never comes from what comes late, and promise nothing about speed.
 */
export default defineConfig({
  testDir: 'tests/play',
  testMatch: '**/*.spec.ts',
  workers: 1,
  retries: 0,
  expect: { timeout: 45_000 },
  forbidOnly: true,
  timeout: 480_000,
  outputDir: 'out/play',
  use: {
    browserName: 'chromium',
    actionTimeout: 45_000,
    viewport: { width: 1440, height: 900 },
    colorScheme: 'dark',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: chromiumPath(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
