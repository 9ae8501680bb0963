/**
 * Seconds of a training step of every recipe on the wasm backend with this project's kernels (one thread: Node has no
 * more), at the recipe's batch size or the one that the app proposes for wasm; for a recipe on a frozen base also what
 * the base takes for a clip, once. Then R3 against tfjs's `cpu` backend.
 *
 * `npm run bench -- step ID…` takes only the recipes whose id begins so.
 */
import * as tf from '@tensorflow/tfjs';
import { LIBRARY } from '../src/experiments/library.ts';
import type { Recipe } from '../src/experiments/recipe.ts';
import { recipeLayers } from '../src/experiments/recipeLayers.ts';
import { recipeMemory } from '../src/experiments/recipeMemory.ts';
import { clipShape } from '../src/features/clipShape.ts';
import { buildModel } from '../src/models/build.ts';
import { freezeBase } from '../src/models/freeze.ts';
import { startBackend } from '../src/training/backend.ts';
import { batchAt } from '../src/training/batches.ts';
import type { BackendName } from '../src/training/probe.ts';
import { residentDataset } from '../src/training/resident.ts';
import { createTrainingStep } from '../src/training/trainingStep.ts';
import { extract, splitAtBottleneck } from '../src/training/transfer/splitAtBottleneck.ts';

const CLASSES = 10;
/** Of which the fastest counts. */
const RUNS = 8;
/** A step that takes longer is not repeated. */
const SLOW = 2000;
/** Of a step that takes longer the first run counts, which also prepares. */
const VERY_SLOW = 10_000;

type Shape = [number, number, number];

function clips(count: number, shape: Shape) {
  const data = Uint8Array.from(
    { length: count * tf.util.sizeFromShape(shape) },
    (_, i) => (i * 2654435761) >>> 24,
  );
  const labels = Array.from({ length: count }, (_, i) => i % CLASSES);
  return residentDataset(data, shape, labels, CLASSES);
}

/** Milliseconds of the fastest run. */
async function fastest(work: () => tf.Tensor): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run <= RUNS; run++) {
    const start = performance.now();
    const result = work();
    await result.data();
    result.dispose();
    best = Math.min(best, performance.now() - start);
    if (best > VERY_SLOW || (run > 0 && best > SLOW)) break;
  }
  return best;
}

interface Times {
  parameters: number;
  step: number;
  /** A pass without training. */
  forward: number;
  /** Of a frozen base, for one clip. */
  base: number | null;
}

async function measure(recipe: Recipe, shape: Shape, batchSize: number): Promise<Times> {
  const whole = buildModel(recipeLayers(recipe, shape, CLASSES), shape, 1);
  const parameters = whole.countParams();
  const data = clips(batchSize, shape);
  const batch = batchAt([...Array(batchSize).keys()], 0, batchSize);
  let base: number | null = null;
  let [model, dataset]: [tf.LayersModel, typeof data] = [whole, data];
  if (recipe.transfer) {
    freezeBase(whole);
    const bottleneck = splitAtBottleneck(whole);
    base = await fastest(() => tf.tidy(() => extract(bottleneck, data.rows([0]))));
    [model, dataset] = [bottleneck.head, clips(batchSize, bottleneck.shape)];
  }
  const step = createTrainingStep(model, dataset, recipe);
  const times = {
    parameters,
    step: await fastest(() => step.run(batch, 1e-4, 0)),
    forward: await fastest(() => tf.tidy(() => model.apply(dataset.rows(batch.indices)) as tf.Tensor)),
    base,
  };
  step.dispose();
  whole.dispose();
  return times;
}

const shapeOf = ({ clips, features }: Recipe) => clipShape(clips.seconds, features);

/** What a step depends on: recipes that agree in it are measured once. */
function stepOf(recipe: Recipe): string {
  const { architecture, transfer, optimizer, batchSize, augmentation, standardize } = recipe;
  const layers = augmentation.layers.length > 0;
  return JSON.stringify([
    architecture,
    !!transfer,
    optimizer.name,
    batchSize,
    layers,
    standardize,
    shapeOf(recipe),
  ]);
}

async function table(ids: readonly string[]): Promise<void> {
  await startBackend('wasm');
  console.log('| recipe | input | parameters | batch | s a step, wasm | s a clip, frozen base |');
  console.log('|---|---|---:|---:|---:|---:|');
  const recipes = LIBRARY.map(({ recipe }) => recipe).filter(
    ({ id }) => ids.length === 0 || ids.some((start) => id.startsWith(start)),
  );
  const groups = new Map<string, Recipe[]>();
  for (const recipe of recipes) groups.set(stepOf(recipe), [...(groups.get(stepOf(recipe)) ?? []), recipe]);
  for (const group of groups.values()) {
    const recipe = group[0]!;
    const shape = shapeOf(recipe);
    const { batchSize } = recipeMemory(recipe, shape, CLASSES, 'wasm');
    const names = group.map(({ id }) => id).join(', ');
    if (batchSize === null) {
      console.log(`| ${names} | ${shape.join(' × ')} | | | does not fit | |`);
      continue;
    }
    const { parameters, step, base } = await measure(recipe, shape, batchSize);
    const batch = batchSize === recipe.batchSize ? batchSize : `${batchSize} of ${recipe.batchSize}`;
    const seconds = (time: number | null) => (time === null ? '' : (time / 1000).toFixed(time < 100 ? 3 : 2));
    const cells = [
      names,
      shape.join(' × '),
      parameters.toLocaleString('en'),
      batch,
      seconds(step),
      seconds(base),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

/** The `cpu` backend takes a quarter of an hour at 32. */
const CPU_BATCH = 1;

async function r3Ratio(): Promise<void> {
  const recipe = LIBRARY.find(({ row }) => row === 'R3.cnn')!.recipe;
  const times = async (backend: BackendName, batchSize: number) => {
    await startBackend(backend);
    return measure(recipe, shapeOf(recipe), batchSize);
  };
  const wasm = await times('wasm', recipe.batchSize);
  const cpu = await times('cpu', CPU_BATCH);
  const scale = recipe.batchSize / CPU_BATCH;
  console.log(
    `${recipe.id} at batch ${recipe.batchSize}; cpu measured at batch ${CPU_BATCH}, times ${scale}`,
  );
  console.log(`ratio forward ${((cpu.forward * scale) / wasm.forward).toFixed(1)}`);
  console.log(`ratio step ${((cpu.step * scale) / wasm.step).toFixed(1)}`);
}

const ids = process.argv.slice(3);
await table(ids);
if (ids.length === 0) await r3Ratio();
