import { WASM_PATHS } from '../../src/workers/training/wasmPaths.ts';
import { type StepQuestion, stepTime } from './stepTime.ts';

self.onmessage = async ({ data }: MessageEvent<StepQuestion>) => {
  try {
    self.postMessage({ milliseconds: await stepTime(data, { wasmPaths: WASM_PATHS }) });
  } catch (error) {
    self.postMessage({ error: String(error).slice(0, 500) });
  }
};
