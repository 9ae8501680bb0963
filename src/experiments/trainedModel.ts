import type { TrackKind } from '../dataset/track.ts';
import type { ReadyMadeForm } from '../features/asSpectrogram.ts';
import type { History } from '../training/history.ts';
import type { SerializedModel } from '../training/savedModel.ts';
import type { Recipe } from './recipe.ts';
import type { Trust } from './trust.ts';

/** What a model is measured on, said wherever its figures appear. */
export interface TrainingSummary {
  /** ISO 8601. */
  trainedAt: string;
  backend: string;
  device: string;
  seconds: number;
  /** 1-based. */
  bestEpoch: number;
  trackCounts: { train: number; validation: number; test: number };
  /** Clip-level split: its figures flatter. */
  leaky: boolean;
  /** What its tracks were: what it can predict from depends on it. */
  trainedOn: TrackKind;
  /** Of the ready-made spectrograms that it, or the base that it was taught with, was trained on; null where there were none. */
  framesPerSecond: number | null;
  /** What else is known of them; absent where nothing is: of models of an earlier Melscope. */
  readyMade?: Omit<ReadyMadeForm, 'framesPerSecond'>;
  /** Whether the music was synthetic. */
  builtInMusic: boolean;
  history: History['epochs'];
  /** Accuracy by track on the validation part, if there is one. */
  validationTrackAccuracy: number | null;
}

/** A network that can predict: its weights with all that its input and output mean. */
export interface TrainedModel {
  version: 1;
  name: string;
  recipe: Recipe;
  genres: string[];
  /** Height, width, channels of its input. */
  inputShape: [number, number, number];
  network: SerializedModel;
  training: TrainingSummary;
  /** Null where nothing was left to fit it on. */
  trust: Trust | null;
}

/** Names a trained network: another training is another one, whatever it is called. */
export function identityOf(model: { name: string; training: { trainedAt: string } }): string {
  return `${model.name} ${model.training.trainedAt}`;
}
