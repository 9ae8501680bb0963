import { architectureOf } from '../../experiments/architectureParams.ts';
import { percentOf } from '../../experiments/demonstrationInWords.ts';
import type { Recipe } from '../../experiments/recipe.ts';
import { locale, t } from '../../i18n.ts';
import { formatRate } from '../charts/formatRate.ts';
import { clipsInBrief, featuresInBrief } from '../features/featureWords.ts';
import { count } from '../music/words.ts';
import { OPTIMIZERS } from './optimizers.ts';

const percent = (share: number) => Math.round(share * 1000) / 10;

/** Each section of the settings in one line. */
export function inBrief(recipe: Recipe, network: { total: number } | null) {
  const { features, clips, split, callbacks, architecture } = recipe;
  return {
    features: [featuresInBrief(features), clipsInBrief(clips), recipe.standardize && t('standardized')]
      .filter(Boolean)
      .join('; '),
    split: splitInBrief(split),
    data: dataInBrief(recipe),
    network: [
      architectureOf(architecture.id).title,
      network && t('{count} parameters', { count: network.total.toLocaleString(locale) }),
    ]
      .filter(Boolean)
      .join(', '),
    optimizer: optimizerInBrief(recipe),
    callbacks: callbacks.map((c) => c.className).join(', ') || t('none'),
  };
}

function optimizerInBrief({ optimizer, labelSmoothing, ema, batchSize, epochs }: Recipe): string {
  return [
    OPTIMIZERS.find(({ name }) => name === optimizer.name)!.label,
    t('learning rate {rate}', { rate: formatRate(optimizer.learningRate) }),
    labelSmoothing > 0 && t('labels smoothed by {percent} %', { percent: String(percent(labelSmoothing)) }),
    ema !== null && t('averaged weights'),
    t('batch {size}', { size: batchSize }),
    count(epochs, 'epoch'),
  ]
    .filter(Boolean)
    .join(', ');
}

function splitInBrief({ scheme, folds, unit, validation, test }: Recipe['split']): string {
  if (scheme === 'gtzan-filtered') return t('GTZAN’s filtered lists');
  if (folds) {
    const fold = { fold: folds.index + 1, folds: folds.count, test: String(percent(test)) };
    return test > 0
      ? t('fold {fold} of {folds}, by track, {test} % for test', fold)
      : t('fold {fold} of {folds}, by track', fold);
  }
  const shares = [1 - validation - test, validation, test].map(percent).join(' / ');
  return unit === 'clip' ? t('{shares} % by clip (leaky)', { shares }) : t('{shares} % by track', { shares });
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
