import type { Page } from '@playwright/test';
import { expect, test } from './base.ts';
import { recordedRuns, untilRun } from './recordedRuns.ts';

test.describe('a run', () => {
  test.beforeEach(async ({ app }) => {
    await app.open();
    await app.addBuiltInMusic(3, 6);
  });

  test('survives a reload with its results', async ({ app, page }) => {
    await app.go('Train');
    await app.section('Optimizer');
    await app.fill('Epochs', 2);
    await app.button('Start training').click();
    await page.getByRole('link', { name: 'See the results' }).click({ timeout: 60_000 });
    const headline = page.getByText(/^Measured on the/);
    const told = await headline.textContent();
    const matrix = await page.getByRole('table', { name: /confusion/i }).textContent();

    await page.reload();
    await expect(headline).toHaveText(told!);
    await expect(page.getByRole('table', { name: /confusion/i })).toHaveText(matrix!);
    const [run] = await recordedRuns(page);
    expect(run).toMatchObject({ status: 'finished', ending: 'All epochs are done.' });
    expect(run!.epochs.map(({ epoch }) => epoch)).toEqual([0, 1]);

    // It is opened by its address too, and one that is not there says so.
    await app.open(`/#/results/${run!.id}`);
    await expect(headline).toHaveText(told!);
    await expect(app.button(/Use(d)? for prediction/)).toBeVisible();
    await page.goto('/#/results/another');
    await expect(page.getByText(/not kept in this browser/)).toBeVisible();

    // A run that is stopped before its first epoch says at once that it stops, and leaves these results where they are.
    await app.go('Train');
    await app.button('Step').click();
    await expect(app.button('Resume')).toBeVisible();
    const statuses = await statusLog(page);
    await app.button('Stop').click();
    await untilRun(page, ({ status }) => status === 'cancelled');
    await expect(app.button('Start training')).toBeVisible();
    expect(await statuses()).toContain('Stopping …');
    await app.go('Results');
    await expect(headline).toHaveText(told!);
  });

  test('that was interrupted goes on without a gap', async ({ app, page }) => {
    await app.go('Train');
    await app.section('Optimizer');
    await app.fill('Epochs', 500);
    await app.button('Start training').click();
    await untilRun(page, ({ epochs }) => epochs.length >= 2);
    await page.reload();

    await app.go('Train');
    await expect(page.getByText(/was going when its page was closed/)).toBeVisible();
    const [before] = await recordedRuns(page);
    expect(before!.status).toBe('interrupted');
    expect(before!.epochs.length).toBeGreaterThanOrEqual(1);
    await expect(page.getByText(`${before!.epochs.length} of 500 epochs done`)).toBeVisible();

    await app.button(/^Resume/).click();
    await untilRun(page, ({ epochs }) => epochs.length >= before!.epochs.length + 2);
    await app.button('Stop').click();
    const run = await untilRun(page, ({ status }) => status === 'finished');
    // What was learned before is what it goes on from, and every epoch is there once.
    expect(run.epochs.slice(0, before!.epochs.length)).toEqual(before!.epochs);
    expect(run.epochs.map(({ epoch }) => epoch)).toEqual(run.epochs.map((_, i) => i));
    expect(await recordedRuns(page)).toHaveLength(1);
    // The curves show all of it.
    await app.openTables();
    await expect.poll(async () => (await app.rows('Epochs')).length).toBe(run.epochs.length);
  });
});

/** Collects what the status says from now on, however shortly. @returns all of it so far */
async function statusLog(page: Page): Promise<() => Promise<string[]>> {
  const log = await page.evaluateHandle(() => {
    const said: string[] = [];
    new MutationObserver(() => {
      for (const status of document.querySelectorAll('[role=status]')) said.push(status.textContent ?? '');
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    return said;
  });
  return () => log.jsonValue();
}
