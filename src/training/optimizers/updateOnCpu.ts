import type * as tf from '@tensorflow/tfjs';
import type { Update } from './update.ts';

/** What is used here of tfjs's `cpu` backend. */
interface BackendCpu {
  data: { get(dataId: object): { values: Float32Array } };
  makeTensorInfo(shape: number[], dtype: 'float32', values: Float32Array): tf.TensorInfo;
}

/** An update on the `cpu` backend: one pass over all of its tensors, a twentieth of the time of the operations. */
export function cpuKernel<T extends string, P extends string>({
  name,
  operations,
  inPlace,
}: Update<T, P>): tf.KernelConfig {
  return {
    kernelName: name,
    backendName: 'cpu',
    kernelFunc: ({ inputs, attrs, backend }) => {
      const cpu = backend as unknown as BackendCpu;
      const valuesOf = (tensor: tf.TensorInfo) => cpu.data.get(tensor.dataId).values;
      // The old values may be those of a clone too.
      const copies = operations.map(([tensor]) => [tensor, valuesOf(inputs[tensor]!).slice()] as const);
      inPlace(
        Object.fromEntries(copies) as Record<T, Float32Array>,
        valuesOf(inputs.gradient!),
        attrs as unknown as Record<P, number>,
      );
      return copies.map(([tensor, values]) => cpu.makeTensorInfo(inputs[tensor]!.shape, 'float32', values));
    },
  };
}
