import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { RunResult } from '../../src/experiments/runResult.ts';
import { expect, test } from './base.ts';
import { untilRun } from './recordedRuns.ts';

test('the network is seen from inside while it learns, and its clips on a map', async ({ app, page }) => {
  await app.open();
  await app.addBuiltInMusic(3, 4);
  await app.go('Train');
  await app.section('Network');
  const summary = await page
    .getByRole('table', { name: 'Layers' })
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].slice(0, 2).map((cell) => cell.textContent)));
  expect(summary.length).toBeGreaterThan(5);
  await app.section('Optimizer');
  await app.fill('Epochs', 500);
  await app.button('Start training').click();
  await page.getByRole('link', { name: 'See inside the network' }).click();

  // Every layer of the summary, with its shape.
  const layers = page.getByRole('list', { name: /^Layers of the network/ }).getByRole('button');
  await expect(layers).toHaveCount(summary.length, { timeout: 60_000 });
  const drawn = await layers.evaluateAll((buttons) =>
    buttons.map((button) => [button.querySelector('strong')!.textContent, button.dataset.outputShape]),
  );
  expect(drawn).toEqual(summary);

  // Its maps are those of a network that learns.
  await epochAfter(page, 0);
  const first = await pixels(page);
  const epoch = await epochAfter(page, 0);
  await epochAfter(page, epoch);
  await expect.poll(async () => (await pixels(page)) !== first).toBe(true);

  // Another layer, by keyboard: the answer of the last one.
  await layers.last().focus();
  await page.keyboard.press('Enter');
  const bars = page.getByRole('list', { name: 'Probability of each genre' });
  await expect(bars.getByRole('listitem')).toHaveCount(10);
  await page.getByLabel('Genre', { exact: true }).selectOption('metal');
  await expect(page.getByLabel('Track', { exact: true })).toHaveValue(/metal/);
  await clean(page);

  await app.go('Train');
  await app.button('Stop').click();
  const { id } = await untilRun(page, ({ status }) => status === 'finished');
  await page.getByRole('link', { name: 'See the results' }).click();
  await page.getByRole('link', { name: 'See inside the network' }).click();
  await expect(layers).toHaveCount(summary.length);

  await app.button('Make the map').click();
  const map = page.getByTestId('clip-map');
  await map.waitFor({ timeout: 60_000 });
  // 10 genres × 3 tracks × 2 clips.
  await expect(map).toHaveAttribute('data-points', '60');
  const said = await page.getByTestId('map-of').textContent();
  expect(said).toContain('60 clips');
  const wrong = await misclassified(page);
  await expect(map).toHaveAttribute('data-wrong', String(wrong.length));
  expect(said).toContain(`${wrong.length} misclassified`);
  // The run's own evaluation knows those of the validation part.
  const expected = await validation(page, id);
  expect(expected.tracks.length).toBeGreaterThan(5);
  const ofPart = wrong.filter((row) => expected.tracks.some((track) => row.startsWith(`${track} at`)));
  expect(ofPart.sort()).toEqual(expected.wrong.sort());

  // From clip to clip by keys.
  await map.focus();
  await page.keyboard.press('ArrowRight');
  await expect(map.getByRole('status')).toContainText(/ at 0:0\d.*(recognised|taken for)/);
  await clean(page);
});

/** Waits until more epochs than these are done. @returns how many */
async function epochAfter(page: Page, epoch: number): Promise<number> {
  let done = 0;
  await expect
    .poll(
      async () => {
        const text = await page.getByTestId('trained-so-far').textContent();
        done = Number(text?.match(/(\d+) of 500/)?.[1]);
        return done;
      },
      { timeout: 60_000 },
    )
    .toBeGreaterThan(epoch);
  return done;
}

/** What is drawn of the feature maps. */
const pixels = (page: Page): Promise<string> =>
  page
    .getByTestId('feature-maps')
    .locator('canvas')
    .evaluateAll((all) => all.map((canvas) => (canvas as HTMLCanvasElement).toDataURL()).join());

/** The rows of the list of misclassified clips: clip, true and predicted genre. */
async function misclassified(page: Page): Promise<string[]> {
  const rows = new Set<string>();
  const table = page.getByRole('table', { name: 'Clips of the map' });
  if (!(await table.isVisible())) return [];
  const scroller = page.getByTestId('virtuoso-scroller');
  for (let top = 0, bottom = false; !bottom; top += 150) {
    bottom = await scroller.evaluate((element, to) => {
      element.scrollTop = to;
      return to >= element.scrollHeight - element.clientHeight;
    }, top);
    await page.waitForTimeout(100); // rows come with the next frames
    const seen = await table.locator('tbody tr').evaluateAll((all) =>
      all.map((row) =>
        [...row.children]
          .slice(1)
          .map((cell) => cell.textContent)
          .join(', '),
      ),
    );
    for (const row of seen) if (row) rows.add(row);
  }
  return [...rows];
}

/** What the run itself says of its validation part, in the words of the list. */
async function validation(page: Page, id: string): Promise<{ tracks: string[]; wrong: string[] }> {
  const result = await page.evaluate(
    (key) =>
      new Promise<RunResult>((resolve, reject) => {
        const opening = indexedDB.open('melscope-runs');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('results').objectStore('results').get(key);
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => resolve(reading.result as RunResult);
        };
      }),
    id,
  );
  const { dataset, validation } = result;
  const { indices, labels, probabilities } = validation!;
  const { genres, tracks, clips } = dataset;
  const classes = genres.length;
  const rows = indices.map((clip, row) => {
    const of = Array.from({ length: classes }, (_, i) => probabilities[row * classes + i]!);
    const { track, start } = clips[clip]!;
    const name = tracks[track]!.name;
    return { name, start, label: labels[row]!, predicted: of.indexOf(Math.max(...of)) };
  });
  return {
    tracks: [...new Set(rows.map(({ name }) => name))],
    wrong: rows
      .filter(({ label, predicted }) => label !== predicted)
      .map(
        ({ name, start, label, predicted }) =>
          `${name} at 0:0${Math.floor(start)}, ${genres[label]}, ${genres[predicted]}`,
      ),
  };
}

/** Free of axe's findings in both themes. */
async function clean(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(300); // transitions have half-transparent text
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`)).toEqual([]);
  }
}
