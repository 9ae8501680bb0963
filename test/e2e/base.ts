import { test as base, expect, type Locator, type Page } from '@playwright/test';

/** Every test also asserts that the page asked no other host, broke no policy and threw nothing. */
export const test = base.extend<{ quietPage: undefined; app: Melscope }>({
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
  app: async ({ page }, use) => use(new Melscope(page)),
});

export { expect };

export type PageName =
  | 'Start'
  | 'Lessons'
  | 'Music'
  | 'Recipes'
  | 'Train'
  | 'Results'
  | 'Experiments'
  | 'Predict'
  | 'Teach it';

/** What a user does, in the words on screen. */
export class Melscope {
  constructor(readonly page: Page) {}

  async open(url = '/') {
    await this.page.goto(url);
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  async go(name: PageName) {
    await this.page
      .getByRole('navigation', { name: 'Pages' })
      .getByRole('link', { name, exact: true })
      .click();
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  /** Opens a recipe of the library. */
  async openRecipe(name: string) {
    await this.go('Recipes');
    // The list leaves the report's number to its headings.
    const title = name.replace(/^R\d: /, '');
    await this.page
      .getByRole('button', { name: new RegExp(`^${escaped(title)}( \\(open\\))?$`, 'i') })
      .click();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  /** Opens a section of the settings on the Train page. */
  async section(name: string) {
    const header = this.page.getByRole('button', { name: new RegExp(`^${name}`) });
    if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click();
  }

  async fill(label: string, value: string | number) {
    const input = this.page.getByRole('textbox', { name: label, exact: true });
    await input.fill(String(value));
    await input.blur();
  }

  async choose(label: string, option: string | RegExp) {
    await this.page.getByRole('combobox', { name: label }).click();
    await this.page.getByRole('option', { name: option }).click();
  }

  /** Built-in music from the Music page. */
  async addBuiltInMusic(tracksPerGenre: number, seconds: number) {
    await this.go('Music');
    await this.button(/Settings/)
      .first()
      .click();
    await this.fill('Tracks per genre', tracksPerGenre);
    await this.fill('Seconds each', seconds);
    await this.button('Add built-in music').click();
    await expect(this.page.getByText(/built-in/i).first()).toBeVisible();
  }

  async importFolder(folder: string) {
    await this.go('Music');
    await this.page.getByLabel('Folder of songs').setInputFiles(folder);
  }

  async importFiles(files: string[] | { name: string; mimeType: string; buffer: Buffer }[]) {
    await this.go('Music');
    await this.page.getByLabel('Songs or a zip').setInputFiles(files);
  }

  async openTables() {
    const header = this.button(/^Figures as tables/);
    await header.waitFor({ timeout: 120_000 }); // it comes with the first batch
    if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click();
  }

  /** The cells of the table of epochs or batches, row by row. */
  async rows(table: 'Epochs' | 'Batches'): Promise<string[][]> {
    const rows = await this.page.getByRole('table', { name: table }).locator('tbody tr').all();
    return Promise.all(rows.map((row) => row.locator('th, td').allTextContents()));
  }
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
