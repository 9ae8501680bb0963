import * as tf from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { CELLS } from '../cells.ts';
import {
  SEQUENCE,
  SEQUENCE_GRAD,
  type SequenceAttrs,
  type SequenceGradInputs,
  type SequenceInputs,
} from '../kernels.ts';
import { runBackward, runForward } from './loops.ts';

for (const [backendName, storage] of Object.entries({ wasm: wasmStorage, cpu: cpuStorage })) {
  tf.registerKernel({
    kernelName: SEQUENCE,
    backendName,
    kernelFunc: ({ inputs, attrs, backend }) => {
      const { x, recurrentKernel, mask } = inputs as unknown as SequenceInputs;
      const { cell } = attrs as unknown as SequenceAttrs;
      const size = sizeOf(x, recurrentKernel);
      const { values, make } = storage(backend);
      const trace = make([size.batch, size.timesteps + 1, CELLS[cell].kept * size.units]);
      runForward(cell, size, {
        x: values(x),
        recurrentKernel: values(recurrentKernel),
        ...(mask && { mask: values(mask) }),
        trace: values(trace),
      });
      return trace;
    },
  });
  tf.registerKernel({
    kernelName: SEQUENCE_GRAD,
    backendName,
    kernelFunc: ({ inputs, attrs, backend }) => {
      const { dh, trace, recurrentKernel, mask } = inputs as unknown as SequenceGradInputs;
      const { cell } = attrs as unknown as SequenceAttrs;
      const [batch, rows] = trace.shape as [number, number, number];
      const size = { batch, timesteps: rows - 1, units: recurrentKernel.shape[0]! };
      const { values, make } = storage(backend);
      const dx = make([batch, size.timesteps, recurrentKernel.shape[1]!]);
      const dRecurrentKernel = make(recurrentKernel.shape);
      runBackward(cell, size, {
        dh: values(dh),
        trace: values(trace),
        recurrentKernel: values(recurrentKernel),
        ...(mask && { mask: values(mask) }),
        dx: values(dx),
        dRecurrentKernel: values(dRecurrentKernel),
      });
      return [dx, dRecurrentKernel];
    },
  });
}

function sizeOf(x: tf.TensorInfo, recurrentKernel: tf.TensorInfo) {
  const [batch, timesteps] = x.shape as [number, number, number];
  return { batch, timesteps, units: recurrentKernel.shape[0]! };
}

/** How a backend keeps tensors. Values are to be asked for after the last allocation, which may move them. */
interface Storage {
  values(tensor: tf.TensorInfo): Float32Array;
  make(shape: number[]): tf.TensorInfo;
}

function wasmStorage(backend: unknown): Storage {
  const wasm = backend as BackendWasm;
  return {
    values: (tensor) => wasm.typedArrayFromHeap(tensor) as Float32Array,
    make: (shape) => wasm.makeOutput(shape, 'float32'),
  };
}

function cpuStorage(backend: unknown): Storage {
  const cpu = backend as tf.KernelBackend & {
    makeTensorInfo(shape: number[], dtype: 'float32', values: Float32Array): tf.TensorInfo;
  };
  return {
    values: ({ dataId }) => cpu.readSync(dataId) as Float32Array,
    make: (shape) => {
      return cpu.makeTensorInfo(shape, 'float32', new Float32Array(tf.util.sizeFromShape(shape)));
    },
  };
}
