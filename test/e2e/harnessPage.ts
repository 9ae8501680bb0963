import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type PreviewServer, preview } from 'vite';

/**
 * Builds and serves a page that is not the app, for tests of code that needs a browser.
 * @param folder beside this file, with the page's index.html
 */
export async function serveHarness(folder: string, port: number): Promise<PreviewServer> {
  const root = new URL(`./${folder}/`, import.meta.url).pathname;
  const outDir = mkdtempSync(join(tmpdir(), `melscope-${folder}-`));
  // Not minified: tests ask for classes by their names.
  const options = { outDir, target: 'es2023', minify: false };
  const shared = { root, configFile: false, logLevel: 'warn', build: options } as const;
  await build(shared);
  return preview({ ...shared, preview: { port, strictPort: true } });
}
