import type * as tf from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';

/**
 * A second name for the same values, as on every other backend: whatever a gradient needs later is kept by a clone.
 * The stock kernel copies.
 */
export function identity(stock: tf.KernelConfig): tf.KernelConfig {
  return {
    ...stock,
    kernelFunc: (call) => {
      const { dataId, shape, dtype } = call.inputs.x!;
      if (dtype === 'string') return stock.kernelFunc(call);
      (call.backend as BackendWasm).incRef(dataId);
      return { dataId, shape, dtype };
    },
  };
}
