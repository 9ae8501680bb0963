import type { Recipe } from '../../experiments/recipe.ts';
import type { ModelSummary } from '../../models/summary.ts';
import { formatRate } from '../charts/formatRate.ts';
import { architectureOf } from './architectureParams.ts';

const percent = (share: number) => Math.round(share * 1000) / 10;

/** Each section of the settings in one line. */
export function inBrief(recipe: Recipe, summary: ModelSummary | null) {
  const { features, clips, split, optimizer, callbacks, architecture } = recipe;
  const windows = clips.windows === 'consecutive' ? 'in a row' : `${clips.windows} at random`;
  const shares = [1 - split.validation - split.test, split.validation, split.test].map(percent).join(' / ');
  return {
    features: `${features.nMels} mel bands, hop ${features.hop}; ${clips.seconds} s clips, ${windows}`,
    split:
      split.scheme === 'gtzan-filtered'
        ? 'GTZAN’s filtered lists'
        : `${shares} % by ${split.unit}${split.unit === 'clip' ? ' (leaky)' : ''}`,
    network: [
      architectureOf(architecture.id).title,
      summary && `${summary.total.toLocaleString('en')} parameters`,
    ]
      .filter(Boolean)
      .join(', '),
    optimizer: `Adam, learning rate ${formatRate(optimizer.learningRate)}, batch ${recipe.batchSize}, ${recipe.epochs} epochs`,
    callbacks: callbacks.map((c) => c.className).join(', ') || 'none',
  };
}
