import { startBackend } from '../../../src/training/backend.ts';
import type { BackendName } from '../../../src/training/probe.ts';
import { WASM_PATHS } from '../../../src/workers/training/wasmPaths.ts';
import { agreementCases, stepLosses } from '../../helpers/agreement.ts';

async function losses(backend: BackendName, index: number) {
  await startBackend(backend, { wasmPaths: WASM_PATHS });
  return stepLosses(agreementCases[index]!);
}

declare global {
  interface Window {
    losses: typeof losses;
  }
}
window.losses = losses;
