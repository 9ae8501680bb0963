// First, as it says itself.
import './earlyMessages.ts';
import plainWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threadedWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import { expose, transfer } from 'comlink';
import type { Dataset } from '../dataset/dataset.ts';
import type { Split } from '../dataset/split.ts';
import { Predictor } from '../experiments/predictor.ts';
import type { Recipe } from '../experiments/recipe.ts';
import type { TrainedModel } from '../experiments/trainedModel.ts';
import { trainingJob } from '../experiments/trainingJob.ts';
import { PREDICT_BATCH, type RunEvent, trainRecipe } from '../experiments/trainRecipe.ts';
import type { ApplicationName } from '../models/layers.ts';
import type { NamedBlob } from '../models/pretrained/readWeights.ts';
import { bottleneckCache, loadStoredWeights } from '../storage/pretrainedWeights.ts';
import { loadCheckpoint, storeCheckpoint } from '../storage/runs.ts';
import { takeWeights } from '../storage/takeWeights.ts';
import { previewAugmentation } from '../training/augmentation/preview.ts';
import { startBackend } from '../training/backend.ts';
import { type Adjustments, TrainingControl } from '../training/control.ts';
import { onDeviceFailure, whileDeviceWorks } from '../training/deviceFailure.ts';
import { embed, withEmbedding } from '../training/embedding.ts';
import { gradCam } from '../training/gradCam.ts';
import { embedClips } from '../training/inspect/embedClips.ts';
import { layerViews } from '../training/inspect/layerViews.ts';
import { type Looked, type LookInto, layerNow } from '../training/inspect/looked.ts';
import { predict } from '../training/predict.ts';
import { type BackendName, probeBackends } from '../training/probe.ts';
import { type ClipData, hostClips } from '../training/resident.ts';
import type { Lesson } from '../training/teach/lesson.ts';
import { type TeachEvent, teach } from '../training/teach/teach.ts';
import { replayEarlyMessages } from './earlyMessages.ts';

export interface TrainingOrder {
  /** The run's id: its checkpoint is kept under it. */
  run: string;
  recipe: Recipe;
  /** Of the dataset that is held. */
  split: Split;
  /** `step`: one batch, then paused. */
  begin: 'running' | 'step' | 'paused';
  /** Whether it has checkpoints. */
  kept: boolean;
}

/** Its activations and their gradients are there at once. */
const GRAD_CAM_BATCH = 8;

const WASM_PATHS = {
  'tfjs-backend-wasm-threaded-simd.wasm': threadedWasm,
  'tfjs-backend-wasm-simd.wasm': simdWasm,
  'tfjs-backend-wasm.wasm': plainWasm,
};

let control = new TrainingControl();
let teaching = new TrainingControl();
let backend: BackendName = 'cpu';
/** What runs are trained on, one after the other. */
let held: Dataset | null = null;
let deviceFailed = false;
onDeviceFailure(() => {
  deviceFailed = true;
});
const predictor = new Predictor();
let inTraining: Looked | null = null;
let embedding = new AbortController();

let firstStart: (started: Promise<void>) => void;
/** The start of the backend in use: while one is being started, tfjs refuses every call. */
let started = new Promise<void>((resolve) => {
  firstStart = resolve;
});
// Who asks for a backend is told why it does not start; nobody may be waiting for it yet.
started.catch(() => {});

/** In the predictor's turn only. */
async function start(name: BackendName): Promise<void> {
  predictor.unload();
  await startBackend(name, { wasmPaths: WASM_PATHS });
  backend = name;
  deviceFailed = false;
}

/** A device that failed in an earlier task is made anew for the next one. In the predictor's turn only. */
async function restartFailed(): Promise<void> {
  if (deviceFailed) await start(backend);
}

async function revive(): Promise<void> {
  if (deviceFailed) await predictor.inTurn(restartFailed);
}

/** Does something with the model that predicts, on a backend that stays until it is done. */
async function inTurn<T>(task: () => Promise<T>): Promise<T> {
  // Not in turn: the first start needs a turn itself.
  await started;
  return predictor.inTurn(async () => {
    await restartFailed();
    return task();
  });
}

/** The model that predicts, and all of the clips that it is asked about. */
async function asked(data: ClipData) {
  const { model, shape } = await predictor.loaded();
  const count = data.length / (shape[0] * shape[1] * shape[2]);
  return { model, clips: hostClips(data, shape), indices: Array.from({ length: count }, (_, i) => i) };
}

/** @returns what a task makes of a network; null where that is not there */
async function looked<T>(into: LookInto, task: (network: Looked) => Promise<T>): Promise<T | null> {
  // Not in turn: training gives way between its batches.
  if (into === 'training') return inTraining && whileDeviceWorks(task(inTraining));
  return inTurn(async () => {
    const { model } = await predictor.loaded();
    return whileDeviceWorks(task({ model, clips: held && hostClips(held.data, held.shape) }));
  });
}

