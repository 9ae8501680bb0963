import * as tf from '@tensorflow/tfjs';

/** What one program of the webgpu backend took in all its dispatches. */
export interface ProgramTime {
  /** Kernel, behind those that called it, and the program's class. */
  name: string;
  dispatches: number;
  /** By the device's own clock; 0 where nothing was computed. */
  milliseconds: number;
  /** Of the dispatch that launches fewest. */
  fewestThreads: number;
  /** Input values for one thread, in the dispatch where they are most: what a GPU waits for. */
  valuesPerThread: number;
}

interface Program {
  dispatch: readonly number[];
  workgroupSize: readonly number[];
  outputShape: number[];
}

/** What is used here of tfjs's backend. */
interface Backend {
  activeTimers: { query: Promise<number> }[] | null;
  recordAndSubmit(program: Program, output: tf.TensorInfo, inputs: tf.TensorInfo[], ...rest: unknown[]): void;
  readonly tensorMap: { get(dataId: object): { resource?: unknown } };
  runWebGPUProgram(
    program: Program,
    inputs: tf.TensorInfo[],
    dtype: tf.DataType,
    ...rest: unknown[]
  ): tf.TensorInfo;
  makeTensorInfo(shape: number[], dtype: tf.DataType): tf.TensorInfo;
}

export interface ProgramWatch {
  /** What ran since the last call, the slowest first. */
  taken(): Promise<ProgramTime[]>;
  /** From now on nothing is computed: launches are counted alone, at batches of any size. */
  launchOnly(): void;
}

/** Times every program of the webgpu backend, which runs them one by one from then on. */
export function watchPrograms(): ProgramWatch {
  const backend = tf.backend() as unknown as Backend;
  const running = namesOfRunningKernels();
  let launches: { name: string; threads: number; values: number; time: Promise<number> }[] = [];
  const note = (program: Program, inputs: readonly tf.TensorInfo[], time: Promise<number>) =>
    launches.push({
      name: `${running.join(' > ')} · ${program.constructor.name}`,
      threads: tf.util.sizeFromShape([...program.dispatch, ...program.workgroupSize]),
      values: inputs.reduce((total, { shape }) => total + tf.util.sizeFromShape(shape), 0),
      time,
    });
  const record = backend.recordAndSubmit.bind(backend);
  backend.activeTimers = [];
  backend.recordAndSubmit = (program, output, inputs, ...rest) => {
    record(program, output, inputs, ...rest);
    note(program, inputs, backend.activeTimers!.pop()!.query);
  };
  return {
    async taken() {
      const times = new Map<string, ProgramTime>();
      for (const { name, threads, values, time } of launches) {
        const sum = times.get(name) ?? {
          name,
          dispatches: 0,
          milliseconds: 0,
          fewestThreads: Number.POSITIVE_INFINITY,
          valuesPerThread: 0,
        };
        sum.dispatches++;
        sum.milliseconds += await time;
        sum.fewestThreads = Math.min(sum.fewestThreads, threads);
        sum.valuesPerThread = Math.max(sum.valuesPerThread, values / threads);
        times.set(name, sum);
      }
      launches = [];
      return [...times.values()].sort((a, b) => b.milliseconds - a.milliseconds);
    },
    launchOnly() {
      // What lies on the device is computed there: all of it, for the backend, from its first use on.
      const onDevice = (tensor: tf.TensorInfo) => {
        backend.tensorMap.get(tensor.dataId).resource ??= {};
        return tensor;
      };
      backend.runWebGPUProgram = (program, inputs, dtype, _uniforms, output) => {
        note(program, inputs, Promise.resolve(0));
        inputs.forEach(onDevice);
        return onDevice((output as tf.TensorInfo) ?? backend.makeTensorInfo(program.outputShape, dtype));
      };
    },
  };
}

/** The kernels that are being computed, the outermost first. */
function namesOfRunningKernels(): readonly string[] {
  const running: string[] = [];
  for (const kernel of tf.getKernelsForBackend('webgpu')) {
    tf.unregisterKernel(kernel.kernelName, 'webgpu');
    tf.registerKernel({
      ...kernel,
      kernelFunc: (call) => {
        running.push(kernel.kernelName);
        try {
          return kernel.kernelFunc(call);
        } finally {
          running.pop();
        }
      },
    });
  }
  return running;
}
