import type * as tf from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { Update } from './update.ts';

/** What is used here of tfjs's `cpu` backend. */
interface BackendCpu {
  data: { get(dataId: object): { values: Float32Array } };
  makeTensorInfo(shape: number[], dtype: 'float32', values: Float32Array): tf.TensorInfo;
}

/** An update on a backend whose memory the host can write: one pass over all of its tensors. */
export function hostKernel<T extends string, P extends string>(
  { name, operations, inPlace }: Update<T, P>,
  backendName: 'cpu' | 'wasm',
): tf.KernelConfig {
  return {
    kernelName: name,
    backendName,
    kernelFunc: ({ inputs, attrs, backend }) => {
      const names = operations.map(([tensor]) => tensor);
      const copies = names.map((tensor) => copyOf(inputs[tensor]!, backend));
      // Views are taken after the allocations, which may grow (and so detach) the heap's buffer.
      const values = Object.fromEntries(names.map((tensor, i) => [tensor, valuesOf(copies[i]!, backend)]));
      inPlace(
        values as Record<T, Float32Array>,
        valuesOf(inputs.gradient!, backend),
        attrs as unknown as Record<P, number>,
      );
      return copies;
    },
  };
}

function isWasm(backend: unknown): backend is BackendWasm {
  return 'typedArrayFromHeap' in (backend as object);
}

function valuesOf(tensor: tf.TensorInfo, backend: unknown): Float32Array {
  return isWasm(backend)
    ? (backend.typedArrayFromHeap(tensor) as Float32Array)
    : (backend as BackendCpu).data.get(tensor.dataId).values;
}

/** The old values may be those of a clone too. */
function copyOf(tensor: tf.TensorInfo, backend: unknown): tf.TensorInfo {
  if (!isWasm(backend)) {
    const values = valuesOf(tensor, backend).slice();
    return (backend as BackendCpu).makeTensorInfo(tensor.shape, 'float32', values);
  }
  const copy = backend.makeOutput(tensor.shape, 'float32');
  (backend.typedArrayFromHeap(copy) as Float32Array).set(valuesOf(tensor, backend));
  return copy;
}
