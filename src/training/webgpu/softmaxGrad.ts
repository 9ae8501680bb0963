import * as tf from '@tensorflow/tfjs';
import type { WebGPUBackend, WebGPUProgram } from '@tensorflow/tfjs-backend-webgpu';

const SOFTMAX_GRAD = 'SoftmaxGrad';

/** Gradient of softmax over the last axis: inputs dy and softmax's own output y. */
export const softmaxGrad: tf.KernelConfig = {
  kernelName: SOFTMAX_GRAD,
  backendName: 'webgpu',
  kernelFunc: ({ inputs, backend }) => {
    const { dy, y } = inputs as Record<'dy' | 'y', tf.TensorInfo>;
    const classes = y.shape.at(-1)!;
    const rows = y.shape.reduce((product, side) => product * side, 1) / classes;
    const matrix = ({ dataId, dtype }: tf.TensorInfo) => ({ dataId, dtype, shape: [rows, classes] });
    const program = new SoftmaxGradProgram([rows, classes]);
    const dx = (backend as WebGPUBackend).runWebGPUProgram(program, [matrix(dy), matrix(y)], 'float32');
    return { ...dx, shape: y.shape };
  },
};

/** Four operations of tfjs in one. Backends without the kernel keep them. */
export function withSoftmaxGrad(stock: tf.GradConfig): tf.GradConfig {
  return {
    ...stock,
    gradFunc: (dy, saved, attrs) => {
      if (!tf.getKernel(SOFTMAX_GRAD, tf.getBackend())) return stock.gradFunc(dy, saved, attrs);
      const inputs = { dy: dy as tf.Tensor, y: saved[0]! };
      return { logits: () => tf.engine().runKernel(SOFTMAX_GRAD, inputs) as tf.Tensor };
    },
  };
}

/** A thread for each value: rows are as short as there are classes. */
class SoftmaxGradProgram implements WebGPUProgram {
  variableNames = ['dy', 'y'];
  size = true;
  dispatchLayout = { x: [0] };
  dispatch: [number, number, number];
  workgroupSize: [number, number, number] = [64, 1, 1];
  shaderKey = 'softmaxGrad';

  constructor(readonly outputShape: [number, number]) {
    this.dispatch = [Math.ceil((outputShape[0] * outputShape[1]) / this.workgroupSize[0]), 1, 1];
  }

  getUserCode(): string {
    return `
      fn main(index : i32) {
        if (index >= uniforms.size) {
          return;
        }
        let first = index - index % uniforms.outShape.y;
        var along = 0.0;
        for (var i = first; i < first + uniforms.outShape.y; i++) {
          along += f32(dy[i]) * f32(y[i]);
        }
        result[index] = (f32(dy[index]) - along) * f32(y[index]);
      }`;
  }
}
