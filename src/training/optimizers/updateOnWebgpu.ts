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
      const { shape } = tensors.gradient!;
      const size = shape.reduce((product, side) => product * side, 1);
      const uniforms = parameters.map((parameter) => ({
        type: 'float32',
        data: [(attrs as unknown as Record<P, number>)[parameter]],
      }));
      return wgsl.map(([tensor, expression]) => {
        const reads = Object.keys(tensors).filter((input) => isIn(expression, input));
        const program = new UpdateProgram(`${name} ${tensor}`, expression, reads, parameters, size);
        const flat = reads.map((input) => ({ ...tensors[input]!, shape: [size] }));
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

  constructor(
    name: string,
    private readonly expression: string,
    readonly variableNames: string[],
    private readonly parameters: readonly string[],
    size: number,
  ) {
    this.outputShape = [size];
    this.outputComponent = size % 4 === 0 ? 4 : 1;
    this.dispatch = [Math.ceil(size / this.outputComponent / this.workgroupSize[0]), 1, 1];
    this.uniforms = parameters.map((parameter) => `${parameter} : f32,`).join(' ');
    this.shaderKey = `${name} ${this.outputComponent}`;
  }

  getUserCode(): string {
    let value = this.expression;
    for (const input of this.variableNames) value = replaceName(value, input, `${input}[index]`);
    for (const parameter of this.parameters) value = replaceName(value, parameter, `uniforms.${parameter}`);
    return `
      fn main(index : i32) {
        if (index < uniforms.size) {
          result[index] = ${value};
        }
      }`;
  }
}

function isIn(expression: string, name: string): boolean {
  return new RegExp(`\\b${name}\\b`).test(expression);
}

function replaceName(expression: string, name: string, by: string): string {
  return expression.replace(new RegExp(`\\b${name}\\b`, 'g'), by);
}