const api = {
  probeBackends,
  /** Once the questions before it are answered. */
  async startBackend(name: BackendName) {
    started = predictor.inTurn(() => start(name));
    firstStart(started);
    await started;
  },

  /**
   * Takes the dataset that {@link train} trains on, in place of the one before; null only lets that go. It stays for
   * the runs that follow.
   */
  holdDataset(dataset: Dataset | null) {
    held = dataset;
  },

  /**
   * Trains on the dataset that is held; a second call must wait for the first. A run that is kept goes on from its
   * checkpoint, where there is one, and has one after every epoch.
   * @param on is called for every batch and epoch
   */
  async train({ run, recipe, split, begin, kept }: TrainingOrder, on: (event: RunEvent) => void) {
    // Before anything is waited for: the user may stop it at once.
    control = new TrainingControl();
    if (begin === 'step') control.step();
    if (begin === 'paused') control.pause();
    if (!held) throw new Error('There is no dataset to train on.');
    const job = trainingJob(held, recipe, split);
    await revive();
    const from = kept && (await loadCheckpoint(run));
    const outcome = await trainRecipe(job, control, on, {
      sources: { weights: loadStoredWeights, bottlenecks: bottleneckCache },
      ...(from && { from }),
      ...(kept && { checkpoint: (checkpoint) => storeCheckpoint(run, checkpoint) }),
      onNetwork(model) {
        inTraining = model && { model, clips: hostClips(job.data, job.shape) };
      },
    });
    return transfer(outcome, outcome.network ? [outcome.network.weightData] : []);
  },

  /** See {@link takeWeights}. */
  async takeWeights(application: ApplicationName, files: readonly NamedBlob[]) {
    await started;
    await revive();
    return takeWeights(application, files);
  },

  /** @see previewAugmentation */
  async augmentationPreview(...request: Parameters<typeof previewAugmentation>) {
    await started;
    return previewAugmentation(...request);
  },

  pause: () => control.pause(),
  resume: () => control.resume(),
  step: () => control.step(),
  stop: () => control.stop(),
  adjust: (change: Adjustments) => control.adjust(change),

  /** Whether a model is the one that {@link predict} asks, and need not be sent. @param of see {@link identityOf} */
  async holdsModel(of: string): Promise<boolean> {
    return inTurn(async () => predictor.holds(of));
  },

  /** Makes a trained model the one that {@link predict} asks. */
  async loadModel(trained: TrainedModel) {
    return inTurn(() => predictor.hold(trained));
  },

  /** @param data clips × the model's input shape @returns clips × genres, each row summing to 1 */
  async predict(data: ClipData) {
    return inTurn(async () => {
      const { model, clips, indices } = await asked(data);
      return whileDeviceWorks(predict(model, clips, indices, PREDICT_BATCH));
    });
  },

  /**
   * What {@link predict} says, and the embeddings that it says it from.
   * @param data clips × the model's input shape
   * @throws Error for a network without a dense layer at its end
   */
  async embed(data: ClipData) {
    return inTurn(async () => {
      const { model, clips, indices } = await asked(data);
      return whileDeviceWorks(embed(withEmbedding(model), clips, indices, PREDICT_BATCH));
    });
  },

  /**
   * What speaks for a class, and where in the clips.
   * @param data clips × the model's input shape
   * @throws NoClassActivation for a network that has no layer to look at
   */
  async gradCam(data: ClipData, classIndex: number) {
    return inTurn(async () => {
      const { model, clips, indices } = await asked(data);
      const map = await whileDeviceWorks(gradCam(model, clips, indices, classIndex, GRAD_CAM_BATCH));
      return transfer(map, [map.values.buffer]);
    });
  },

  /** The layers of a network; null while none is being trained. @see layerViews */
  layerViews: (into: LookInto) => looked(into, async ({ model }) => layerViews(model)),

  /** A layer as it is now; null while no network is being trained. @see layerNow */
  layerNow(into: LookInto, layer: string, clip: number | ClipData) {
    return looked(into, (network) => layerNow(network, layer, clip));
  },

  /** A row of the dataset that is held: height × width × channels; null where none is. */
  clipOf(row: number) {
    const size = held && held.shape[0] * held.shape[1] * held.shape[2];
    return held && size && held.data.slice(row * size, (row + 1) * size);
  },

  /**
   * What a network makes of clips of the dataset that is held, see {@link embedClips}; null while none is being trained.
   * @param on is told how many are done
   */
  embedClips(into: LookInto, rows: readonly number[], on: (done: number) => void) {
    embedding = new AbortController();
    const { signal } = embedding;
    return looked(into, async ({ model, clips }) => {
      if (!clips) throw new RangeError('There is no dataset to embed.');
      return embedClips(model, clips, rows, on, signal);
    });
  },

  stopEmbedding: () => embedding.abort(),

  /** Trains a head on embeddings, see {@link teach}. @param base that made them */
  async teach({ network }: TrainedModel, lesson: Lesson, on: (event: TeachEvent) => void) {
    // Before anything is waited for: the user may stop it at once.
    teaching = new TrainingControl();
    await started;
    await revive();
    const taught = await teach(network, lesson, teaching, on);
    return transfer(taught, taught.network ? [taught.network.weightData] : []);
  },

  stopTeaching: () => teaching.stop(),
};

export type TrainingWorker = typeof api;

expose(api);
replayEarlyMessages();
