import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildModel } from '../../../src/models/build.ts';
import type { LayerSpec } from '../../../src/models/layers.ts';
import { TrainingControl } from '../../../src/training/control.ts';
import { embed, withEmbedding } from '../../../src/training/embedding.ts';
import { hostClips } from '../../../src/training/resident.ts';
import { deserializeModel, serializeModel } from '../../../src/training/savedModel.ts';
import { EPOCHS } from '../../../src/training/teach/epochs.ts';
import { createHead, L2 } from '../../../src/training/teach/head.ts';
import type { Lesson } from '../../../src/training/teach/lesson.ts';
import { type TeachEvent, teach } from '../../../src/training/teach/teach.ts';
import fixture from '../../fixtures/teach.json' with { type: 'json' };

const SHAPE = [6, 5, 1] as const;
const LAYERS: LayerSpec[] = [
  { className: 'Normalization', axis: 1 },
  { className: 'Conv2D', filters: 4, kernelSize: 3, padding: 'same', activation: 'relu' },
  { className: 'BatchNormalization' },
  { className: 'GlobalAveragePooling2D' },
  { className: 'Dense', units: 24, activation: 'tanh' },
  { className: 'Dropout', rate: 0.4 },
  { className: 'Dense', units: 10, activation: 'softmax' },
];

beforeAll(() => tf.setBackend('cpu'));

const lesson: Lesson = {
  embeddings: Float32Array.from(fixture.embeddings),
  dimensions: fixture.dimensions,
  labels: Int32Array.from(fixture.labels),
  classes: fixture.classes,
  training: fixture.training,
  heldOut: fixture.heldOut,
};

async function base() {
  const model = buildModel(LAYERS, SHAPE, 3);
  return { model, network: await serializeModel(model) };
}

describe('a taught head', () => {
  it("gives the held-out clips scikit-learn's probabilities", async () => {
    expect(L2).toBe(fixture.l2);
    const events: TeachEvent[] = [];
    const { network } = await base();
    const taught = await teach(network, lesson, new TrainingControl(), (event) => events.push(event));
    expect(taught.stoppedBecause).toBe('epochs');
    expect(taught.heldOut).toHaveLength(fixture.probabilities.length);
    for (const [i, probability] of fixture.probabilities.entries())
      expect(Math.abs(taught.heldOut![i]! - probability)).toBeLessThan(0.005);
    const spread = Math.max(...fixture.probabilities) - Math.min(...fixture.probabilities);
    expect(spread).toBeGreaterThan(0.5); // else anything would agree

    const told = events.filter((event) => event.type === 'heldOut');
    expect(told.length).toBe(EPOCHS / 5);
    expect(events.filter((event) => event.type === 'epoch')).toHaveLength(EPOCHS);
    expect(taught.epochs.at(-1)!.valAccuracy).toBeGreaterThan(0.5);
  });

  it('does not look at the held-out clips', async () => {
    const { network } = await base();
    const changed = { ...lesson, embeddings: lesson.embeddings.slice() };
    for (const row of lesson.heldOut)
      changed.embeddings.fill(1000, row * lesson.dimensions, (row + 1) * lesson.dimensions);
    const [one, other] = await Promise.all(
      [lesson, changed].map((given) => teach(network, given, new TrainingControl(), () => {})),
    );
    expect(new Float32Array(one!.network!.weightData)).toEqual(new Float32Array(other!.network!.weightData));
    expect(one!.heldOut).not.toEqual(other!.heldOut);
  });

  it('is one network with its base: clips through it are embeddings through the head', async () => {
    const { model, network } = await base();
    const clips = Float32Array.from({ length: 43 * 30 }, (_, i) => Math.sin(i * i));
    const rows = Array.from({ length: 43 }, (_, i) => i);
    const source = hostClips(clips, SHAPE);
    const { embeddings } = await embed(withEmbedding(model), source, rows, 8);
    const taught = await teach(network, { ...lesson, embeddings }, new TrainingControl(), () => {});
    const whole = await deserializeModel(taught.network!);
    expect(whole.outputShape).toEqual([null, fixture.classes]);
    const answers = (whole.predict(source.rows(lesson.heldOut)) as tf.Tensor).dataSync();
    expect(answers).toHaveLength(taught.heldOut!.length);
    for (const [i, value] of taught.heldOut!.entries()) expect(answers[i]).toBeCloseTo(value, 5);
    // Taught itself, it has the base's embedding still.
    const again = await embed(withEmbedding(whole), source, rows, 8);
    expect(again.embeddings).toHaveLength(embeddings.length);
  });

  it('goes without held-out clips, and gives nothing when it is stopped at once', async () => {
    const { network } = await base();
    const control = new TrainingControl();
    const taught = await teach(network, { ...lesson, heldOut: [] }, control, () => {});
    expect(taught.heldOut).toBeNull();
    expect(taught.epochs.at(-1)!.accuracy).toBeGreaterThan(0.9);
    control.stop();
    const stopped = await teach(network, lesson, control, () => {});
    expect(stopped).toMatchObject({ network: null, heldOut: null, stoppedBecause: 'user' });
  });

  it('leaves nothing on the backend', async () => {
    const { network } = await base();
    await teach(network, lesson, new TrainingControl(), () => {});
    const before = tf.memory().numTensors;
    await teach(network, lesson, new TrainingControl(), () => {});
    expect(tf.memory().numTensors).toBe(before);
  });

  it('does not divide by the deviation of a dimension that never changes', () => {
    const embeddings = lesson.embeddings.slice();
    for (let row = 0; row < fixture.labels.length; row++) embeddings[row * fixture.dimensions] = 0.5;
    const { mean, variance } = createHead({ ...lesson, embeddings }).standardisation;
    expect(mean[0]).toBeCloseTo(0.5);
    expect(variance[0]).toBeGreaterThan(1e-3);
    const still = createHead({ ...lesson, embeddings: embeddings.fill(2) }).standardisation;
    expect(new Set(still.variance)).toEqual(new Set([1]));
  });
});
