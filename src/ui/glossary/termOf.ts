import type { FeatureSettings } from '../../features/settings.ts';
import type { LayerSpec } from '../../models/layers.ts';
import type { Augmentation } from '../../training/augmentation/settings.ts';
import type { CallbackSettings } from '../../training/callbacks.ts';
import type { Metric } from '../../training/history.ts';
import type { OptimizerSettings } from '../../training/optimizerSettings.ts';
import type { TermName } from './names.ts';

type ClassName = (LayerSpec | Augmentation | CallbackSettings)['className'];

/** Of a layer, a change of the clips or a callback: each has a term of its own name, or this does not compile. */
export const termOfClass = (className: ClassName): TermName =>
  className.toLowerCase() as Lowercase<ClassName> satisfies TermName;

/** Of a kind of features: its own name. */
export const termOfFeatures = (kind: FeatureSettings['kind']): TermName => kind;

export const termOfOptimizer = (name: OptimizerSettings['name']): TermName => name;

const METRICS: Record<Metric, TermName> = {
  loss: 'loss',
  valLoss: 'loss',
  accuracy: 'accuracy',
  valAccuracy: 'accuracy',
  balancedAccuracy: 'balanced-accuracy',
  valBalancedAccuracy: 'balanced-accuracy',
};
export const termOfMetric = (metric: Metric): TermName => METRICS[metric];

/** Arguments of layers and parameters of architectures. */
const PARAMS: Record<string, TermName> = {
  activation: 'activation',
  alpha: 'leakyrelu',
  application: 'application',
  axis: 'normalization',
  bidirectional: 'bidirectional',
  blocks: 'filter',
  cell: 'lstm',
  dense: 'dense',
  denseUnits: 'units',
  dims: 'permute',
  dropout: 'dropout',
  filters: 'filter',
  kernelSize: 'kernel-size',
  layers: 'depth',
  momentum: 'batchnormalization',
  padding: 'padding',
  pool: 'maxpooling2d',
  poolSize: 'pool-size',
  rate: 'dropout',
  returnSequences: 'every-timestep',
  statistics: 'statisticspooling2d',
  strides: 'strides',
  targetShape: 'reshape',
  top: 'head',
  units: 'units',
};

/** @returns null for a name that no layer and no architecture has */
export const termOfParam = (name: string): TermName | null => PARAMS[name] ?? null;

/** What the activations of a layer are called, as their terms are. */
export const termOfActivation = (
  name: NonNullable<Extract<LayerSpec, { activation?: unknown }>['activation']>,
): TermName => name;

const FIELDS: Record<string, TermName> = {
  'features.kind': 'features',
  'features.nFft': 'window',
  'features.hop': 'hop',
  'features.fixedFrames': 'frame',
  'features.picture': 'picture-input',
  'features.picture.mode': 'picture-input',
  'features.picture.size': 'picture-input',
  'features.nMels': 'mel-band',
  'features.nMfcc': 'mfcc',
  'features.fMin': 'frequency-range',
  'features.fMax': 'frequency-range',
  'clips.seconds': 'clip',
  'clips.windows': 'clip',
  'split.unit': 'leak',
  'split.scheme': 'filtered-lists',
  'split.validation': 'validation-set',
  'split.test': 'test-set',
  'split.seed': 'seed',
  'split.folds': 'fold',
  'architecture.id': 'architecture',
  standardize: 'standardize',
  trainingShare: 'training-share',
  labelNoise: 'label-noise',
  inputNoise: 'input-noise',
  transfer: 'transfer-learning',
  'transfer.weights': 'pretrained-weights',
  'augmentation.layers': 'augmentation',
  'augmentation.copies': 'copies',
  'optimizer.name': 'optimizer',
  'optimizer.learningRate': 'learning-rate',
  'optimizer.momentum': 'momentum',
  'optimizer.nesterov': 'nesterov',
  'optimizer.rho': 'rho',
  'optimizer.decay': 'rate-decay',
  'optimizer.weightDecay': 'weight-decay',
  labelSmoothing: 'label-smoothing',
  ema: 'weight-average',
  batchSize: 'batch',
  epochs: 'epoch',
  monitor: 'best-epoch',
  vote: 'vote',
  seed: 'seed',
};

/**
 * The term that explains a field of a recipe; null where there is no such field.
 * @param path with classes, not numbers, in lists: `callbacks.EarlyStopping.patience`
 */
export function termOfField(path: string): TermName | null {
  const [section, ...rest] = path.split('.');
  const last = rest.at(-1) ?? '';
  if (FIELDS[path]) return FIELDS[path];
  if (path.startsWith('architecture.params.')) return termOfParam(last);
  if (path.startsWith('transfer.unfreeze')) return 'fine-tuning';
  if (section === 'callbacks' && last === 'patience') return 'patience';
  if (section === 'callbacks' && last === 'minDelta') return 'least-improvement';
  const className = /^(?:callbacks|augmentation\.layers)\.([^.]+)/.exec(path)?.[1];
  return className ? termOfClass(className as ClassName) : null;
}
