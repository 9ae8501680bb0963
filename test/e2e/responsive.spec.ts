import { expect, test } from './base.ts';
import { au, folderOf, song, wav } from './songs.ts';

test('no task blocks the page over 50 ms while it decodes, computes features and trains', async ({
  app,
  page,
}) => {
  const files: Record<string, Buffer> = {};
  for (const genre of ['jazz', 'metal', 'pop', 'reggae'])
    for (let i = 0; i < 5; i++) {
      const pcm = song(genre, i, 30);
      files[`${genre}/${i}.${i % 2 ? 'au' : 'wav'}`] = i % 2 ? au(pcm) : await wav(pcm);
    }
  const folder = folderOf(files);
  await app.open('/#/music');
  await page.evaluate(() => {
    const seen: number[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.push(Math.round(entry.duration));
    }).observe({ type: 'longtask' });
    Object.assign(globalThis, { longTasks: seen });
  });
  const longTasks = (): Promise<number[]> =>
    page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks);

  await app.importFolder(folder);
  await expect(page.getByText('20 tracks added.')).toBeVisible({ timeout: 60_000 });
  expect(await longTasks(), 'while decoding').toEqual([]);

  await app.go('Train');
  await page.waitForTimeout(1000);
  const rendering = (await longTasks()).length;
  await app.button('Start training').click();
  await app.openTables();
  await expect
    .poll(async () => (await app.rows('Epochs')).length, { timeout: 150_000 })
    .toBeGreaterThanOrEqual(2);
  expect((await longTasks()).slice(rendering), 'while computing features and training').toEqual([]);
});
