import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildModel } from '../../../src/models/build.ts';
import type { LayerSpec } from '../../../src/models/layers.ts';
import { summarize } from '../../../src/models/summary.ts';
import { seededRandom } from '../../../src/random.ts';
import { startBackend } from '../../../src/training/backend.ts';
import { embed, withEmbedding } from '../../../src/training/embedding.ts';
import { embedClips } from '../../../src/training/inspect/embedClips.ts';
import { featureMaps } from '../../../src/training/inspect/featureMaps.ts';
import { filters } from '../../../src/training/inspect/filters.ts';
import { layerViews } from '../../../src/training/inspect/layerViews.ts';
import { hostClips } from '../../../src/training/resident.ts';
import { WeightAverage } from '../../../src/training/weightAverage.ts';

const INPUT = [8, 12, 1] as const;
const SIZE = 8 * 12;
const random = seededRandom(3);
const pixels = Float32Array.from({ length: 6 * SIZE }, () => random() - 0.5);
const clips = hostClips(pixels, INPUT);

const convolved: LayerSpec[] = [
  { className: 'Conv2D', filters: 3, kernelSize: 3, padding: 'valid', activation: 'relu' },
  { className: 'MaxPooling2D', poolSize: 2 },
  { className: 'Dropout', rate: 0.5 },
  { className: 'Flatten' },
  { className: 'Dense', units: 5, activation: 'relu' },
  { className: 'Dense', units: 4, activation: 'softmax' },
];
const recurrent: LayerSpec[] = [
  { className: 'Permute', dims: [2, 1, 3] },
  { className: 'Reshape', targetShape: [12, 8] },
  { className: 'LSTM', units: 6, returnSequences: true },
  { className: 'SimpleRNN', units: 5 },
  { className: 'Dense', units: 4, activation: 'softmax' },
];

/** A correlation of one channel with kernels, and what is above 0 of it: by loops. */
function convolvedByHand(clip: Float32Array, kernel: Float32Array, bias: Float32Array): number[] {
  const out: number[] = [];
  for (let y = 0; y < 6; y++)
    for (let x = 0; x < 10; x++)
      for (let filter = 0; filter < 3; filter++) {
        let sum = bias[filter]!;
        for (let i = 0; i < 3; i++)
          for (let j = 0; j < 3; j++) sum += clip[(y + i) * 12 + x + j]! * kernel[(i * 3 + j) * 3 + filter]!;
        out.push(Math.max(0, sum));
      }
  return out;
}

/** Feature maps of one clip of those above. */
async function mapsOf(model: tf.LayersModel, layerName: string, index = 2) {
  const clip = clips.rows([index]);
  const maps = featureMaps(model, layerName, clip);
  clip.dispose();
  return maps;
}

const close = (found: ArrayLike<number>, expected: ArrayLike<number>, digits = 5) => {
  expect(found.length).toBe(expected.length);
  for (let i = 0; i < found.length; i++) expect(found[i]).toBeCloseTo(expected[i]!, digits);
};

