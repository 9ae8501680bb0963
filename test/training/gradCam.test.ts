import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { architectureLayers } from '../../src/models/architectures/index.ts';
import { buildModel } from '../../src/models/build.ts';
import type { LayerSpec } from '../../src/models/layers.ts';
import { startBackend } from '../../src/training/backend.ts';
import { gradCam, NoClassActivation } from '../../src/training/gradCam.ts';
import { hostClips } from '../../src/training/resident.ts';
import torch from '../fixtures/grad_cam.json' with { type: 'json' };

const [CLIPS, HEIGHT, WIDTH] = torch.shape as [number, number, number];
const INPUT = [HEIGHT, WIDTH, 1] as const;
const ALL = Array.from({ length: CLIPS }, (_, i) => i);
const CLASS_INDICES = Array.from({ length: torch.classes }, (_, i) => i);

const convolved: LayerSpec[] = [
  { className: 'Conv2D', filters: 3, kernelSize: 3, padding: 'same', activation: 'relu' },
  { className: 'MaxPooling2D', poolSize: 2 },
  { className: 'Conv2D', filters: 5, kernelSize: 3, padding: 'valid', activation: 'relu' },
];
const softmax: LayerSpec = { className: 'Dense', units: torch.classes, activation: 'softmax' };
const networks: Record<keyof typeof torch.maps, LayerSpec[]> = {
  GlobalAveragePooling2D: [...convolved, { className: 'GlobalAveragePooling2D' }, softmax],
  Flatten: [
    ...convolved,
    { className: 'Dropout', rate: 0.5 },
    { className: 'Flatten' },
    { className: 'Dense', units: 6, activation: 'relu' },
    { className: 'Dense', units: torch.classes },
    { className: 'Activation', activation: 'softmax' },
  ],
  StatisticsPooling2D: [
    ...convolved,
    { className: 'StatisticsPooling2D', statistics: ['mean', 'std'] },
    softmax,
  ],
};

/** A network with the weights of make_grad_cam.py. */
function network(layers: LayerSpec[]): tf.LayersModel {
  const model = buildModel(layers, INPUT, 1);
  model.setWeights(
    model.getWeights().map(({ shape }, k) => {
      const fanIn = shape.length === 1 ? 100 : shape.slice(0, -1).reduce((a, b) => a * b);
      const values = Float32Array.from(
        { length: tf.util.sizeFromShape(shape) },
        (_, i) => (2 / Math.sqrt(fanIn)) * Math.sin(0.7 * (i ** 2 % 1009) + k),
      );
      return tf.tensor(values, shape);
    }),
  );
  return model;
}

const pixels = Float32Array.from({ length: CLIPS * HEIGHT * WIDTH }, (_, i) => {
  const clip = Math.floor(i / (HEIGHT * WIDTH));
  return 0.5 + 0.5 * Math.sin((0.05 + 0.037 * clip) * (i % (HEIGHT * WIDTH)));
});
const clips = hostClips(pixels, INPUT);

