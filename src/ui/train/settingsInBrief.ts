import { architectureOf } from '../../experiments/architectureParams.ts';
import { percentOf } from '../../experiments/demonstrationInWords.ts';
import type { Recipe } from '../../experiments/recipe.ts';
import { locale, t } from '../../i18n.ts';
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
    data: dataInBrief(recipe),
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

function dataInBrief({ trainingShare, labelNoise, inputNoise, split }: Recipe): string {
  const share = percentOf(trainingShare);
  const told = [
    trainingShare < 1 &&
      (split.unit === 'clip'
        ? t('{share} of the training clips', { share })
        : t('{share} of the training tracks', { share })),
    labelNoise > 0 && t('{share} wrong labels', { share: percentOf(labelNoise) }),
    inputNoise > 0 && t('noise {amount}', { amount: String(inputNoise) }),
  ];
  return told.filter(Boolean).join(', ') || t('all of it, as it is');
}
