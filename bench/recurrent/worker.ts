import plainWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threadedWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import { type StepQuestion, stepTime } from './stepTime.ts';

const wasmPaths = {
  'tfjs-backend-wasm.wasm': plainWasm,
  'tfjs-backend-wasm-simd.wasm': simdWasm,
  'tfjs-backend-wasm-threaded-simd.wasm': threadedWasm,
};

self.onmessage = async ({ data }: MessageEvent<StepQuestion>) => {
  try {
    self.postMessage({ milliseconds: await stepTime(data, { wasmPaths }) });
  } catch (error) {
    self.postMessage({ error: String(error).slice(0, 500) });
  }
};
