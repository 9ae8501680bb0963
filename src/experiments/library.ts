import { SAMPLE_RATE } from '../audio/pcm.ts';
import type { SplitSettings } from '../dataset/split.ts';
import type { FeatureSettings } from '../features/settings.ts';
import { type Recipe, recipeSchema } from './recipe.ts';

const logMel = (nFft: FeatureSettings['nFft'], hop: number, nMels: number): FeatureSettings => ({
  fixedFrames: null,
  picture: null,
  kind: 'log-mel',
  nFft,
  hop,
  nMels,
  fMin: 0,
  fMax: SAMPLE_RATE / 2,
});

const byTrack = (validation: number, test: number): SplitSettings => ({
  unit: 'track',
  scheme: 'random',
  validation,
  test,
  seed: 1,
});

const common = { version: 1, monitor: 'valLoss', seed: 1 } as const;

/** A small network on a coarse picture, so that a first visitor without a GPU sees it learn within a minute. */
const quick: Recipe = recipeSchema.parse({
  ...common,
  id: 'quick',
  name: 'First try',
  note: 'A small network on a coarse picture (64 mel bands, 46 ms a frame): learns the built-in music within a minute, without a GPU. The learning rate is halved whenever the validation loss does not improve.',
  features: logMel(2048, 1024, 64),
  clips: { seconds: 2, windows: 'consecutive' },
  split: byTrack(0.25, 0),
  architecture: { id: 'small', params: { dropout: 0.2 } },
  optimizer: { name: 'adam', learningRate: 3e-3 },
  batchSize: 16,
  epochs: 12,
  callbacks: [
    {
      className: 'ReduceLROnPlateau',
      monitor: 'valLoss',
      factor: 0.5,
      patience: 1,
      minDelta: 0,
      cooldown: 0,
      minLr: 0,
      mode: 'min',
    },
  ],
});

const r3: Recipe = recipeSchema.parse({
  ...common,
  id: 'R3.cnn',
  name: 'R3: 64-mel CNN on 2 s windows',
  note: 'Three 5×5 convolutions with average pooling on 14 random 2 s windows per track. The report does not give the learning rate and batch size: Keras’s default 0.001 and 32 are used. The report splits by clip, so clips of one track fall on both sides; here the split is by track.',
  features: logMel(512, 256, 64),
  clips: { seconds: 2, windows: 14 },
  split: byTrack(0.1, 0.1),
  architecture: { id: 'R3', params: { dropout: 0.5 } },
  optimizer: { name: 'adam', learningRate: 1e-3 },
  batchSize: 32,
  epochs: 90,
  callbacks: [
    {
      className: 'EarlyStopping',
      monitor: 'valLoss',
      patience: 20,
      minDelta: 0,
      mode: 'min',
      restoreBestWeights: true,
    },
  ],
});

const r2: Recipe = recipeSchema.parse({
  ...common,
  id: 'R2.cnn',
  name: 'R2: baseline CNN',
  note: 'Three blocks of convolution, ReLU and 2×2 max-pooling. The report gives neither filters nor picture size: 32, 64, 128 filters on a 128-band log-mel picture of 3 s are used. Its 51 % balanced accuracy is on pictures of whole tracks.',
  features: logMel(2048, 512, 128),
  clips: { seconds: 3, windows: 'consecutive' },
  split: byTrack(0.1, 0.1),
  architecture: { id: 'R2.cnn', params: {} },
  optimizer: { name: 'adam', learningRate: 1e-3 },
  batchSize: 32,
  epochs: 30,
  callbacks: [],
});

const r1: Recipe = recipeSchema.parse({
  ...common,
  id: 'R1.base',
  name: 'R1: 7×7 CNN on spectrogram pictures',
  note: 'Blocks of 7×7 convolution, max-pooling and dropout on a grey 128-band picture. The report gives neither the number of blocks, the filters nor the ReduceLROnPlateau setting: three blocks of 16, 32, 64 filters and (0.1, 5), the first of its table, are used; the picture is 3 s of log-mel (128×130).',
  features: logMel(2048, 512, 128),
  clips: { seconds: 3, windows: 'consecutive' },
  split: byTrack(0.2, 0),
  architecture: { id: 'R1', params: { kernelSize: 7, dropout: 0.25 } },
  optimizer: { name: 'adam', learningRate: 1e-4 },
  batchSize: 32,
  epochs: 100,
  callbacks: [
    {
      className: 'ReduceLROnPlateau',
      monitor: 'valLoss',
      factor: 0.1,
      patience: 5,
      minDelta: 1e-4,
      cooldown: 0,
      minLr: 0,
      mode: 'min',
    },
    {
      className: 'EarlyStopping',
      monitor: 'valLoss',
      patience: 15,
      minDelta: 0,
      mode: 'min',
      restoreBestWeights: true,
    },
  ],
});

/** The recipes the app opens with. */
export const RECIPES: readonly Recipe[] = [quick, r3, r2, r1];
