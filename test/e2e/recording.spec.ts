import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig, type PreviewServer, preview } from 'vite';
import { SAMPLE_RATE } from '../../src/audio/pcm.ts';
import { fakeMicrophone } from './fakeMicrophone.ts';

/** Hz: one in the middle, one near the upper end of what Melscope keeps. */
const TONES = [440, 9000];
const AMPLITUDE = 0.3;

const tones = Float32Array.from({ length: 10 * SAMPLE_RATE }, (_, i) =>
  TONES.reduce((sum, hertz) => sum + AMPLITUDE * Math.sin((2 * Math.PI * hertz * i) / SAMPLE_RATE), 0),
);
test.use({ launchOptions: await fakeMicrophone(tones) });

declare global {
  interface Window {
    shown: Set<string>;
  }
}

let server: PreviewServer;

test.beforeAll(async () => {
  const root = new URL('./microphone/', import.meta.url).pathname;
  const outDir = mkdtempSync(join(tmpdir(), 'melscope-microphone-'));
  const shared: InlineConfig = {
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    worker: { format: 'es' },
    build: { outDir, target: 'es2023' },
  };
  await build(shared);
  server = await preview({ ...shared, preview: { port: 4176, strictPort: true } });
});

test.afterAll(() => server.close());

test.beforeEach(async ({ page, context }) => {
  await context.grantPermissions(['microphone']);
  await page.goto('http://localhost:4176/');
});

test('a recording has the length that was asked for, and the pitch and loudness that were played', async ({
  page,
}) => {
  // Each stands for a second at most: all that was shown is kept.
  await page.evaluate(() => {
    const shown = new Set<string>();
    window.shown = shown;
    new MutationObserver(() => {
      const timer = document.querySelector('[role=timer]')?.textContent;
      const meter = document.querySelector('meter')?.getAttribute('aria-valuetext');
      for (const text of [timer, meter]) if (text) shown.add(text);
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  await page.getByRole('button', { name: 'Record 3 s' }).click();
  const { pcm, name } = await recorded(page);
  const shown = await page.evaluate(() => [...window.shown]);
  for (const left of [3, 2, 1]) expect(shown).toContain(`Recording: ${left} s left`);
  expect(shown.filter((text) => text.startsWith('Good'))).not.toEqual([]);
  expect(name).toMatch(/^Recording \d\d:\d\d:\d\d$/);
  expect(pcm.length / SAMPLE_RATE).toBeCloseTo(3, 2);

  // The device's first moments are silence: one second from the middle.
  const middle = pcm.slice(1.5 * SAMPLE_RATE, 2.5 * SAMPLE_RATE);
  // At a wrong rate they would lie elsewhere; with the browser's echo, noise or gain control be softer or louder.
  for (const hertz of TONES)
    expect(20 * Math.log10(amplitudeAt(middle, hertz) / AMPLITUDE), `${hertz} Hz, in dB`).toBeCloseTo(0, 0);
});

test('a recording can be stopped earlier, or cancelled', async ({ page }) => {
  await page.getByRole('button', { name: 'Record 3 s' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Record 3 s' })).toBeVisible();
  await page.getByRole('button', { name: 'Record 3 s' }).click();
  await page.getByRole('button', { name: 'Stop and keep' }).click(); // waits until a second is there
  const { pcm } = await recorded(page);
  expect(pcm.length / SAMPLE_RATE).toBeGreaterThan(0.95);
  expect(pcm.length / SAMPLE_RATE).toBeLessThan(2.5);
  expect(await page.evaluate(() => window.recorded.length)).toBe(1);
});

test('a recording without sound is kept only if the user wants it', async ({ page }) => {
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = async () =>
      new AudioContext().createMediaStreamDestination().stream;
  });
  const record = page.getByRole('button', { name: 'Record 3 s' });
  for (const decision of ['Discard it', 'Keep it']) {
    await record.click();
    await expect(page.getByRole('meter')).toHaveAttribute('aria-valuetext', /^Quiet/);
    await expect(page.getByRole('alert')).toContainText('This recording is very quiet');
    expect(await page.evaluate(() => window.recorded.length)).toBe(0);
    await page.getByRole('button', { name: decision }).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
  const { pcm } = await recorded(page);
  expect(pcm.every((value) => value === 0)).toBe(true);
});

async function recorded(page: Page): Promise<{ pcm: number[]; name: string }> {
  await page.waitForFunction(() => window.recorded.length > 0);
  return page.evaluate(() => {
    const { pcm, name } = window.recorded[0]!;
    return { pcm: Array.from(pcm), name };
  });
}

/** The amplitude of one frequency, by correlation with a sine and a cosine under a Hann window. */
function amplitudeAt(pcm: readonly number[], hertz: number): number {
  let real = 0;
  let imaginary = 0;
  pcm.forEach((value, i) => {
    const windowed = value * (1 - Math.cos((2 * Math.PI * i) / pcm.length));
    const phase = (2 * Math.PI * hertz * i) / SAMPLE_RATE;
    real += windowed * Math.cos(phase);
    imaginary += windowed * Math.sin(phase);
  });
  return (2 * Math.hypot(real, imaginary)) / pcm.length;
}
