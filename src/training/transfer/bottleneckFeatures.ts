import * as tf from '@tensorflow/tfjs';
import { fingerprint } from '../../fingerprint.ts';
import { nextTask } from '../../nextTask.ts';
import { batchesOf } from '../batches.ts';
import type { TrainingControl } from '../control.ts';
import type { DeviceWatch } from '../deviceFailure.ts';
import type { TrainingEvent } from '../events.ts';
import { addNoise } from '../inputNoise.ts';
import { ReadQueue } from '../readQueue.ts';
import { type ClipData, hostClips } from '../resident.ts';
import { waitWhilePaused } from '../waitWhilePaused.ts';
import type { HostWeights } from './hostWeights.ts';
import { type Bottleneck, extract } from './splitAtBottleneck.ts';

/** Where bottleneck features are kept from run to run. */
export interface BottleneckCache {
  get(key: string): Promise<Float32Array | null>;
  put(key: string, values: Float32Array): Promise<void>;
}

interface BottleneckOptions {
  /** All clips, row-major. */
  data: ClipData;
  /** Height, width, channels of one clip. */
  shape: readonly [number, number, number];
  /** In every clip, see `addNoise`. */
  noise: { deviation: number; seed: number };
  bottleneck: Bottleneck;
  /** Of the whole model. */
  weights: HostWeights;
  cache: BottleneckCache;
  control: TrainingControl;
  device: DeviceWatch;
  on: (event: TrainingEvent) => void;
}

/** Clips that the base computes at a time: little enough for VGG19's first layers at 224 × 224 (200 MB). */
const BATCH = 8;

/**
 * What the frozen part of a model makes of every clip: clips × bottleneck shape, row-major; computed once for the
 * same clips, weights and backend. Null if the user has stopped it; it then goes on from there the next time.
 * @throws DeviceFailure
 */
export async function bottleneckFeatures(options: BottleneckOptions): Promise<Float32Array | null> {
  const { data, shape, bottleneck, cache } = options;
  const key = cacheKey(options);
  const size = product(bottleneck.shape);
  const values = new Float32Array((data.length / product(shape)) * size);
  const known = (await cache.get(key)) ?? new Float32Array();
  if (known.length === values.length) return known;
  values.set(known);
  const rows = await compute(options, values, known.length / size);
  const complete = rows * size === values.length;
  if (rows * size > known.length) await cache.put(key, complete ? values : values.slice(0, rows * size));
  return complete ? values : null;
}

/** Everything that the values depend on. */
function cacheKey({
  data,
  shape,
  noise: { deviation, seed },
  bottleneck: { extractor, shape: output },
  weights,
}: BottleneckOptions): string {
  const frozen = extractor.flatMap((layer) => layer.weights.map((variable) => weights.get(variable)!));
  const names = extractor.map(({ name }) => name).join('+');
  const noise = deviation > 0 ? [`noise ${deviation} ${seed}`] : [];
  return [tf.getBackend(), shape, names, output, fingerprint(data), fingerprint(...frozen), ...noise].join(
    '|',
  );
}

/**
 * Fills in the rows from `first` on.
 * @returns the rows that are there: all, unless the user has stopped it
 */
async function compute(
  { data, shape, noise, bottleneck, control, device, on }: BottleneckOptions,
  values: Float32Array,
  first: number,
): Promise<number> {
  const clips = hostClips(data, shape);
  const size = product(bottleneck.shape);
  const total = values.length / size;
  const reads = new ReadQueue<{ row: number; count: number }>();
  const read = async (all: boolean) => {
    const due = reads.due(all);
    for (;;) {
      const next = await device.guard(due.next());
      if (next.done) return;
      const { tag, values: rows } = next.value;
      values.set(rows.subarray(0, tag.count * size), tag.row * size);
      on({ type: 'bottleneck', done: tag.row + tag.count, total });
    }
  };
  on({ type: 'bottleneck', done: first, total });
  const left = Array.from({ length: total - first }, (_, i) => first + i);
  let row = first;
  for (const batch of batchesOf(left, Math.min(BATCH, left.length))) {
    await waitWhilePaused(control, device, on);
    if (control.state === 'stopped') break;
    const { indices } = batch;
    const output = tf.tidy(() =>
      extract(bottleneck, addNoise(clips.rows(indices), indices, noise.deviation, noise.seed)),
    );
    reads.push(output, { row, count: batch.count });
    row += batch.count;
    await read(false);
    await nextTask();
  }
  await read(true);
  // A device reports its failure only after it has given rubbish.
  await nextTask();
  if (device.failure) throw device.failure;
  return row;
}

function product(shape: readonly number[]): number {
  return shape.reduce((size, side) => size * side, 1);
}
