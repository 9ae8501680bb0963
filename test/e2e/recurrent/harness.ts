import * as tf from '@tensorflow/tfjs';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { startBackend } from '../../../src/training/backend.ts';
import type { BackendName } from '../../../src/training/probe.ts';
import { WASM_PATHS } from '../../../src/workers/training/wasmPaths.ts';
import { type AgreementCase, startTraining } from '../../helpers/agreement.ts';
import { type RecurrentCase, recurrentDifferences } from '../../helpers/recurrentAgreement.ts';

async function differences(backend: BackendName, recurrentCase: RecurrentCase) {
  await startBackend(backend, { wasmPaths: WASM_PATHS });
  return recurrentDifferences(recurrentCase);
}

/** What a training step with Adam makes a GPU do: its dispatches, and how many of them are of which program. */
async function dispatchesOfStep(agreementCase: AgreementCase) {
  await startBackend('webgpu');
  const training = startTraining(agreementCase, { name: 'adam', learningRate: 1e-3 });
  const first = training.step();
  await first.data();
  let dispatches = 0;
  const programs: Record<string, number> = {};
  const backend = tf.backend() as WebGPUBackend;
  const encoder = GPUComputePassEncoder.prototype;
  const { dispatchWorkgroups } = encoder;
  encoder.dispatchWorkgroups = function (...size) {
    dispatches++;
    return dispatchWorkgroups.apply(this, size);
  };
  backend.runWebGPUProgram = (program, ...others) => {
    const { name } = program.constructor;
    programs[name] = (programs[name] ?? 0) + 1;
    return Object.getPrototypeOf(backend).runWebGPUProgram.call(backend, program, ...others);
  };
  const second = training.step();
  Reflect.deleteProperty(backend, 'runWebGPUProgram');
  encoder.dispatchWorkgroups = dispatchWorkgroups;
  await second.data();
  tf.dispose([first, second]);
  training.dispose();
  return { dispatches, programs };
}

/** A device whose buffers may have only so many bytes. */
async function limitBuffers(most: number) {
  await startBackend('webgpu');
  const { device } = tf.backend() as WebGPUBackend;
  const limits = { maxBufferSize: most, maxStorageBufferBindingSize: most };
  Object.defineProperty(device, 'limits', {
    value: new Proxy(device.limits, {
      get: (real, name) => Reflect.get(limits, name) ?? Reflect.get(real, name, real),
    }),
  });
}

const recurrent = { differences, dispatchesOfStep, limitBuffers };

declare global {
  interface Window {
    recurrent: typeof recurrent;
  }
}
window.recurrent = recurrent;
