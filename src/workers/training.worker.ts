// First, as it says itself.
import './earlyMessages.ts';
import { expose, transfer } from 'comlink';
import type { Dataset } from '../dataset/dataset.ts';
import type { Split } from '../dataset/split.ts';
import type { Recipe } from '../experiments/recipe.ts';
import type { TrainedModel } from '../experiments/trainedModel.ts';
import { trainingJob } from '../experiments/trainingJob.ts';
import { type RunEvent, trainRecipe } from '../experiments/trainRecipe.ts';
import type { ApplicationName } from '../models/layers.ts';
import type { NamedBlob } from '../models/pretrained/readWeights.ts';
import { bottleneckCache, loadStoredWeights } from '../storage/pretrainedWeights.ts';
import { loadCheckpoint, storeCheckpoint } from '../storage/runs.ts';
import { takeWeights } from '../storage/takeWeights.ts';
import { previewAugmentation } from '../training/augmentation/preview.ts';
import { type Adjustments, TrainingControl } from '../training/control.ts';
import { probeBackends } from '../training/probe.ts';
import { hostClips } from '../training/resident.ts';
import type { Lesson } from '../training/teach/lesson.ts';
import { type TeachEvent, teach } from '../training/teach/teach.ts';
import { replayEarlyMessages } from './earlyMessages.ts';
import { answering } from './training/answering.ts';
import { backendStarted, changeBackend, revive } from './training/device.ts';
import { held, inspecting } from './training/inspecting.ts';

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

let control = new TrainingControl();
let teaching = new TrainingControl();

const api = {
  ...answering,
  ...inspecting,

  probeBackends,
  startBackend: changeBackend,

  /**
   * Takes the dataset that {@link train} trains on, in place of the one before; null only lets that go. It stays for
   * the runs that follow.
   */
  holdDataset(dataset: Dataset | null) {
    held.dataset = dataset;
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
    if (!held.dataset) throw new Error('There is no dataset to train on.');
    const job = trainingJob(held.dataset, recipe, split);
    await revive();
    const from = kept && (await loadCheckpoint(run));
    const outcome = await trainRecipe(job, control, on, {
      sources: { weights: loadStoredWeights, bottlenecks: bottleneckCache },
      ...(from && { from }),
      ...(kept && { checkpoint: (checkpoint) => storeCheckpoint(run, checkpoint) }),
      onNetwork(model) {
        held.network = model && { model, clips: hostClips(job.data, job.shape) };
      },
    });
    return transfer(outcome, outcome.network ? [outcome.network.weightData] : []);
  },

  /** See {@link takeWeights}. */
  async takeWeights(application: ApplicationName, files: readonly NamedBlob[]) {
    await backendStarted();
    await revive();
    return takeWeights(application, files);
  },

  /** @see previewAugmentation */
  async augmentationPreview(...request: Parameters<typeof previewAugmentation>) {
    await backendStarted();
    return previewAugmentation(...request);
  },

  pause: () => control.pause(),
  resume: () => control.resume(),
  step: () => control.step(),
  stop: () => control.stop(),
  adjust: (change: Adjustments) => control.adjust(change),

  /** Trains a head on embeddings, see {@link teach}. @param base that made them */
  async teach({ network }: TrainedModel, lesson: Lesson, on: (event: TeachEvent) => void) {
    // Before anything is waited for: the user may stop it at once.
    teaching = new TrainingControl();
    await backendStarted();
    await revive();
    const taught = await teach(network, lesson, teaching, on);
    return transfer(taught, taught.network ? [taught.network.weightData] : []);
  },

  stopTeaching: () => teaching.stop(),
};

export type TrainingWorker = typeof api;

expose(api);
replayEarlyMessages();
