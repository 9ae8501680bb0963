import * as tf from '@tensorflow/tfjs';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { CELLS } from '../cells.ts';
import {
  SEQUENCE,
  SEQUENCE_GRAD,
  type SequenceAttrs,
  type SequenceGradInputs,
  type SequenceInputs,
} from '../kernels.ts';
import { recurrentKernelGrad } from '../trace.ts';
import { RecurrentSequenceGradProgram, RecurrentSequenceProgram } from './programs.ts';

tf.registerKernel({
  kernelName: SEQUENCE,
  backendName: 'webgpu',
  kernelFunc: (call) => {
    const { x, recurrentKernel, mask } = call.inputs as unknown as SequenceInputs;
    const { cell } = call.attrs as unknown as SequenceAttrs;
    const backend = call.backend as WebGPUBackend;
    const [batch, timesteps] = x.shape as [number, number];
    const units = recurrentKernel.shape[0]!;
    const shape = { cell, batch, timesteps, units, isMasked: !!mask, mostThreads: mostThreads(backend) };
    const inputs = [x, recurrentKernel, ...(mask ? [mask] : [])];
    return backend.runWebGPUProgram(new RecurrentSequenceProgram(shape), inputs, 'float32');
  },
});

tf.registerKernel({
  kernelName: SEQUENCE_GRAD,
  backendName: 'webgpu',
  kernelFunc: (call) => {
    const { dh, trace, recurrentKernel, mask } = call.inputs as unknown as SequenceGradInputs;
    const { cell } = call.attrs as unknown as SequenceAttrs;
    const backend = call.backend as WebGPUBackend;
    const [batch, rows, width] = trace.shape as [number, number, number];
    const shape = {
      cell,
      batch,
      timesteps: rows - 1,
      units: width / CELLS[cell].kept,
      isMasked: !!mask,
      mostThreads: mostThreads(backend),
    };
    const program = new RecurrentSequenceGradProgram(shape, dh.shape.length === 2);
    // So that neighbouring threads read neighbouring values.
    const transposed = tf.transpose(recurrentKernel as tf.Tensor2D);
    const inputs = [dh, trace, transposed, ...(mask ? [mask] : [])];
    const dxInfo = backend.runWebGPUProgram(program, inputs, 'float32');
    transposed.dispose();
    return tf.tidy(() => {
      const dx = tf.engine().makeTensorFromTensorInfo(dxInfo) as tf.Tensor3D;
      return [dx, recurrentKernelGrad(cell, trace as tf.Tensor3D, dx)];
    });
  },
});

/** More than 1024 would leave a thread too few registers. */
function mostThreads({ device }: WebGPUBackend): number {
  const { maxComputeInvocationsPerWorkgroup, maxComputeWorkgroupSizeX } = device.limits;
  return Math.min(maxComputeInvocationsPerWorkgroup, maxComputeWorkgroupSizeX, 1024);
}
