import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './base.ts';
import { fakeMicrophone } from './fakeMicrophone.ts';
import { song } from './songs.ts';

test.use({ launchOptions: await fakeMicrophone(song('rock', 0, 20)) });

declare global {
  interface Window {
    /** What the page asked for and got, in the order of asking. */
    asked: number;
    streams: MediaStream[];
  }
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    window.asked = 0;
    window.streams = [];
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (constraints) => {
      window.asked++;
      const stream = await ask(constraints);
      window.streams.push(stream);
      return stream;
    };
  });
});

const listen = (page: Page) => page.getByRole('button', { name: 'Listen with the microphone' });
const bars = (page: Page) => page.getByRole('list', { name: 'Probability of each genre' });
const devices = (page: Page) =>
  page.evaluate(() =>
    window.streams.flatMap((stream) => stream.getTracks().map((track) => track.readyState)),
  );

test('what is played is answered live, can be kept as a file, and the device is given back', async ({
  app,
  page,
  context,
}) => {
  await context.grantPermissions(['microphone']);
  await app.open();
  await app.go('Predict');
  await expect(listen(page)).toBeVisible({ timeout: 60_000 });
  expect(await page.evaluate(() => window.asked)).toBe(0);

  await listen(page).click();
  await expect(page.getByText('Not enough sound yet')).toBeVisible();
  await expect(page.getByText('Good', { exact: true })).toBeVisible();
  const levels = new Set<string | null>();
  await expect
    .poll(async () => levels.add(await page.getByRole('meter').getAttribute('value')).size)
    .toBeGreaterThan(3);

  await expect(bars(page).getByRole('listitem')).toHaveCount(10, { timeout: 60_000 });
  await expect(page.getByText('Not enough sound yet')).toHaveCount(0);
  const percents = (
    await bars(page)
      .getByText(/^\d+ %$/)
      .allTextContents()
  ).map(Number.parseFloat);
  expect(Math.abs(percents.reduce((sum, percent) => sum + percent) - 100)).toBeLessThanOrEqual(5); // each is rounded
  const lastMinute = page.getByRole('list', { name: 'Which led when, in the last minute' });
  await expect(lastMinute.getByText(/0:0\d to 0:[01]\d/).first()).toBeAttached();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(300); // transitions have half-transparent text
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' ')}`)).toEqual([]);
  }

  expect(await devices(page)).toEqual(['live']);
  await app.button('Stop listening').click();
  expect(await devices(page)).toEqual(['ended']);
  const keep = app.button(/^Keep this recording/);
  const seconds = Number(/\((\d+) s\)/.exec((await keep.textContent()) ?? '')![1]);
  await keep.click();
  await expect(page.getByRole('heading', { name: /^Recording \d\d:\d\d:\d\d$/ })).toBeVisible();
  await expect(
    page.getByText(`0:${String(seconds).padStart(2, '0')} min of audio`, { exact: false }),
  ).toBeVisible();
  await expect(page.getByRole('img', { name: /^Probability of each genre in \d+ clips/ })).toBeVisible();
});

test('the device is given back when the page is left, and its loss is told', async ({
  app,
  page,
  context,
}) => {
  await context.grantPermissions(['microphone']);
  await page.setViewportSize({ width: 390, height: 844 });
  await app.open('/#/predict');
  await listen(page).click({ timeout: 60_000 });
  await expect(page.getByRole('meter')).toBeAttached();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await app.go('Start');
  expect(await devices(page)).toEqual(['ended']);

  await app.go('Predict');
  await listen(page).click();
  await expect(page.getByRole('meter')).toBeAttached();
  // What browsers do when the device is unplugged.
  await page.evaluate(() => window.streams[1]!.getTracks()[0]!.dispatchEvent(new Event('ended')));
  await expect(page.getByRole('alert')).toContainText('unplugged');
  await expect(listen(page)).toBeEnabled();
});

test('a page in the background for a minute stops listening', async ({ app, page, context }) => {
  await context.grantPermissions(['microphone']);
  await app.open('/#/predict');
  await expect(listen(page)).toBeVisible({ timeout: 60_000 });
  await page.clock.install();
  await listen(page).click();
  await expect(page.getByRole('meter')).toBeAttached();
  const hide = (hidden: boolean) =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { value, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await hide(true);
  await page.clock.fastForward(50_000);
  await hide(false);
  await page.clock.fastForward(50_000);
  expect(await devices(page)).toEqual(['live']);
  await hide(true);
  await page.clock.fastForward(70_000);
  await expect(page.getByRole('alert')).toContainText('in the background');
  expect(await devices(page)).toEqual(['ended']);
});

test('a refused microphone is told, and the page goes on', async ({ app, page, context }) => {
  await context.grantPermissions([]); // all others are refused
  await app.open('/#/predict');
  await listen(page).click({ timeout: 60_000 });
  await expect(page.getByRole('alert')).toContainText('The microphone was not allowed.');
  await context.grantPermissions(['microphone']);
  await listen(page).click();
  await expect(page.getByRole('meter')).toBeAttached();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('on a page that is not secure it is told how to open it', async ({ app, page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'mediaDevices', { get: () => undefined }),
  );
  await app.open('/#/predict');
  await listen(page).click({ timeout: 60_000 });
  await expect(page.getByRole('alert')).toContainText('https://');
});
