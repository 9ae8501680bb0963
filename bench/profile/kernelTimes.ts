import * as tf from '@tensorflow/tfjs';

/** What one kernel took, without the kernels that it called; those have a row of their own. */
export interface KernelTime {
  /** Behind the kernel that called it, as `Outer > Inner`. */
  name: string;
  calls: number;
  milliseconds: number;
}

/**
 * Times every kernel of a backend that computes when it is called (wasm, cpu). It stays wrapped.
 * @returns a function that gives what was measured since its last call
 */
export function timeKernels(backend: string): () => KernelTime[] {
  const times = new Map<string, KernelTime>();
  const running: { name: string; nested: number }[] = [];
  for (const kernel of tf.getKernelsForBackend(backend)) {
    tf.unregisterKernel(kernel.kernelName, backend);
    tf.registerKernel({
      ...kernel,
      kernelFunc: (call) => {
        const outer = running.at(-1);
        const name = outer ? `${outer.name} > ${kernel.kernelName}` : kernel.kernelName;
        const own = { name, nested: 0 };
        running.push(own);
        const start = performance.now();
        try {
          return kernel.kernelFunc(call);
        } finally {
          running.pop();
          const took = performance.now() - start;
          if (outer) outer.nested += took;
          const sum = times.get(name) ?? { name, calls: 0, milliseconds: 0 };
          sum.calls++;
          sum.milliseconds += took - own.nested;
          times.set(name, sum);
        }
      },
    });
  }
  return () => {
    const taken = [...times.values()];
    times.clear();
    return taken.sort((a, b) => b.milliseconds - a.milliseconds);
  };
}
