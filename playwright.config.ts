import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findOrInstallChromium } from './scripts/chromium.ts';

const PORT = 4173;

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '*.spec.ts',
  // Training uses all cores: two tests at once would only time each other out.
  workers: 1,
  timeout: 240_000,
  expect: { timeout: 20_000 },
  reporter: process.env.CI ? [['list']] : [['list'], ['html', { open: 'never' }]],
  use: {
    baseURL: `http://localhost:${PORT}`,
    viewport: { width: 1366, height: 768 },
    launchOptions: { executablePath: findOrInstallChromium(), args: CHROMIUM_FLAGS },
    trace: 'retain-on-failure',
  },
  webServer: {
    command: `npx vite preview --port ${PORT} --strictPort`,
    url: `http://localhost:${PORT}`,
    reuseExistingServer: false,
  },
});
