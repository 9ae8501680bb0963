import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './base.ts';

/** Asks axe about the page in both themes. */
export async function expectNoFindings(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(300); // transitions have half-transparent text
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map((v) => `${colorScheme}: ${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`);
    expect(found).toEqual([]);
  }
}

/** What a lesson says to a prediction. */
export const verdict = (page: Page) => page.getByText(/^You said/);

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

export const next = (page: Page) => page.getByRole('link', { name: /^Next: / }).click();

/** The cells of a table, row by row. */
export async function cells(page: Page, table: string): Promise<string[][]> {
  const rows = await page.getByRole('table', { name: table }).locator('tbody tr').all();
  return Promise.all(rows.map((row) => row.locator('th, td').allTextContents()));
}

/** The table at a lesson's end. */
export const seen = (page: Page) => cells(page, 'What was seen');

export const numbers = (text: string) => [...text.matchAll(/\d+(\.\d+)?/g)].map(([number]) => Number(number));
