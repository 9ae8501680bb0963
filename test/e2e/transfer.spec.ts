import { readFileSync } from 'node:fs';
import { BlobWriter, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';
import { libraryRecipe } from '../../src/experiments/library.ts';
import { expect, test } from './base.ts';
import { picture } from './pictures.ts';
import { mobileNetV2Weights } from './weights.ts';

const fixture = (name: string) => ({
  name,
  mimeType: 'application/x-hdf5',
  buffer: readFileSync(new URL(`../fixtures/weights/${name}`, import.meta.url)),
});

async function pictureZip(): Promise<Buffer> {
  const writer = new ZipWriter(new BlobWriter());
  for (const genre of ['high', 'low'] as const)
    for (let n = 0; n < 10; n++)
      await writer.add(`${genre}/${genre}${n}.png`, new Uint8ArrayReader(picture(genre, n)));
  return Buffer.from(await (await writer.close()).arrayBuffer());
}

/** R2's transfer recipe on the smallest base and pictures, so that a processor can train it in a test. */
function recipe(): Buffer {
  const { recipe: resNet } = libraryRecipe('R2.resnet.out')!;
  return Buffer.from(
    JSON.stringify({
      ...resNet,
      id: 'own-transfer',
      name: 'Small transfer',
      features: { ...resNet.features, picture: { mode: 'colour', size: 128 } },
      architecture: { id: 'MobileNetV2', params: { top: 'output' } },
      split: { ...resNet.split, validation: 0.2, test: 0.2 },
      batchSize: 4,
      epochs: 2,
    }),
  );
}

test('a base’s weights are dropped, checked, kept, trained on and removed', async ({ app, page }) => {
  await app.open();
  await app.importFiles([{ name: 'set.zip', mimeType: 'application/zip', buffer: await pictureZip() }]);
  await expect(page.getByText('2 genres, 20 pictures', { exact: true })).toBeVisible();
  await app.go('Recipes');
  await page
    .getByLabel('Recipe file')
    .setInputFiles({ name: 'r.json', mimeType: 'application/json', buffer: recipe() });
  await expect(page.getByTestId('open-recipe')).toHaveText('Small transfer');

  // Without weights it says what is missing and does not start.
  const cannotRun = page.getByRole('alert', { name: 'This recipe cannot run yet' });
  await expect(cannotRun).toContainText('This recipe needs MobileNetV2’s ImageNet weights');
  await expect(app.button('Start')).toBeDisabled();
  await app.section('Network');
  const link = page.getByRole('link', { name: /^mobilenet_v2_weights_tf_dim_ordering/ });
  await expect(link).toHaveAttribute(
    'href',
    /^https:\/\/storage\.googleapis\.com\/tensorflow\/keras-applications/,
  );
  await expect(link).toHaveAttribute('target', '_blank');

  // Files that do not fit change nothing.
  const input = page.getByLabel('File with MobileNetV2’s weights');
  await input.setInputFiles([
    { ...fixture('keras2.h5'), buffer: fixture('keras2.h5').buffer.subarray(0, 5000) },
  ]);
  await expect(page.getByText(/damaged or incomplete.*Download it again/)).toBeVisible();
  await input.setInputFiles([fixture('keras2.h5')]);
  await expect(
    page.getByText(/0 of MobileNetV2’s 104 layers found their weights; 104 layers are not in the file/),
  ).toBeVisible();
  await expect(app.button('Start')).toBeDisabled();

  const weights = await mobileNetV2Weights();
  await input.setInputFiles([
    { name: 'mobilenet_v2_no_top.h5', mimeType: 'application/x-hdf5', buffer: weights },
  ]);
  await expect(page.getByText(/All 104 layers found their weights by name and shape/)).toBeVisible();
  const fingerprint = await page.getByText(/^Fingerprint/).textContent();
  await page.waitForTimeout(700); // the draft of the recipe
  await page.reload();
  await app.section('Network');
  await expect(page.getByText(/All 104 layers/)).toBeVisible();
  await expect(page.getByText(fingerprint!)).toBeVisible();
  await page.getByText('Layer by layer').click();
  await expect(page.getByRole('cell', { name: 'block_16_project_BN' })).toBeVisible();

  await expect(app.button('Start')).toBeEnabled({ timeout: 60_000 });
  // What the status says is written down as it changes: a look now and then misses what lasts less than a second.
  const said: string[] = [];
  await page.exposeFunction('statusSaid', (text: string) => said.push(text));
  await page.evaluate(() => {
    const tell = (window as never as { statusSaid(text: string): void }).statusSaid;
    const read = () => tell(document.querySelector('[role=status]')?.textContent ?? '');
    const every = { subtree: true, childList: true, characterData: true };
    new MutationObserver(read).observe(document.body, every);
  });
  const train = async () => {
    said.length = 0;
    await app.button('Start').click();
    await expect.poll(() => said, { timeout: 120_000 }).toContain('Evaluating');
    await expect(page.getByText('Finished')).toBeVisible({ timeout: 60_000 });
  };
  await train();
  expect(said).toContain('The base computes every clip');

  // The second run finds what the base made of the clips; fine-tuning goes on with the epochs.
  await page.getByRole('switch', { name: 'Then fine-tune' }).click({ force: true });
  await train();
  expect(said).not.toContain('The base computes every clip');
  expect(said).toContain('Fine-tuning');
  await app.openTables();
  await expect.poll(async () => (await app.rows('Epochs')).length).toBe(7);

  await app.button('Remove these weights').click();
  await expect(cannotRun).toContainText('This recipe needs MobileNetV2’s ImageNet weights');
  await page.getByRole('radio', { name: /^random weights/ }).click();
  await expect(page.getByText(/expect figures far below the report’s/)).toBeVisible();
  await expect(app.button('Start')).toBeEnabled();
});
