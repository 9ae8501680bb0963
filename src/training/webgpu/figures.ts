import type * as tf from '@tensorflow/tfjs';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { CROSSENTROPY_GRAD, FIGURES, type FiguresAttrs, type FiguresInputs } from '../fusedFigures.ts';
import { CrossentropyGradProgram, FiguresProgram } from './figuresProgram.ts';

const uniforms = ({ smoothing }: FiguresAttrs) => [{ type: 'float32', data: [smoothing] }];

/** The kernels of `fusedFigures`, one dispatch each. */
export const figureKernels: readonly tf.KernelConfig[] = [
  {
    kernelName: FIGURES,
    backendName: 'webgpu',
    kernelFunc: (call) => {
      const { labels, probabilities, weights } = call.inputs as unknown as FiguresInputs;
      const attrs = call.attrs as unknown as FiguresAttrs;
      const program = new FiguresProgram(labels.shape[1]!, attrs.epsilon);
      const inputs = [labels, probabilities, weights];
      return (call.backend as WebGPUBackend).runWebGPUProgram(program, inputs, 'float32', uniforms(attrs));
    },
  },
  {
    kernelName: CROSSENTROPY_GRAD,
    backendName: 'webgpu',
    kernelFunc: (call) => {
      const { labels, probabilities, weights, dy } = call.inputs as unknown as FiguresInputs & {
        dy: tf.TensorInfo;
      };
      const attrs = call.attrs as unknown as FiguresAttrs;
      const program = new CrossentropyGradProgram(labels.shape, attrs.epsilon);
      const inputs = [labels, probabilities, weights, dy];
      return (call.backend as WebGPUBackend).runWebGPUProgram(program, inputs, 'float32', uniforms(attrs));
    },
  },
];
