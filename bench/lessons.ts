import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { withBuiltApp } from './browser.ts';

/**
 * How long each lesson takes to its visible effect in Chromium on this machine: from opening its link in an empty
 * profile, through one prediction and one click, to the answer. Music, features and training are all in it.
 * npm run bench -- lessons [LESSON …]
 */
interface Effect {
  lesson: string;
  /** From 1: where the effect is. */
  step: number;
  /** The prediction that is made; any will do. */
  said: string;
  /** Of the button that trains; null where nothing has to be trained. */
  button: string | null;
}

const EFFECTS: readonly Effect[] = [
  { lesson: 'sound', said: 'Hardly any', step: 5, button: null },
  { lesson: 'overfitting', said: 'Much worse: more than 25 points', step: 1, button: 'Train it' },
  { lesson: 'learning-rate', said: '0.1', step: 2, button: 'Train all four' },
  { lesson: 'leak', said: '5 to 20 points better', step: 1, button: 'Train both' },
  { lesson: 'confusion', said: 'Two others', step: 1, button: 'Train it' },
  { lesson: 'architectures', said: 'CNN', step: 2, button: 'Train all three' },
  { lesson: 'whose-genre', said: 'No worse', step: 1, button: 'Train all three' },
];
/** Seconds within which a class sees it. */
const LIMIT = 60;
const PATIENCE = 300_000;

async function secondsToEffect(page: Page, { lesson, step, said, button }: Effect): Promise<number> {
  const started = performance.now();
  await page.goto(`${page.url().split('#')[0]}#/lessons/${lesson}/${step}`);
  await page.getByRole('radio', { name: said }).first().check({ timeout: PATIENCE });
  if (button) await page.getByRole('button', { name: button, exact: true }).click();
  const asked = page.getByText(/^You said/).first();
  await asked.waitFor({ timeout: PATIENCE });
  return (performance.now() - started) / 1000;
}

const wanted = process.argv.slice(3);
const dist = mkdtempSync(join(tmpdir(), 'melscope-lessons-'));
try {
  await build({ logLevel: 'warn', build: { outDir: dist, emptyOutDir: true } });
  for (const effect of EFFECTS.filter(({ lesson }) => wanted.length === 0 || wanted.includes(lesson))) {
    const seconds = await withBuiltApp((page) => secondsToEffect(page, effect), dist);
    console.log(`${effect.lesson}: ${seconds.toFixed(1)} s to its effect`);
    console.log(`ratio ${effect.lesson} ${(LIMIT / seconds).toFixed(2)}`);
  }
} finally {
  rmSync(dist, { recursive: true });
}
