import * as tf from '@tensorflow/tfjs';
import { architectureLayers } from '../../src/models/architectures/index.ts';
import { buildModel } from '../../src/models/build.ts';
import { FUSED_RECURRENT } from '../../src/models/recurrent/layers.ts';
import { seededRandom } from '../../src/random.ts';
import { NO_AUGMENTATION } from '../../src/training/augmentation/settings.ts';
import { type BackendOptions, startBackend } from '../../src/training/backend.ts';
import { batchAt } from '../../src/training/batches.ts';
import type { BackendName } from '../../src/training/probe.ts';
import { residentDataset } from '../../src/training/resident.ts';
import { createTrainingStep } from '../../src/training/trainingStep.ts';

export interface StepQuestion {
  backend: BackendName;
  /** False for tfjs's own layers. */
  fused: boolean;
  cell: 'SimpleRNN' | 'LSTM' | 'GRU';
  units: number;
  timesteps: number;
  features: number;
  batchSize: number;
  bidirectional?: boolean;
  layers?: number;
  /** Of which the fastest counts, after one that prepares; 5 where it is not given. */
  runs?: number;
}

const CLASSES = 10;

/** Milliseconds of a training step, as the app does it: recurrent layer, Dense, Adam. */
export async function stepTime(question: StepQuestion, options: BackendOptions = {}): Promise<number> {
  const { backend, fused, timesteps, features, batchSize, runs = 5 } = question;
  await startBackend(backend, options);
  tf.env().set(FUSED_RECURRENT, fused);
  const { cell, units, bidirectional = false, layers = 1 } = question;
  const shape = [features, timesteps, 1] as const;
  const network = architectureLayers(
    'recurrent',
    { cell, units, bidirectional, layers },
    { classes: CLASSES, inputShape: shape },
  );
  const model = buildModel(network, shape, 1);
  const random = seededRandom(1);
  const data = Uint8Array.from({ length: batchSize * features * timesteps }, () => 256 * random());
  const labels = Array.from({ length: batchSize }, (_, i) => i % CLASSES);
  const dataset = residentDataset(data, [...shape], labels, CLASSES);
  const optimizer = { name: 'adam', learningRate: 1e-3 } as const;
  const step = createTrainingStep(model, dataset, { optimizer, augmentation: NO_AUGMENTATION, seed: 1 });
  const batch = batchAt([...labels.keys()], 0, batchSize);
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run <= runs; run++) {
    const start = performance.now();
    const figures = step.run(batch, optimizer.learningRate, 0);
    await figures.data();
    figures.dispose();
    if (run > 0) best = Math.min(best, performance.now() - start);
  }
  step.dispose();
  dataset.dispose();
  model.dispose();
  return best;
}
