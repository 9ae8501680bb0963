import { STATISTIC_NAMES } from '../../../experiments/fieldWords.ts';
import { t } from '../../../i18n.ts';
import type { LayerSpec } from '../../../models/layers.ts';
import { count } from '../../music/words.ts';

const square = (size: number) => `${size} × ${size}`;

/** A layer's arguments in one line; empty where it has none. */
export function layerInBrief(spec: LayerSpec): string {
  return words(spec).filter(Boolean).join(', ');
}

function words(spec: LayerSpec): (string | undefined | false)[] {
  switch (spec.className) {
    case 'Conv2D':
    case 'SeparableConv2D': {
      const { filters, kernelSize, strides, padding, activation } = spec;
      return [count(filters, 'filter'), square(kernelSize), stridesOf(strides), padding, activation];
    }
    case 'MaxPooling2D':
    case 'AveragePooling2D':
      return [square(spec.poolSize), stridesOf(spec.strides), spec.padding];
    case 'SimpleRNN':
    case 'LSTM':
    case 'GRU':
      return [count(spec.units, 'unit'), spec.returnSequences && t('every timestep')];
    case 'Bidirectional':
      return [spec.layer.className, ...words(spec.layer)];
    case 'Dense':
      return [count(spec.units, 'unit'), spec.activation];
    case 'Activation':
      return [spec.activation];
    case 'LeakyReLU':
      return [spec.alpha !== undefined && t('slope {alpha}', { alpha: String(spec.alpha) })];
    case 'BatchNormalization':
      return [spec.momentum !== undefined && t('momentum {momentum}', { momentum: String(spec.momentum) })];
    case 'Dropout':
      return [`${Math.round(spec.rate * 1000) / 10} %`];
    case 'StatisticsPooling2D':
      return spec.statistics.map((statistic) => STATISTIC_NAMES[statistic]);
    case 'Permute':
      return [spec.dims.join(', ')];
    case 'Reshape':
      return [spec.targetShape.join(' × ')];
    case 'Normalization':
      return [spec.axis === 1 ? t('each row') : t('each channel')];
    case 'Application':
      return [spec.application];
    default:
      return [];
  }
}

function stridesOf(strides: number | undefined): string | undefined {
  return strides === undefined ? undefined : t('strides {strides}', { strides: String(strides) });
}
