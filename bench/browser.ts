import { type ChildProcess, spawn } from 'node:child_process';
import { type Browser, chromium, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS, findOrInstallChromium } from '../scripts/chromium.ts';

const PORT = 4174;

/**
 * The built app (`npm run build` first) in headless Chromium, for measurements of what only a browser does.
 * @param folder where the build is
 */
export async function withBuiltApp<T>(measure: (page: Page) => Promise<T>, folder = 'dist'): Promise<T> {
  const server: ChildProcess = spawn(
    'npx',
    ['vite', 'preview', '--outDir', folder, '--port', `${PORT}`, '--strictPort'],
    { detached: true },
  );
  let browser: Browser | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      server.stdout!.on('data', (text) => String(text).includes('Local') && resolve());
      server.on('exit', () =>
        reject(new Error(`The preview server did not start. Is there a build in ${folder}?`)),
      );
    });
    browser = await chromium.launch({ executablePath: findOrInstallChromium(), args: CHROMIUM_FLAGS });
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(`http://localhost:${PORT}/`);
    return await measure(page);
  } finally {
    await browser?.close();
    process.kill(-server.pid!);
  }
}
