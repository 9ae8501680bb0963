import { expect, test } from './base.ts';
import { longestTask } from './longestTask.ts';
import { au, folderOf, song, wav } from './songs.ts';

test('no task over 50 ms while it decodes, computes features and trains on wasm', async ({
  app,
  page,
  browser,
}) => {
  const files: Record<string, Buffer> = {};
  for (const genre of ['jazz', 'metal', 'pop', 'reggae'])
    for (let i = 0; i < 5; i++) {
      const pcm = song(genre, i, 30);
      files[`${genre}/${i}.${i % 2 ? 'au' : 'wav'}`] = i % 2 ? au(pcm) : await wav(pcm);
    }
  const folder = folderOf(files);

  // With one song there, so that what is measured is the work and not a page that appears.
  await app.open();
  await app.importFolder(folderOf({ 'disco/one.wav': await wav(song('disco', 0)) }));
  await expect(page.getByText('1 track added.')).toBeVisible();
  await page.waitForTimeout(1000);
  const importing = await longestTask(browser, page, async () => {
    await app.importFolder(folder);
    await expect(page.getByText('20 tracks added.')).toBeVisible({ timeout: 60_000 });
  });

  await app.go('Train');
  await page.waitForTimeout(1000);
  const training = await longestTask(browser, page, async () => {
    await app.button('Start training').click();
    await expect(page.getByText(/Epoch 3 of/)).toBeVisible({ timeout: 150_000 });
  });
  console.log(`longest task: ${importing} ms while importing, ${training} ms while training`);
  expect(importing).toBeLessThanOrEqual(50);
  expect(training).toBeLessThanOrEqual(50);
});
