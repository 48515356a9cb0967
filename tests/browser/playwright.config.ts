import { defineConfig } from '@playwright/test';
import { settings } from './lib/settings.js';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/browser',
  // Generous: what is measured here is that things happen, not how fast a busy machine does them.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  use: {
    baseURL: settings.panelUrl,
    launchOptions: { executablePath: settings.chromium },
    viewport: { width: 1440, height: 900 },
    locale: 'es-AR',
    // Far from Buenos Aires: every clock of the portal has to show the time there all the same.
    timezoneId: 'Asia/Tokyo',
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    screenshot: 'only-on-failure',
  },
});
