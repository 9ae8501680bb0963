import { inferShapes } from './inferShapes.ts';
import type { LayerShape } from './layerShape.ts';
import { type ApplicationName, type LayerSpec, type RecurrentSpec, recurrentOf } from './layers.ts';
import { CELLS } from './recurrent/cells.ts';
import { fusedObstacle } from './recurrent/obstacle.ts';

type Backend = 'webgpu' | 'webgl' | 'wasm' | 'cpu';

export interface MemoryQuestion {
  layers: readonly LayerSpec[];
  /** Height, width and channels of one clip. */
  inputShape: readonly [number, number, number];
  batchSize: number;
  /** Tensors of the weights' size that training keeps beside them: the optimizer's, see `optimizerSlots`, and averages. */
  slots: number;
  backend: Backend;
  /** Whether the weights of an application are trained; a frozen one keeps nothing for a backward pass. */
  trainsBase: boolean;
}

/** Bytes of a float32. */
const FLOAT = 4;

/**
 * What a layer keeps during a step, in sizes of its output: the output, its gradient and what the backward pass
 * computes from them; tfjs frees none of it before the step ends. Measured with `tf.profile` on wasm.
 */
const HELD = 4;
/** With an activation of its own, whose gradient is computed apart. */
const HELD_WITH_ACTIVATION = 6;

/** Sizes of its input that statistics pooling keeps: differences and signs come and go. Measured likewise. */
const HELD_STATISTICS = 3;

/** Bytes that an application keeps for each pixel of its input, measured likewise. */
const HELD_PER_PIXEL: Record<ApplicationName, number> = {
  VGG19: 7490,
  ResNet50: 11_720,
  Xception: 11_020,
  MobileNetV2: 7070,
};
/** Share of that which a forward pass alone needs: a few layers at a time. */
const FORWARD_SHARE = 0.05;

/**
 * Sizes of its output that a recurrent layer keeps where it returns every timestep, beside the trace and the gradient of
 * the projected input. In both directions: halves, joined, turned round, and the gradients of all that. Fitted, as the
 * rest about recurrent layers, to what the wasm heap held at the peak of a step: 1 to 3 layers of 64 and 128 units on 13
 * to 128 features over 200 timesteps, within a fifth.
 */
const HELD_SEQUENCE = { oneWay: 2, bothWays: 8 };
/** Of a Permute, its output's. */
const HELD_PERMUTED = 2.5;

/**
 * What a recurrent layer keeps for each timestep where tfjs's own operations compute it: floats for each unit and clip,
 * and sizes of its weights, of which every timestep has its own gradient.
 */
const HELD_STEPWISE = {
  SimpleRNN: { perUnit: 9, weights: 1 },
  LSTM: { perUnit: 40, weights: 1 },
  GRU: { perUnit: 40, weights: 2 },
};

/** Tensors of the largest layer's size that its change needs for a moment. */
const UPDATE_TEMPORARIES = 5;

/**
 * What a backend takes beyond the tensors in use. webgpu and webgl keep freed buffers for tensors of the same size
 * (ResNet50, VGG19 and Xception measured at batch 2 and 16); the wasm heap has gaps, and XNNPACK a second copy of the
 * weights (measured on the same networks).
 */
const OVERHEAD: Record<Backend, number> = { webgpu: 1.15, webgl: 1.15, wasm: 1.2, cpu: 1 };

/**
 * Memory of one training step, the dataset not counted.
 * @returns bytes; right within a third or so
 * @throws Error when a layer cannot take its input
 */
