/**
 * Filter gradients of convolutions on WebGPU (headless Chromium, here perhaps in software): tfjs's own kernels beside
 * the app's, for every convolution of R3 and R4.cnn and two depthwise ones of MobileNetV2 and Xception. What a GPU
 * waits for is a launch of few threads, each with a long sum: the table says both for the recipe's batch.
 *
 * npm run bench -- convGradient [BATCH]
 */
import * as tf from '@tensorflow/tfjs';
import { LIBRARY } from '../src/experiments/library.ts';
import { recipeLayers } from '../src/experiments/recipeLayers.ts';
import { buildModel } from '../src/models/build.ts';
import { DepthwiseFilterProgram } from '../src/training/webgpu/depthwiseFilterProgram.ts';
import { FilterGradientProgram } from '../src/training/webgpu/filterGradientProgram.ts';
import type { FilterGradientQuestion } from './convGradient/page.ts';
import { withBenchPage } from './page.ts';
import { CLASSES, shapeOf } from './profile/recipeStep.ts';

/** At which tfjs's kernels end within seconds on an emulated GPU. */
const batch = Number(process.argv[3] ?? 1);
const RECIPE_BATCH = 32;
const THREADS_OF_STOCK_GROUP = 64;

interface Layer {
  network: string;
  kernel: FilterGradientQuestion['kernel'];
  /** Height, width, channels. */
  input: [number, number, number];
  filterShape: [number, number, number, number];
  strides: [number, number];
  pad: 'same' | 'valid';
}

function layersOf(id: string): Layer[] {
  const { recipe } = LIBRARY.find(({ recipe }) => recipe.id === id)!;
  const shape = shapeOf(recipe);
  const model = buildModel(recipeLayers(recipe, shape, CLASSES), shape, 1);
  return model.layers
    .filter((layer) => layer.getClassName() === 'Conv2D')
    .map((layer) => {
      const { strides, padding } = layer.getConfig() as { strides: [number, number]; padding: Layer['pad'] };
      const filterShape = layer.getWeights()[0]!.shape as Layer['filterShape'];
      const input = (layer.input as tf.SymbolicTensor).shape.slice(1) as Layer['input'];
      return { network: id, kernel: 'Conv2DBackpropFilter', input, filterShape, strides, pad: padding };
    });
}

function depthwise(network: string, size: number, channels: number): Layer {
  return {
    network,
    kernel: 'DepthwiseConv2dNativeBackpropFilter',
    input: [size, size, channels],
    filterShape: [3, 3, channels, 1],
    strides: [1, 1],
    pad: 'same',
  };
}

function infoOf({ kernel, input, filterShape, strides, pad }: Layer, batchSize: number) {
  const isDepthwise = kernel !== 'Conv2DBackpropFilter';
  return tf.backend_util.computeConv2DInfo(
    [batchSize, ...input],
    filterShape,
    strides,
    1,
    pad,
    undefined,
    isDepthwise,
  );
}

/** Threads of both kernels' launches at the recipe's batch, and summands of each. */
function launches(layer: Layer) {
  const info = infoOf(layer, RECIPE_BATCH);
  const rows = RECIPE_BATCH * info.outHeight * info.outWidth;
  const weights = tf.util.sizeFromShape(layer.filterShape);
  const Program = layer.kernel === 'Conv2DBackpropFilter' ? FilterGradientProgram : DepthwiseFilterProgram;
  const { dispatch, workgroupSize, parts } = new Program(info);
  const groups = tf.util.sizeFromShape(dispatch);
  return {
    stock: { groups: Math.ceil(weights / THREADS_OF_STOCK_GROUP), threads: weights, rows },
    fast: { groups, threads: groups * workgroupSize[0], rows: Math.min(rows, parts.rows) },
  };
}

const layers = [
  ...layersOf('R3.cnn'),
  ...layersOf('R4.cnn'),
  depthwise('MobileNetV2', 112, 32),
  depthwise('Xception', 19, 728),
];
await withBenchPage('convGradient', async (page) => {
  const inWords = (n: { groups: number; threads: number; rows: number }) =>
    [n.groups, n.threads, n.rows].map((value) => value.toLocaleString('en')).join(' / ');
  console.log(
    `Batch ${batch}; launches at batch ${RECIPE_BATCH}: workgroups / threads / summands of each sum`,
  );
  console.log('| network | input | filter | stock, ms | ours, ms | stock launches | ours launches |');
  console.log('|---|---|---|---:|---:|---:|---:|');
  const totals = new Map<string, { stock: number; fast: number }>();
  for (const layer of layers) {
    const { network, kernel, input, filterShape, strides, pad } = layer;
    const { outShape } = infoOf(layer, batch);
    const question = { kernel, input: [batch, ...input], output: outShape, filterShape, strides, pad };
    const times = await page.evaluate(
      (asked) => window.gradientTimes(asked),
      question as FilterGradientQuestion,
    );
    const { stock, fast } = launches(layer);
    const cells = [
      network,
      input.join(' × '),
      filterShape.join(' × '),
      times.stock.toFixed(1),
      times.fast.toFixed(1),
      inWords(stock),
      inWords(fast),
    ];
    console.log(`| ${cells.join(' | ')} |`);
    const total = totals.get(network) ?? { stock: 0, fast: 0 };
    totals.set(network, { stock: total.stock + times.stock, fast: total.fast + times.fast });
  }
  for (const [network, { stock, fast }] of totals)
    console.log(`ratio ${network} ${(stock / fast).toFixed(2)}`);
});
