import type * as tf from '@tensorflow/tfjs';
import type { WebGPUBackend, WebGPUProgram } from '@tensorflow/tfjs-backend-webgpu';
import { PartSumProgram } from './partSumProgram.ts';
import type { SumParts } from './splitSum.ts';

interface PartsProgram extends WebGPUProgram {
  readonly parts: SumParts;
  uniformData(): { type: string; data: number[] }[];
}

/**
 * Runs a program whose long sums are divided, then adds up its parts.
 * @param shape of the result
 */
export function sumInParts(
  backend: unknown,
  program: PartsProgram,
  inputs: tf.TensorInfo[],
  shape: number[],
): tf.TensorInfo {
  const webgpu = backend as WebGPUBackend;
  const parts = webgpu.runWebGPUProgram(program, inputs, 'float32', program.uniformData());
  const { count } = program.parts;
  if (count === 1) return { ...parts, shape };
  const results = shape.reduce((product, side) => product * side);
  const rows = { ...parts, shape: [count, results] };
  const sum = webgpu.runWebGPUProgram(new PartSumProgram(count, results), [rows], 'float32');
  webgpu.disposeData(parts.dataId);
  return { ...sum, shape };
}