export function estimateMemory(question: MemoryQuestion): number {
  const { layers, inputShape, batchSize, slots, backend, trainsBase } = question;
  const shapes = inferShapes(layers, inputShape).map((layer) => {
    if (!layer || 'error' in layer) throw new Error(layer?.error ?? 'A layer does not fit.');
    return layer;
  });
  let weights = 0;
  let largest = 0;
  let held = 0;
  let perStep = 0;
  for (const [index, spec] of layers.entries()) {
    const shape = shapes[index]!;
    const input = shapes[index - 1]?.outputShape ?? inputShape;
    const isTrained = trainsBase || spec.className !== 'Application';
    const trainable = isTrained ? shape.trainable : 0;
    weights += shape.params + (1 + slots) * trainable;
    if (spec.className !== 'Application') largest = Math.max(largest, trainable);
    held += heldBytes(spec, shape, input, backend) * (isTrained ? 1 : FORWARD_SHARE);
    perStep += stepwiseWeights(spec, shape, input, backend);
  }
  const fixed = FLOAT * (weights + UPDATE_TEMPORARIES * largest) + perStep;
  return OVERHEAD[backend] * (fixed + batchSize * held);
}

/** Of one clip. */
function heldBytes(
  spec: LayerSpec,
  { outputShape }: LayerShape,
  input: readonly number[],
  backend: Backend,
): number {
  if (spec.className === 'Application') return HELD_PER_PIXEL[spec.application] * input[0]! * input[1]!;
  // It shares its input's memory.
  if (spec.className === 'Reshape') return 0;
  const bytes = (shape: readonly number[]) => shape.reduce((size, side) => size * side, FLOAT);
  if (spec.className === 'StatisticsPooling2D') return HELD_STATISTICS * bytes(input);
  const output = bytes(outputShape);
  if (spec.className === 'Permute') return HELD_PERMUTED * output;
  const recurrent = recurrentOf(spec);
  if (recurrent) {
    const { className, units, returnSequences } = recurrent;
    const { gates, kept } = CELLS[className];
    const bothWays = spec.className === 'Bidirectional';
    const timesteps = (bothWays ? 2 : 1) * input[0]!;
    if (isStepwise(recurrent, backend)) return FLOAT * HELD_STEPWISE[className].perUnit * units * timesteps;
    const sequence = returnSequences ? HELD_SEQUENCE[bothWays ? 'bothWays' : 'oneWay'] * output : 0;
    return FLOAT * (gates + kept) * units * timesteps + sequence;
  }
  const activation = 'activation' in spec && spec.className !== 'Activation' ? spec.activation : undefined;
  return output * (activation && activation !== 'linear' ? HELD_WITH_ACTIVATION : HELD);
}

/** Bytes, whatever the batch size. */
function stepwiseWeights(
  spec: LayerSpec,
  { params }: LayerShape,
  input: readonly number[],
  backend: Backend,
): number {
  const recurrent = recurrentOf(spec);
  if (!recurrent || !isStepwise(recurrent, backend)) return 0;
  return FLOAT * HELD_STEPWISE[recurrent.className].weights * params * input[0]!;
}

const isStepwise = ({ units }: RecurrentSpec, backend: Backend): boolean =>
  fusedObstacle(units, backend) !== null;

const GB = 1e9;

/**
 * What a run may take. wasm: its heap ends at 4 GiB and cannot use every gap. webgpu and webgl: no browser says how
 * much memory the graphics card has; half of what the computer has is what an integrated card may take, and
 * browsers say at most 8 GB of it (2 GB for one that says nothing). cpu: the page's own limit.
 * @param deviceMemory `navigator.deviceMemory`, in GiB
 */
export function memoryBudget(backend: Backend, deviceMemory: number | undefined): number {
  if (backend === 'wasm') return 3 * GB;
  if (backend === 'cpu') return 2 * GB;
  return ((deviceMemory ?? 4) / 2) * GB;
}

/**
 * The batch size to train with: the wanted one where it fits, else the largest power of two below it that does.
 * @param estimateAt bytes at a batch size
 * @returns null where not even one clip fits
 */
export function proposeBatchSize(
  estimateAt: (batchSize: number) => number,
  wanted: number,
  budget: number,
): number | null {
  if (estimateAt(wanted) <= budget) return wanted;
  for (let size = 2 ** Math.floor(Math.log2(wanted)); size >= 1; size /= 2) {
    if (size < wanted && estimateAt(size) <= budget) return size;
  }
  return null;
}
