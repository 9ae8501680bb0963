import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { expect, test } from './base.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** A host that serves files from a subfolder and sets no headers. */
function plainHost(): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url!, 'http://host').pathname.replace(/^\/some\/folder/, '');
    try {
      const body = readFileSync(`dist${path === '/' ? '/index.html' : path}`);
      response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'text/html' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, () => resolve(server)));
}

test('a host without headers gives one wasm thread, and everything works', async ({ app, page }) => {
  const server = await plainHost();
  try {
    await app.open(`http://localhost:${(server.address() as AddressInfo).port}/some/folder/`);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
    await app.addBuiltInMusic(2, 4);
    await app.go('Train');
    await expect(page.getByRole('combobox', { name: 'Computes on' })).toHaveValue(/WebAssembly: 1 thread/);
    await app.section('Optimizer');
    await app.fill('Epochs', 1);
    await app.button('Start training').click();
    await expect(page.getByText('All epochs are done.')).toBeVisible({ timeout: 60_000 });
  } finally {
    server.close();
  }
});
