import { test as base, expect, type Page } from '@playwright/test';

/** Every test also asserts that the page asked no other host, broke no policy and threw nothing. */
export const test = base.extend<{ quietPage: undefined }>({
  quietPage: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url());
        if (protocol.startsWith('http') && hostname !== 'localhost')
          complaints.push(`request to ${request.url()}`);
      });
      page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
      });
      await use(undefined);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** The tasks a user performs, by what is on screen. */
export class Melscope {
  constructor(readonly page: Page) {}

  async open(path = '/') {
    await this.page.goto(`/#${path}`);
  }

  async go(name: 'Start' | 'Music' | 'Train' | 'Results' | 'Predict') {
    await this.page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name }).click();
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }
}
