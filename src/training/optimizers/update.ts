import * as tf from '@tensorflow/tfjs';
import { assign } from './optimizer.ts';
import { cpuKernel } from './updateOnCpu.ts';
import { webgpuKernel } from './updateOnWebgpu.ts';

/**
 * How an optimizer changes a variable and what it keeps for it (`T` names these tensors), element by element. The
 * forms give the same numbers, to the bit where the backend rounds each operation as IEEE 754 does.
 */
export interface Update<T extends string, P extends string> {
  /** Of the kernel. */
  name: string;
  parameters: readonly P[];
  /** Operations of tfjs, for backends without the kernel; each line sees the tensors that those before replaced. */
  operations: readonly Line<
    T,
    (tensors: Record<T | 'gradient', tf.Tensor>, p: Record<P, number>) => tf.Tensor
  >[];
  /**
   * The same lines as WGSL expressions of `NAME[index]`, `gradient[i]` and `uniforms.PARAMETER`. The index runs over
   * the tensor that is replaced; `i` and `n`, those of the variable, differ from it where that is a stack.
   */
  wgsl: readonly Line<T, string>[];
  /** The same in one pass over all elements, which replaces the values. */
  inPlace(values: Record<T, Float32Array>, gradient: Float32Array, parameters: Record<P, number>): void;
}

type Line<T, Value> = readonly [tensor: T, value: Value];

/** Makes an update's kernel known to cpu and webgpu. On wasm XNNPACK is as fast in many passes, or faster. */
export function registerUpdate<T extends string, P extends string>(update: Update<T, P>): Update<T, P> {
  tf.registerKernel(cpuKernel(update));
  tf.registerKernel(webgpuKernel(update));
  return update;
}

/** One step of one variable: gives the tensors their new values. */
export function runUpdate<T extends string, P extends string>(
  update: Update<T, P>,
  tensors: Record<T, tf.Variable>,
  gradient: tf.Tensor,
  parameters: Record<P, number>,
): void {
  const { name, operations } = update;
  if (tf.getKernel(name, tf.getBackend())) {
    const results = tf
      .engine()
      .runKernel(name, { ...tensors, gradient }, parameters) as unknown as tf.Tensor[];
    for (const [i, [tensor]] of operations.entries()) {
      tensors[tensor].assign(results[i]!);
      results[i]!.dispose();
    }
    return;
  }
  for (const [tensor, value] of operations) {
    assign(tensors[tensor], () => value({ ...tensors, gradient }, parameters));
  }
}
