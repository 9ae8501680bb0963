import * as tf from '@tensorflow/tfjs';

/** Tensors of the kernel `PROJECTION`. */
interface Inputs {
  /** Batch × timesteps × features. */
  x: tf.Tensor3D;
  /** Features × columns. */
  kernel: tf.Tensor2D;
  bias?: tf.Tensor1D;
}

const PROJECTION = 'RecurrentProjection';

for (const backendName of ['webgpu', 'wasm', 'cpu']) {
  tf.registerKernel({
    kernelName: PROJECTION,
    backendName,
    kernelFunc: ({ inputs }) => {
      const { x, kernel, bias } = inputs as unknown as Inputs;
      return tf.tidy(() => {
        const product = tf.fused.matMul({ a: rows(x), b: kernel, ...(bias && { bias }) });
        return tf.reshape(product, [x.shape[0], x.shape[1], kernel.shape[1]]);
      });
    },
  });
}

tf.registerGradient({
  kernelName: PROJECTION,
  inputsToSave: ['x', 'kernel'],
  gradFunc: (dy, saved) => {
    const [x, kernel] = saved as [tf.Tensor3D, tf.Tensor2D];
    const dRows = rows(dy as tf.Tensor3D);
    return {
      x: () => tf.reshape(tf.matMul(dRows, kernel, false, true), x.shape),
      kernel: () => tf.matMul(rows(x), dRows, true),
      bias: () => tf.sum(dRows, 0),
    };
  },
});

/**
 * The input's part of all gates at all timesteps, as one product. `tf.fused.matMul` would compute the gradient of `x`
 * where nobody asks for it too: of the network's input.
 * @param x batch × timesteps × features
 * @param kernel features × columns
 * @returns batch × timesteps × columns
 */
export function project(x: tf.Tensor3D, kernel: tf.Tensor2D, bias: tf.Tensor1D | undefined): tf.Tensor3D {
  return tf.engine().runKernel(PROJECTION, { x, kernel, ...(bias && { bias }) });
}

function rows(x: tf.Tensor3D): tf.Tensor2D {
  return tf.reshape(x, [x.shape[0] * x.shape[1], x.shape[2]]);
}
