import type * as tf from '@tensorflow/tfjs';
import plainWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threadedWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import { expose, transfer } from 'comlink';
import type { TrainedModel } from '../experiments/trainedModel.ts';
import type { TrainingJob } from '../experiments/trainingJob.ts';
import { PREDICT_BATCH, type RunEvent, trainRecipe } from '../experiments/trainRecipe.ts';
import type { InputShape } from '../models/build.ts';
import type { ApplicationName } from '../models/layers.ts';
import type { NamedBlob } from '../models/pretrained/readWeights.ts';
import { bottleneckCache, loadStoredWeights } from '../storage/pretrainedWeights.ts';
import { takeWeights } from '../storage/takeWeights.ts';
import { previewAugmentation } from '../training/augmentation/preview.ts';
import { startBackend } from '../training/backend.ts';
import { type Adjustments, TrainingControl } from '../training/control.ts';
import { onDeviceFailure } from '../training/deviceFailure.ts';
import { predict } from '../training/predict.ts';
import { type BackendName, probeBackends } from '../training/probe.ts';
import { type ClipData, hostClips } from '../training/resident.ts';
import { deserializeModel } from '../training/savedModel.ts';

const WASM_PATHS = {
  'tfjs-backend-wasm-threaded-simd.wasm': threadedWasm,
  'tfjs-backend-wasm-simd.wasm': simdWasm,
  'tfjs-backend-wasm.wasm': plainWasm,
};

let control = new TrainingControl();
let backend: BackendName = 'cpu';
let deviceFailed = false;
onDeviceFailure(() => {
  deviceFailed = true;
});
/** The model that predicts, kept loaded between files. */
let predictor: { of: string; model: tf.LayersModel; shape: InputShape } | null = null;

let firstStart: (started: Promise<void>) => void;
/** The start of the backend in use: while one is being started, tfjs refuses every call. */
let started = new Promise<void>((resolve) => {
  firstStart = resolve;
});
// Who asks for a backend is told why it does not start; nobody may be waiting for it yet.
started.catch(() => {});

async function start(name: BackendName): Promise<void> {
  predictor = null; // its weights are on the old backend
  started = startBackend(name, { wasmPaths: WASM_PATHS });
  firstStart(started);
  await started;
  backend = name;
  deviceFailed = false;
}

/** A device that failed in an earlier task is made anew for the next one. */
async function revive(): Promise<void> {
  if (deviceFailed) await start(backend);
}

const api = {
  probeBackends,
  startBackend: start,

  /**
   * Trains; a second call must wait for the first.
   * @param stepwise pauses after the first batch
   * @param on is called for every batch and epoch
   */
  async train(job: TrainingJob, stepwise: boolean, on: (event: RunEvent) => void) {
    await revive();
    control = new TrainingControl();
    if (stepwise) control.step();
    const outcome = await trainRecipe(job, control, on, {
      sources: { weights: loadStoredWeights, bottlenecks: bottleneckCache },
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

  /** Makes a trained model the one that {@link predict} asks. Loading the same one again costs nothing. */
  async loadModel(trained: TrainedModel) {
    await started;
    await revive();
    const of = `${trained.name} ${trained.training.trainedAt}`;
    if (predictor?.of === of) return;
    predictor?.model.dispose();
    predictor = { of, model: await deserializeModel(trained.network), shape: trained.inputShape };
  },

  /** @param data clips × the model's input shape @returns clips × genres, each row summing to 1 */
  async predict(data: ClipData) {
    if (!predictor) throw new Error('No model is loaded.');
    const { model, shape } = predictor;
    const clips = data.length / (shape[0] * shape[1] * shape[2]);
    const indices = Array.from({ length: clips }, (_, i) => i);
    return predict(model, hostClips(data, shape), indices, PREDICT_BATCH);
  },
};

export type TrainingWorker = typeof api;

expose(api);