describe.each(['cpu', 'wasm'] as const)('on %s', (backend) => {
  beforeAll(() => startBackend(backend));

  it.each(Object.keys(networks) as (keyof typeof networks)[])(
    'the maps before %s are torch’s',
    async (name) => {
      const model = network(networks[name]);
      for (const c of CLASS_INDICES) {
        const { height, width, values } = await gradCam(model, clips, ALL, c, 2);
        expect([height, width]).toEqual(torch.cells);
        const expected = torch.maps[name][c]!;
        expect(values).toHaveLength(expected.length);
        values.forEach((value, i) => {
          expect(Math.abs(value - expected[i]!)).toBeLessThan(1e-5);
        });
      }
    },
  );

  it('before Flatten the map is not that of Grad-CAM, whose mean forgets the place', async () => {
    const { values } = await gradCam(network(networks.Flatten), clips, ALL, 0, CLIPS);
    const off = values.map((value, i) => Math.abs(value - torch.gradCamBeforeFlatten[0]![i]!));
    expect(Math.max(...off)).toBeGreaterThan(0.05);
  });

  it('under average pooling the cells add up to the logit less its bias', async () => {
    const model = network(networks.GlobalAveragePooling2D);
    for (const c of CLASS_INDICES) {
      const { height, width, values } = await gradCam(model, clips, ALL, c, CLIPS);
      for (const clip of ALL) {
        const cells = values.subarray(clip * height * width, (clip + 1) * height * width);
        const sum = cells.reduce((a, b) => a + b, 0);
        expect(sum).toBeCloseTo(torch.logits[c]![clip]! - torch.biases[c]!, 4);
      }
    }
  });

  it('leaves no tensor behind', async () => {
    const model = network(networks.Flatten);
    const before = tf.memory().numTensors;
    await gradCam(model, clips, ALL, 1, 2);
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe('the layer that is looked at', () => {
  beforeAll(() => startBackend('cpu'));

  const look = (layers: LayerSpec[]) => gradCam(buildModel(layers, INPUT, 1), clips, [0], 0, 1);

  it('is none where the network has no convolution', async () => {
    const context = { classes: 4, inputShape: INPUT };
    await expect(look(architectureLayers('R4.ann', { units: [8] }, context))).rejects.toThrow(
      NoClassActivation,
    );
    await expect(look(architectureLayers('recurrent', { units: 4 }, context))).rejects.toThrow(
      /no convolution/,
    );
  });

  it('is the last of more than one cell', async () => {
    const conv: LayerSpec = { className: 'Conv2D', filters: 2, kernelSize: 3, padding: 'same' };
    const pool = (poolSize: number): LayerSpec => ({ className: 'MaxPooling2D', poolSize });
    const { height, width } = await look([conv, pool(5), conv, pool(2), { className: 'Flatten' }, softmax]);
    expect([height, width]).toEqual([2, 2]);
  });

  it('lies before the clip is turned into a sequence', async () => {
    const { height, width } = await look([
      { className: 'Conv2D', filters: 2, kernelSize: 3, padding: 'same', strides: 2 },
      { className: 'Permute', dims: [2, 1, 3] },
      { className: 'Reshape', targetShape: [5, 12] },
      { className: 'LSTM', units: 3 },
      softmax,
    ]);
    expect([height, width]).toEqual([6, 5]);
  });

  it('knows where its cells lie', async () => {
    // By hand: pool 2 has its centres at 0.5, 2.5, …; the valid 3 × 3 begins one of those later.
    const { rows, columns } = await gradCam(network(networks.Flatten), clips, [0], 0, 1);
    expect(rows).toEqual({ first: 2.5, step: 2 });
    expect(columns).toEqual({ first: 2.5, step: 2 });
    // Same padding at stride 2: of 12 rows, one row of padding at the end; of 10 columns the same.
    const strided = await look([
      { className: 'Conv2D', filters: 2, kernelSize: 3, padding: 'same', strides: 2 },
      { className: 'Flatten' },
      softmax,
    ]);
    expect(strided.rows).toEqual({ first: 1, step: 2 });
  });

  const conv = (kernelSize: number, padding: 'same' | 'valid', strides = 1): LayerSpec => {
    return { className: 'Conv2D', filters: 1, kernelSize, padding, strides };
  };
  it.each<[string, LayerSpec[]]>([
    [
      'valid and average pooling',
      [conv(5, 'valid'), { className: 'AveragePooling2D', poolSize: 2 }, conv(3, 'same')],
    ],
    ['same at stride 2', [conv(3, 'same', 2), conv(5, 'same', 2)]],
    [
      'overlapping pooling',
      [conv(3, 'same'), { className: 'MaxPooling2D', poolSize: 3, strides: 2, padding: 'same' }],
    ],
  ])('has its cells where the input moves them: %s', async (_, layers) => {
    const shape = [8, 61, 1] as const;
    const model = buildModel([...layers, { className: 'Flatten' }, softmax], shape, 3);
    model.setWeights(model.getWeights().map((w) => (w.rank === 4 ? tf.onesLike(w) : w)));
    const { columns, width } = await gradCam(model, hostClips(new Float32Array(8 * 61), shape), [0], 0, 1);
    const map = tf.model({
      inputs: model.inputs,
      outputs: model.layers[layers.length - 1]!.output as tf.SymbolicTensor,
    });
    /** The mean place of the cells that one bright column moves. */
    const cellOf = (x: number) =>
      tf.tidy(() => {
        const values = Float32Array.from({ length: 8 * 61 }, (_, i) => Number(i % 61 === x));
        const moved = Array.from(
          tf.sum(map.predict(tf.tensor4d(values, [1, ...shape])) as tf.Tensor, [0, 1, 3]).dataSync(),
        );
        return (
          moved.reduce((sum, value, cell) => sum + value * cell, 0) /
          moved.reduce((sum, value) => sum + value, 0)
        );
      });
    // As many bright columns on its left as on its right: by symmetry their mean is the cell itself.
    const cell = Math.floor(width / 2);
    const centre = columns.first + cell * columns.step;
    const around = Array.from({ length: 61 }, (_, x) => x).filter(
      (x) => Math.abs(x - centre) <= 2 * columns.step,
    );
    const mean = around.reduce((sum, x) => sum + cellOf(x), 0) / around.length;
    expect(mean).toBeCloseTo(cell, 4);
  });
});
