import { FEATURE_NAMES } from '../features/names.ts';
import type { Statistic } from '../models/statistics.ts';
import type { Metric } from '../training/history.ts';
import { architectureOf } from './architectureParams.ts';
import type { Recipe } from './recipe.ts';
import { isObject, type Json } from './recipePath.ts';
import { labelOf } from './schemaFields.ts';

/** What the figures of an epoch are called. */
export const METRIC_NAMES: Record<Metric, string> = {
  valLoss: 'Validation loss',
  valAccuracy: 'Validation accuracy',
  valBalancedAccuracy: 'Validation balanced accuracy',
  loss: 'Training loss',
  accuracy: 'Training accuracy',
  balancedAccuracy: 'Training balanced accuracy',
};

/** By which figure the best epoch is chosen. */
export const BEST_NAMES: Record<Recipe['monitor'], string> = {
  valLoss: 'Lowest validation loss',
  valAccuracy: 'Highest validation accuracy',
  valBalancedAccuracy: 'Highest validation balanced accuracy',
};

/** What optimizers are called. */
export const OPTIMIZER_NAMES: Record<Recipe['optimizer']['name'], string> = {
  adam: 'Adam',
  adamw: 'AdamW',
  sgd: 'SGD',
  rmsprop: 'RMSprop',
};

/** What statistics over time are called. */
export const STATISTIC_NAMES: Record<Statistic, string> = {
  mean: 'mean',
  std: 'standard deviation',
  max: 'maximum',
  meanAbsDelta: 'mean change',
};

/** As the settings call them. */
const LABELS: Record<string, string> = {
  'features.kind': 'Features',
  'features.nFft': 'Window (n_fft)',
  'features.fixedFrames': 'Frames',
  'features.picture.mode': 'Picture',
  'features.picture.size': 'Size of the picture',
  'features.nMels': 'Mel bands',
  'features.nMfcc': 'Coefficients',
  'features.fMin': 'Lowest frequency',
  'features.fMax': 'Highest frequency',
  'clips.seconds': 'Clip length',
  'clips.windows': 'Position of the clips',
  'split.unit': 'What stays together',
  'split.scheme': 'Lists',
  'split.validation': 'Share for validation',
  'split.test': 'Share for test',
  'split.seed': 'Seed of the split',
  'split.folds': 'Fold',
  'architecture.id': 'Architecture',
  transfer: 'Transfer learning',
  'transfer.weights': 'The base starts from',
  'transfer.unfreeze': 'Fine-tuning',
  'transfer.unfreeze.layers': 'Fine-tuning: layers',
  'transfer.unfreeze.learningRate': 'Fine-tuning: learning rate',
  'transfer.unfreeze.epochs': 'Fine-tuning: epochs',
  'augmentation.layers': 'Order of augmentation',
  'augmentation.copies': 'When clips are changed',
  'optimizer.name': 'Optimizer',
  'optimizer.nesterov': 'Nesterov momentum',
  ema: 'Moving average of the weights',
  monitor: 'Best epoch',
};

/** The arguments of callbacks and augmentation. */
const ARGUMENTS: Record<string, string> = {
  monitor: 'watches',
  mode: 'better is',
  patience: 'patience (epochs)',
  cooldown: 'cooldown (epochs)',
  minDelta: 'least improvement',
  minLr: 'lowest learning rate',
  restoreBestWeights: 'go back to the best epoch’s weights',
  warmupSteps: 'warm-up (epochs)',
  degrees: 'angle',
  value: 'covered with',
};

/** @param path with classes, not numbers, in lists: `callbacks.EarlyStopping.patience` */
export function fieldLabel(path: string): string {
  const entry = /^(?:callbacks|augmentation\.layers)\.([^.]+)(?:\.(.+))?$/.exec(path);
  if (!entry) return LABELS[path] ?? labelOf(path.slice(path.lastIndexOf('.') + 1));
  const [, className, argument] = entry;
  return argument === undefined ? className! : `${className}: ${argumentLabel(argument)}`;
}

const argumentLabel = (name: string) => ARGUMENTS[name] ?? labelOf(name).toLowerCase();

const PERCENT = /^split\.(?:validation|test)$/;
const OFF: Record<string, string> = {
  'features.fixedFrames': 'of the clip',
  'features.picture': 'no: the values themselves',
};
const WORDS: Record<string, string> = {
  ...FEATURE_NAMES,
  consecutive: 'in a row',
  'each-epoch': 'anew each epoch',
  'gtzan-filtered': 'GTZAN’s filtered lists',
  track: 'tracks',
  clip: 'clips only (leaky)',
};

/**
 * What a field's value is called; `–` for a field that is not there.
 * @param path as for {@link fieldLabel}
 */
export function valueInWords(path: string, value: Json | undefined): string {
  if (value === undefined) return '–';
  if (value === null) return OFF[path] ?? 'off';
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (typeof value === 'number') return numberInWords(path, value);
  if (typeof value === 'string') return textInWords(path, value);
  if (Array.isArray(value)) return listInWords(path, value);
  return objectInWords(path, value);
}

function numberInWords(path: string, value: number): string {
  if (path === 'clips.seconds') return `${value} s`;
  if (path === 'clips.windows') return `${value} at random`;
  if (path === 'augmentation.copies') return `once, ${value} × more clips`;
  if (PERCENT.test(path)) return `${Math.round(value * 1000) / 10} %`;
  return Math.abs(value) < 1e-3 && value !== 0
    ? Number(value.toPrecision(6)).toExponential().replace('e+', 'e')
    : String(value);
}

function textInWords(path: string, value: string): string {
  switch (path) {
    case 'architecture.id':
      return architectureOf(value as Recipe['architecture']['id']).title;
    case 'monitor':
      return BEST_NAMES[value as Recipe['monitor']].toLowerCase();
    case 'optimizer.name':
      return OPTIMIZER_NAMES[value as Recipe['optimizer']['name']];
    case 'transfer.weights':
      return value === 'file' ? 'ImageNet weights' : 'random weights';
    default:
      if (path.endsWith('.statistics')) return STATISTIC_NAMES[value as Statistic];
      if (path.endsWith('Masking.value')) return value === 'mean' ? 'each row’s mean' : 'silence';
      if (path.endsWith('.monitor')) return METRIC_NAMES[value as Metric].toLowerCase();
      return WORDS[value] ?? value;
  }
}

function objectInWords(path: string, value: { [key: string]: Json }): string {
  if (path === 'split.folds') return `${Number(value.index) + 1} of ${value.count}`;
  if (path === 'features.picture') return `${value.mode}, ${value.size}×${value.size}`;
  const named = Object.entries(value).filter(([key]) => key !== 'className' && key !== 'mode');
  const words = named.map(([key, inner]) => `${argumentLabel(key)} ${valueInWords(`${path}.${key}`, inner)}`);
  return words.join(', ') || 'on';
}

/** Numbers, words, or layers by their classes and arguments. */
const listInWords = (path: string, list: readonly Json[]): string =>
  list
    .map((entry) => {
      if (isObject(entry)) return scalars(entry).join(' ');
      return typeof entry === 'string' ? textInWords(path, entry) : String(entry);
    })
    .join(', ') || 'none';

const scalars = (value: Json): string[] =>
  isObject(value) || Array.isArray(value) ? Object.values(value).flatMap(scalars) : [String(value)];
