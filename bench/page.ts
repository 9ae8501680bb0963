import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { CHROMIUM_FLAGS, findOrInstallChromium } from '../scripts/chromium.ts';
import { selfContainedWasmThreads } from '../vite.config.ts';

const PORT = 4190;

/**
 * A page of its own in headless Chromium, for measurements of code that needs a browser and not the app.
 * @param folder below bench/, with the page's index.html
 */
export async function withBenchPage<T>(folder: string, measure: (page: Page) => Promise<T>): Promise<T> {
  const root = new URL(`./${folder}/`, import.meta.url).pathname;
  const outDir = mkdtempSync(join(tmpdir(), 'melscope-bench-'));
  const shared = {
    root,
    configFile: false,
    logLevel: 'warn',
    // Programs are named by their classes.
    build: { outDir, emptyOutDir: true, target: 'es2023', minify: false },
    worker: { format: 'es', plugins: () => [selfContainedWasmThreads] },
  } as const;
  await build(shared);
  const headers = {
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
  };
  const server = await preview({ ...shared, preview: { port: PORT, strictPort: true, headers } });
  const browser = await chromium.launch({ executablePath: findOrInstallChromium(), args: CHROMIUM_FLAGS });
  try {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${PORT}/`);
    return await measure(page);
  } finally {
    await browser.close();
    await server.close();
    rmSync(outDir, { recursive: true });
  }
}
