import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/**
 * What the page and its workers may load: only this origin. `blob:` is for playback and for the threads of
 * the WebAssembly backend, which start from blobs; `unsafe-inline` styles are those of Mantine's theme.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval' blob:",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "connect-src 'self' blob: data:",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Cross-origin isolation gives WebAssembly its threads. */
const ISOLATION = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** In the built page the policy is a meta element too, so that it holds on hosts whose headers cannot be set. */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
      injectTo: 'head-prepend',
    },
  ],
};

/**
 * tfjs starts its WebAssembly threads from the text of one function. That function reads a variable of the scope
 * around it, which minifying renames and a thread does not have: here it gets one of its own.
 */
export const selfContainedWasmThreads: Plugin = {
  name: 'self-contained-wasm-threads',
  transform(code, id) {
    if (!id.includes('tfjs-backend-wasm-threaded-simd.js')) return undefined;
    const head = 'function(WasmBackendModuleThreadedSimd) {';
    if (!code.includes(head)) throw new Error('The threaded wasm factory of tfjs has changed its form.');
    return { code: code.replace(head, `${head} var _scriptDir;`), map: null };
  },
};

export default defineConfig({
  // Relative, so that a build works in any folder of a static host.
  base: './',
  plugins: [react(), contentSecurityPolicy],
  worker: { format: 'es', plugins: () => [selfContainedWasmThreads] },
  build: {
    target: 'es2023',
    // The first that know light-dark(); for older ones it would be rewritten into something that does nothing.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    chunkSizeWarningLimit: 2500,
  },
  // Met only in a worker, after the page is in use: bundled then, it would reload the page under an import.
  optimizeDeps: { include: ['h5wasm'] },
  server: { headers: ISOLATION },
  preview: { headers: { ...ISOLATION, 'Content-Security-Policy': CONTENT_SECURITY_POLICY } },
});
