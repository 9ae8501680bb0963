import type * as tf from '@tensorflow/tfjs';
import type { WebGPUBackend, WebGPUProgram } from '@tensorflow/tfjs-backend-webgpu';
import type { Update } from './update.ts';

/** An update on webgpu: one dispatch for each tensor that it replaces, because a program has one output. */
export function webgpuKernel<T extends string, P extends string>({
  name,
  wgsl,
  parameters,
}: Update<T, P>): tf.KernelConfig {
  return {
    kernelName: name,
    backendName: 'webgpu',
    kernelFunc: ({ inputs, attrs, backend }) => {
      const webgpu = backend as WebGPUBackend;
      const tensors: Record<string, tf.TensorInfo> = { ...inputs } as Record<string, tf.TensorInfo>;
      const size = sizeOf(tensors.gradient!.shape);
      const uniforms = parameters.map((parameter) => ({
        type: 'float32',
        data: [(attrs as unknown as Record<P, number>)[parameter]],
      }));
      return wgsl.map(([tensor, expression]) => {
        const { shape } = tensors[tensor]!;
        const reads = Object.keys(tensors).filter((input) => isIn(expression, input));
        const program = new UpdateProgram(
          `${name} ${tensor}`,
          expression,
          reads,
          parameters,
          sizeOf(shape),
          size,
        );
        const flat = reads.map((input) => ({ ...tensors[input]!, shape: [sizeOf(tensors[input]!.shape)] }));
        tensors[tensor] = { ...webgpu.runWebGPUProgram(program, flat, 'float32', uniforms), shape };
        return tensors[tensor];
      });
    },
  };
}

class UpdateProgram implements WebGPUProgram {
  dispatchLayout = { x: [0] };
  workgroupSize: [number, number, number] = [64, 1, 1];
  dispatch: [number, number, number];
  outputShape: number[];
  outputComponent: 1 | 4;
  size = true;
  uniforms: string;
  shaderKey: string;
  private readonly stacked: number;

  constructor(
    name: string,
    private readonly expression: string,
    readonly variableNames: string[],
    parameters: readonly string[],
    outputSize: number,
    /** Of the variable. */
    size: number,
  ) {
    this.outputShape = [outputSize];
    this.outputComponent = size % 4 === 0 ? 4 : 1;
    this.stacked = outputSize / size;
    this.dispatch = [Math.ceil(outputSize / this.outputComponent / this.workgroupSize[0]), 1, 1];
    this.uniforms = parameters.map((parameter) => `${parameter} : f32,`).join(' ');
    this.shaderKey = `${name} ${this.outputComponent}`;
  }

  getUserCode(): string {
    // A gradient that was cast from bool or integers still lies as integers.
    const value = this.outputComponent === 4 ? 'vec4<f32>' : 'f32';
    return `
      fn main(index : i32) {
        if (index < uniforms.size) {
          let n = uniforms.size / ${this.stacked};
          let i = index % n;
          result[index] = ${this.expression.replace(/\w+\[[^\]]+\]/g, `${value}($&)`)};
        }
      }`;
  }
}

function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, side) => product * side, 1);
}

function isIn(expression: string, name: string): boolean {
  return new RegExp(`\\b${name}\\b`).test(expression);
}