describe('inside a network', () => {
  beforeAll(() => startBackend('wasm'));

  it('the layers are those of the summary, each with the shape that it takes', () => {
    const model = buildModel(convolved, INPUT, 1);
    const views = layerViews(model);
    expect(views).toMatchObject(summarize(model).rows);
    expect(views.map(({ inputShape }) => inputShape)).toEqual([
      [8, 12, 1],
      [6, 10, 3],
      [3, 5, 3],
      [3, 5, 3],
      [45],
      [5],
    ]);
  });

  it('feature maps of a convolution and of a pooling are those computed by loops', async () => {
    const model = buildModel(convolved, INPUT, 1);
    const [kernel, bias] = model.layers[0]!.getWeights().map((weight) => weight.dataSync<'float32'>());
    const expected = convolvedByHand(pixels.subarray(2 * SIZE, 3 * SIZE), kernel!, bias!);
    const maps = await mapsOf(model, 'conv2d_1');
    expect(maps.shape).toEqual([6, 10, 3]);
    expect(maps.upright).toBe(true);
    // The centre of the first cell lies over the second column.
    expect(maps.time).toEqual({ axis: 1, cells: { first: 1, step: 1 } });
    close(maps.values, expected);

    const pooled = await mapsOf(model, 'max_pooling2d_1');
    expect(pooled.shape).toEqual([3, 5, 3]);
    expect(pooled.time).toEqual({ axis: 1, cells: { first: 1.5, step: 2 } });
    const at = (y: number, x: number, channel: number) => expected[(y * 10 + x) * 3 + channel]!;
    const byHand = Array.from({ length: 45 }, (_, i) => {
      const [y, x, c] = [2 * Math.floor(i / 15), 2 * (Math.floor(i / 3) % 5), i % 3];
      return Math.max(at(y, x, c), at(y + 1, x, c), at(y, x + 1, c), at(y + 1, x + 1, c));
    });
    close(pooled.values, byHand);
    // Dropout does nothing here.
    expect((await mapsOf(model, 'dropout_1')).values).toEqual(pooled.values);
  });

  it('feature maps of the last layer are the answer', async () => {
    for (const layers of [convolved, recurrent]) {
      const model = buildModel(layers, INPUT, 1);
      const answers = (model.predict(clips.rows([0, 1, 2])) as tf.Tensor).dataSync();
      const { values } = await mapsOf(model, model.layers.at(-1)!.name);
      close(values, answers.slice(8, 12));
    }
  });

  it('time is followed through a recurrent network', async () => {
    const model = buildModel(recurrent, INPUT, 1);
    const turned = await mapsOf(model, 'permute_1');
    expect(turned).toMatchObject({ shape: [12, 8, 1], upright: false, time: { axis: 0 } });
    expect(turned.values[3 * 8 + 5]).toBeCloseTo(pixels[2 * SIZE + 5 * 12 + 3]!, 6);
    expect(await mapsOf(model, 'lstm_1')).toMatchObject({
      shape: [12, 6],
      time: { axis: 0, cells: { first: 0, step: 1 } },
    });
    expect((await mapsOf(model, 'simple_rnn_1')).time).toBeNull();
  });

  it('the filters are the kernels, and of large ones the first part', async () => {
    const model = buildModel(convolved, INPUT, 1);
    const [kernel] = model.layers[0]!.getWeights();
    expect(await filters(model, 'conv2d_1')).toEqual([
      { name: 'kernel', shape: [3, 3, 1, 3], shown: [3, 3, 1, 3], values: await kernel!.data() },
    ]);
    expect(await filters(model, 'max_pooling2d_1')).toEqual([]);

    const wide = buildModel([{ className: 'Flatten' }, { className: 'Dense', units: 200 }], [30, 30, 1], 1);
    const [dense] = await filters(wide, 'dense_1');
    expect(dense).toMatchObject({ shape: [900, 200], shown: [512, 128] });
    const all = wide.layers[1]!.getWeights()[0]!.dataSync();
    expect([dense!.values[0], dense!.values[128], dense!.values.at(-1)]).toEqual([
      all[0],
      all[200],
      all[511 * 200 + 127],
    ]);
    expect(
      (await filters(buildModel(recurrent, INPUT, 1), 'lstm_1')).map(({ name, shape }) => [name, shape]),
    ).toEqual([
      ['kernel', [8, 24]],
      ['recurrent_kernel', [6, 24]],
    ]);
  });

  it('a layer that is not there is refused', async () => {
    const model = buildModel(convolved, INPUT, 1);
    await expect(mapsOf(model, 'conv2d_9')).rejects.toThrow(RangeError);
    await expect(filters(model, 'conv2d_9')).rejects.toThrow(RangeError);
  });

  it('looking leaves nothing behind and changes no weight', async () => {
    const model = buildModel(convolved, INPUT, 1);
    const average = new WeightAverage(model, 0.9);
    const weights = () => model.getWeights().map((weight) => weight.dataSync<'float32'>().slice());
    const look = async () => {
      for (const { name } of layerViews(model)) {
        await mapsOf(model, name);
        await filters(model, name);
      }
      await embedClips(model, clips, [0, 1, 2, 3, 4, 5], () => {}, new AbortController().signal);
    };
    await look();
    const [before, drawn] = [tf.memory(), weights()];
    for (let i = 0; i < 5; i++) await look();
    expect(tf.memory()).toMatchObject({ numTensors: before.numTensors, numBytes: before.numBytes });
    expect(weights()).toEqual(drawn);
    average.dispose();
  });

  it('of a training with a moving average the averages are seen, in the middle of an epoch too', async () => {
    const model = buildModel(convolved, INPUT, 1);
    const kernel = model.layers[0]!.weights[0]!.read() as tf.Variable;
    const average = new WeightAverage(model, 0.9);
    average.swap();
    kernel.assign(tf.add(kernel, 1));
    average.update();
    const own = kernel.dataSync<'float32'>().slice();
    const seen = (await filters(model, 'conv2d_1'))[0]!.values;
    const maps = (await mapsOf(model, 'conv2d_1')).values;
    expect(kernel.dataSync()).toEqual(own);
    expect(seen).not.toEqual(own);
    average.swap();
    expect(kernel.dataSync()).toEqual(seen);
    expect((await mapsOf(model, 'conv2d_1')).values).toEqual(maps);
    average.dispose();
  });

  describe('embeddings for a map', () => {
    const all = [5, 0, 1, 2, 3, 4];
    const going = () => new AbortController().signal;

    it('are those that the last dense layer sees, with the answer, in the order asked for', async () => {
      const model = buildModel(convolved, INPUT, 1);
      const expected = await embed(withEmbedding(model), clips, all, 4);
      const told: number[] = [];
      const found = await embedClips(model, clips, all, (done) => told.push(done), going());
      expect(found).toMatchObject({ dimensions: 5, ofDimensions: 5 });
      close(found.embeddings, expected.embeddings);
      const answers = all.map((_, i) => {
        const row = [...expected.probabilities.subarray(i * 4, (i + 1) * 4)];
        return row.indexOf(Math.max(...row));
      });
      expect([...found.predicted]).toEqual(answers);
      expect(told).toEqual([6]);
    });

    it('are of one moment, though the network goes on and is gone', async () => {
      const model = buildModel(convolved, INPUT, 1);
      const { embeddings } = await embedClips(model, clips, all, () => {}, going());
      const later = embedClips(model, clips, all, () => {}, going());
      model.setWeights(model.getWeights().map((weight) => tf.zerosLike(weight)));
      model.dispose();
      expect((await later).embeddings).toEqual(embeddings);
    });

    it('of many dimensions keep their distances in fewer', async () => {
      const shape = [60, 70, 1] as const;
      const values = Float32Array.from({ length: 8 * 4200 }, () => random() - 0.5);
      const model = buildModel([{ className: 'Flatten' }, { className: 'Dense', units: 2 }], shape, 1);
      const rows = [0, 1, 2, 3, 4, 5, 6, 7];
      const found = await embedClips(model, hostClips(values, shape), rows, () => {}, going());
      expect(found).toMatchObject({ dimensions: 256, ofDimensions: 4200 });
      const distance = (of: Float32Array, size: number, a: number, b: number) => {
        let sum = 0;
        for (let i = 0; i < size; i++) sum += (of[a * size + i]! - of[b * size + i]!) ** 2;
        return Math.sqrt(sum);
      };
      for (let a = 0; a < 8; a++)
        for (let b = 0; b < a; b++) {
          const ratio = distance(found.embeddings, 256, a, b) / distance(values, 4200, a, b);
          // Four times the standard deviation of 1 / sqrt(2 · 256).
          expect(Math.abs(ratio - 1)).toBeLessThan(0.18);
        }
    });

    it('stop when asked to', async () => {
      const stop = new AbortController();
      stop.abort(new DOMException('Stopped', 'AbortError'));
      const model = buildModel(convolved, INPUT, 1);
      await expect(embedClips(model, clips, all, () => {}, stop.signal)).rejects.toThrow('Stopped');
    });
  });
});
