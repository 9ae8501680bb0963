import { FEATURE_NAMES } from '../features/names.ts';
import { t } from '../i18n.ts';
import type { Statistic } from '../models/statistics.ts';
import type { Metric } from '../training/history.ts';
import { architectureOf } from './architectureParams.ts';
import type { Recipe } from './recipe.ts';
import { isObject, type Json } from './recipePath.ts';
import { labelOf } from './schemaFields.ts';

/** What the figures of an epoch are called. */
export const METRIC_NAMES: Record<Metric, string> = {
  valLoss: t('Validation loss'),
  valAccuracy: t('Validation accuracy'),
  valBalancedAccuracy: t('Validation balanced accuracy'),
  loss: t('Training loss'),
  accuracy: t('Training accuracy'),
  balancedAccuracy: t('Training balanced accuracy'),
};

/** By which figure the best epoch is chosen. */
export const BEST_NAMES: Record<Recipe['monitor'], string> = {
  valLoss: t('Lowest validation loss'),
  valAccuracy: t('Highest validation accuracy'),
  valBalancedAccuracy: t('Highest validation balanced accuracy'),
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
  mean: t('mean'),
  std: t('standard deviation'),
  max: t('maximum'),
  meanAbsDelta: t('mean change'),
};

/** As the settings call them. */
const LABELS: Record<string, string> = {
  'features.kind': t('Features'),
  'features.nFft': t('Window (n_fft)'),
  'features.fixedFrames': t('Frames'),
  'features.picture.mode': t('Picture'),
  'features.picture.size': t('Size of the picture'),
  'features.nMels': t('Mel bands'),
  'features.nMfcc': t('Coefficients'),
  'features.fMin': t('Lowest frequency'),
  'features.fMax': t('Highest frequency'),
  'clips.seconds': t('Clip length'),
  'clips.windows': t('Position of the clips'),
  'split.unit': t('What stays together'),
  'split.scheme': t('Lists'),
  'split.validation': t('Share for validation'),
  'split.test': t('Share for test'),
  'split.seed': t('Seed of the split'),
  'split.folds': t('Fold'),
  'architecture.id': t('Architecture'),
  transfer: t('Transfer learning'),
  'transfer.weights': t('The base starts from'),
  'transfer.unfreeze': t('Fine-tuning'),
  'transfer.unfreeze.layers': t('Fine-tuning: layers'),
  'transfer.unfreeze.learningRate': t('Fine-tuning: learning rate'),
  'transfer.unfreeze.epochs': t('Fine-tuning: epochs'),
  'augmentation.layers': t('Order of augmentation'),
  'augmentation.copies': t('When clips are changed'),
  'optimizer.name': t('Optimizer'),
  'optimizer.nesterov': t('Nesterov momentum'),
  ema: t('Moving average of the weights'),
  monitor: t('Best epoch'),
};

/** The arguments of callbacks and augmentation. */
const ARGUMENTS: Record<string, string> = {
  monitor: t('watches'),
  mode: t('better is'),
  patience: t('patience (epochs)'),
  cooldown: t('cooldown (epochs)'),
  minDelta: t('least improvement'),
  minLr: t('lowest learning rate'),
  restoreBestWeights: t('go back to the best epoch’s weights'),
  warmupSteps: t('warm-up (epochs)'),
  degrees: t('angle'),
  value: t('covered with'),
};

/** @param path with classes, not numbers, in lists: `callbacks.EarlyStopping.patience` */
export function fieldLabel(path: string): string {
  const entry = /^(?:callbacks|augmentation\.layers)\.([^.]+)(?:\.(.+))?$/.exec(path);
  if (!entry) return LABELS[path] ?? labelOf(path.slice(path.lastIndexOf('.') + 1));
  const [, className, argument] = entry;
  return argument === undefined ? className! : `${className}: ${argumentLabel(argument)}`;
}

const argumentLabel = (name: string) => ARGUMENTS[name] ?? labelOf(name).toLowerCase();

const PERCENT = /^(?:split\.(?:validation|test)|trainingShare|labelNoise)$/;
const OFF: Record<string, string> = {
  'features.fixedFrames': t('of the clip'),
  'features.picture': t('no: the values themselves'),
};
const WORDS: Record<string, string> = {
  ...FEATURE_NAMES,
  consecutive: t('in a row'),
  'each-epoch': t('anew each epoch'),
  'gtzan-filtered': t('GTZAN’s filtered lists'),
  track: t('tracks'),
  clip: t('clips only (leaky)'),
  random: t('random'),
  grey: t('grey'),
  colour: t('colour'),
  majority: t('majority'),
  mean: t('mean'),
  step: t('step'),
  exponential: t('exponential'),
  cosine: t('cosine'),
  original: t('original'),
  dense: t('dense'),
  output: t('output'),
};

/**
 * What a field's value is called; `–` for a field that is not there.
 * @param path as for {@link fieldLabel}
 */
export function valueInWords(path: string, value: Json | undefined): string {
  if (value === undefined) return '–';
  if (value === null) return OFF[path] ?? t('off');
  if (typeof value === 'boolean') return value ? t('on') : t('off');
  if (typeof value === 'number') return numberInWords(path, value);
  if (typeof value === 'string') return textInWords(path, value);
  if (Array.isArray(value)) return listInWords(path, value);
  return objectInWords(path, value);
}

function numberInWords(path: string, value: number): string {
  if (path === 'clips.seconds') return `${value} s`;
  if (path === 'clips.windows') return t('{count} at random', { count: value });
  if (path === 'augmentation.copies') return t('once, {factor} × more clips', { factor: value });
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
      return value === 'file' ? t('ImageNet weights') : t('random weights');
    default:
      if (path.endsWith('.statistics')) return STATISTIC_NAMES[value as Statistic];
      if (path.endsWith('Masking.value')) return value === 'mean' ? t('each row’s mean') : t('silence');
      if (path.endsWith('.monitor')) return METRIC_NAMES[value as Metric].toLowerCase();
      return WORDS[value] ?? value;
  }
}

function objectInWords(path: string, value: { [key: string]: Json }): string {
  if (path === 'split.folds') {
    return t('{number} of {total}', { number: Number(value.index) + 1, total: Number(value.count) });
  }
  if (path === 'features.picture')
    return `${textInWords('', String(value.mode))}, ${value.size}×${value.size}`;
  const named = Object.entries(value).filter(([key]) => key !== 'className' && key !== 'mode');
  const words = named.map(([key, inner]) => `${argumentLabel(key)} ${valueInWords(`${path}.${key}`, inner)}`);
  return words.join(', ') || t('on');
}

/** Numbers, words, or layers by their classes and arguments. */
const listInWords = (path: string, list: readonly Json[]): string =>
  list
    .map((entry) => {
      if (isObject(entry)) return scalars(entry).join(' ');
      return typeof entry === 'string' ? textInWords(path, entry) : String(entry);
    })
    .join(', ') || t('none');

const scalars = (value: Json): string[] =>
  isObject(value) || Array.isArray(value) ? Object.values(value).flatMap(scalars) : [String(value)];
