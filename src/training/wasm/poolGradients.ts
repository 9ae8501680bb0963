import * as tf from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';

/**
 * Gradient of max-pooling, in JavaScript on the wasm heap: each output's gradient goes to the first largest
 * element of its window (as on the `cpu` backend). The stock kernel is wrong where windows overlap.
 */
export const maxPoolGrad: tf.KernelConfig = {
  kernelName: 'MaxPoolGrad',
  backendName: 'wasm',
  kernelFunc: (call) => poolGradient(call, spreadToMaximum),
};

/** Gradient of average pooling, in JavaScript on the wasm heap: shared evenly by a window's elements, padding left out. */
export const avgPoolGrad: tf.KernelConfig = {
  kernelName: 'AvgPoolGrad',
  backendName: 'wasm',
  kernelFunc: (call) => poolGradient(call, spreadEvenly),
};

/** One output row's window: where it lies in the input, padding cut off. Offsets and strides count floats. */
interface Window {
  input: Float32Array;
  dx: Float32Array;
  dy: Float32Array;
  dyOffset: number;
  start: number;
  rows: number;
  columns: number;
  rowStride: number;
  channels: number;
}

type Spread = (window: Window) => void;
type KernelCall = Parameters<tf.KernelFunc>[0];

function poolGradient({ inputs, attrs, backend }: KernelCall, spread: Spread): tf.TensorInfo {
  const wasm = backend as BackendWasm;
  const { filterSize, strides, pad, dimRoundingMode } = attrs as unknown as {
    filterSize: [number, number] | number;
    strides: [number, number] | number;
    pad: 'valid' | 'same' | number;
    dimRoundingMode?: 'floor' | 'round' | 'ceil';
  };
  const inputInfo = inputs.input!;
  const shape = inputInfo.shape as [number, number, number, number];
  const info = tf.backend_util.computePool2DInfo(shape, filterSize, strides, 1, pad, dimRoundingMode);
  const out = wasm.makeOutput(shape, 'float32');
  // Views are taken after the allocation, which may grow (and so detach) the heap's buffer.
  const window: Window = {
    input: wasm.typedArrayFromHeap(inputInfo) as Float32Array,
    dx: wasm.typedArrayFromHeap(out) as Float32Array,
    dy: wasm.typedArrayFromHeap(inputs.dy!) as Float32Array,
    dyOffset: 0,
    start: 0,
    rows: 0,
    columns: 0,
    rowStride: info.inWidth * info.inChannels,
    channels: info.inChannels,
  };
  window.dx.fill(0);
  for (let b = 0; b < info.batchSize; b++) {
    for (let oy = 0; oy < info.outHeight; oy++) {
      const top = oy * info.strideHeight - info.padInfo.top;
      const firstRow = Math.max(0, top);
      window.rows = Math.min(info.inHeight, top + info.filterHeight) - firstRow;
      for (let ox = 0; ox < info.outWidth; ox++) {
        const left = ox * info.strideWidth - info.padInfo.left;
        const firstColumn = Math.max(0, left);
        window.columns = Math.min(info.inWidth, left + info.filterWidth) - firstColumn;
        window.start = ((b * info.inHeight + firstRow) * info.inWidth + firstColumn) * info.inChannels;
        spread(window);
        window.dyOffset += info.inChannels;
      }
    }
  }
  return out;
}

function spreadToMaximum({
  input,
  dx,
  dy,
  dyOffset,
  start,
  rows,
  columns,
  rowStride,
  channels,
}: Window): void {
  if (rows === 2 && columns === 2) {
    spreadToMaximumOfFour(input, dx, dy, dyOffset, start, rowStride, channels);
    return;
  }
  for (let c = 0; c < channels; c++) {
    let best = start + c;
    let largest = input[best]!;
    for (let r = 0; r < rows; r++) {
      let at = start + r * rowStride + c;
      for (let k = 0; k < columns; k++, at += channels) {
        const value = input[at]!;
        if (value > largest) {
          largest = value;
          best = at;
        }
      }
    }
    dx[best]! += dy[dyOffset + c]!;
  }
}

/** The usual window, without loops and jumps in it. */
function spreadToMaximumOfFour(
  input: Float32Array,
  dx: Float32Array,
  dy: Float32Array,
  dyOffset: number,
  start: number,
  rowStride: number,
  channels: number,
): void {
  for (let c = 0, at = start; c < channels; c++, at++) {
    const [b, d] = [at + channels, at + rowStride];
    const below = Number(input[d]! < input[d + channels]!);
    const above = Number(input[at]! < input[b]!);
    const upper = at + above * channels;
    const lower = d + below * channels;
    const isLower = Number(input[upper]! < input[lower]!);
    dx[upper + isLower * (lower - upper)]! += dy[dyOffset + c]!;
  }
}

function spreadEvenly({ dx, dy, dyOffset, start, rows, columns, rowStride, channels }: Window): void {
  const share = 1 / (rows * columns);
  for (let r = 0; r < rows; r++) {
    const row = start + r * rowStride;
    if (columns === 2) {
      for (let c = 0, at = row; c < channels; c++, at++) {
        const given = dy[dyOffset + c]! * share;
        dx[at]! += given;
        dx[at + channels]! += given;
      }
      continue;
    }
    for (let k = 0, at = row; k < columns; k++) {
      for (let c = 0; c < channels; c++, at++) dx[at]! += dy[dyOffset + c]! * share;
    }
  }
}
