import { architectureOf } from '../../experiments/architectureParams.ts';
import type { Recipe } from '../../experiments/recipe.ts';
import { locale } from '../../i18n.ts';
import { formatRate } from '../charts/formatRate.ts';
import { clipsInBrief, featuresInBrief } from '../features/featureWords.ts';
import { OPTIMIZERS } from './optimizers.ts';

const percent = (share: number) => Math.round(share * 1000) / 10;

/** Each section of the settings in one line. */
export function inBrief(recipe: Recipe, network: { total: number } | null) {
  const { features, clips, split, callbacks, architecture } = recipe;
  return {
    features: [featuresInBrief(features), clipsInBrief(clips), recipe.standardize && 'standardized']
      .filter(Boolean)
      .join('; '),
    split: splitInBrief(split),
    network: [
      architectureOf(architecture.id).title,
      network && `${network.total.toLocaleString(locale)} parameters`,
    ]
      .filter(Boolean)
      .join(', '),
    optimizer: optimizerInBrief(recipe),
    callbacks: callbacks.map((c) => c.className).join(', ') || 'none',
  };
}

function optimizerInBrief({ optimizer, labelSmoothing, ema, batchSize, epochs }: Recipe): string {
  return [
    OPTIMIZERS.find(({ name }) => name === optimizer.name)!.label,
    `learning rate ${formatRate(optimizer.learningRate)}`,
    labelSmoothing > 0 && `labels smoothed by ${percent(labelSmoothing)} %`,
    ema !== null && 'averaged weights',
    `batch ${batchSize}`,
    `${epochs} ${epochs === 1 ? 'epoch' : 'epochs'}`,
  ]
    .filter(Boolean)
    .join(', ');
}

function splitInBrief({ scheme, folds, unit, validation, test }: Recipe['split']): string {
  if (scheme === 'gtzan-filtered') return 'GTZAN’s filtered lists';
  if (folds) {
    const aside = test > 0 ? `, ${percent(test)} % for test` : '';
    return `fold ${folds.index + 1} of ${folds.count}, by track${aside}`;
  }
  const shares = [1 - validation - test, validation, test].map(percent).join(' / ');
  return `${shares} % by ${unit}${unit === 'clip' ? ' (leaky)' : ''}`;
}
