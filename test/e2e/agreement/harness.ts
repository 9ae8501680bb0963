import plainWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threadedWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import { startBackend } from '../../../src/training/backend.ts';
import type { BackendName } from '../../../src/training/probe.ts';
import { agreementCases, stepLosses } from '../../helpers/agreement.ts';

const wasmPaths = {
  'tfjs-backend-wasm.wasm': plainWasm,
  'tfjs-backend-wasm-simd.wasm': simdWasm,
  'tfjs-backend-wasm-threaded-simd.wasm': threadedWasm,
};

async function losses(backend: BackendName, index: number) {
  await startBackend(backend, { wasmPaths });
  return stepLosses(agreementCases[index]!);
}

declare global {
  interface Window {
    losses: typeof losses;
  }
}
window.losses = losses;
