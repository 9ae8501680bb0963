import { t } from '../../i18n.ts';
import type { Recipe } from '../recipe.ts';
import { type LibraryRecipe, reportRecipe } from './entry.ts';
import { adam, byTrack, COMMON, earlyStopping, grey, logMel, reduceLROnPlateau } from './settings.ts';

const BLOCKS = t(
  'The report gives neither the number of blocks, the filters, the dropout nor the batch size: three blocks of 16, 32 and 64 filters, 0.25 and 32 are used.',
);
const PLATEAU = t(
  'It does not say which ReduceLROnPlateau its best run had: factor 0.1, patience 5, the first of its table.',
);

const base: Recipe = {
  ...COMMON,
  id: 'R1.base',
  name: t('R1: 7×7 CNN on grey pictures'),
  note: [
    t(
      'Blocks of 7×7 convolution, max-pooling and dropout on the grey spectrogram picture of a whole track, 128×128 pixels.',
    ),
    BLOCKS,
    PLATEAU,
    t('Its test part is also its validation part, as here.'),
  ].join(' '),
  features: logMel(128, { picture: grey(128) }),
  clips: { seconds: 30, windows: 'consecutive' },
  split: byTrack(0.2, 0),
  architecture: { id: 'R1', params: { kernelSize: 7, dropout: 0.25 } },
  optimizer: adam(1e-4),
  batchSize: 32,
  epochs: 100,
  callbacks: [reduceLROnPlateau(0.1, 5), earlyStopping(15)],
};

const kernels = ([3, 5, 7] as const).map((kernelSize) =>
  reportRecipe('R1.kernel', { 3: t('moderate'), 5: null, 7: t('best of the three') }[kernelSize], {
    ...base,
    id: `R1.kernel.${kernelSize}`,
    name: t('R1: {size}×{size} kernels', { size: kernelSize }),
    note: `${t('R1’s network with kernels of {size}×{size}; all else as in R1.base.', { size: kernelSize })} ${BLOCKS}`,
    architecture: { ...base.architecture, params: { ...base.architecture.params, kernelSize } },
  }),
);

const rates = [0.1, 0.01, 0.001, 0.0001].map((rate) =>
  reportRecipe('R1.lr', rate === 0.0001 ? t('best of the four') : rate > 0.001 ? t('diverges') : null, {
    ...base,
    id: `R1.lr.${rate}`,
    name: t('R1: learning rate {rate}', { rate: String(rate) }),
    note: `${t('R1’s 7×7 network with an initial learning rate of {rate}; all else as in R1.base.', { rate: String(rate) })} ${BLOCKS}`,
    optimizer: adam(rate),
  }),
);

const plateaus = (
  [
    [0.1, 5],
    [0.3, 10],
    [0.5, 15],
  ] as const
).map(([factor, patience]) =>
  reportRecipe('R1.plateau', t('the gap between training and validation grows with factor and patience'), {
    ...base,
    id: `R1.plateau.${factor}.${patience}`,
    name: t('R1: ReduceLROnPlateau {factor}, patience {patience}', { factor: String(factor), patience }),
    note: `${t(
      'R1’s 7×7 network; the learning rate is multiplied by {factor} after {patience} epochs without a lower validation loss. All else as in R1.base, EarlyStopping (patience 15) too: it may end the run before a long patience is over.',
      { factor: String(factor), patience },
    )} ${BLOCKS}`,
    callbacks: [reduceLROnPlateau(factor, patience), earlyStopping(15)],
  }),
);

const STOPPED_AT: Record<string, number> = {
  'valLoss.15': 83,
  'valAccuracy.10': 23,
  'valAccuracy.15': 38,
  'valAccuracy.20': 82,
};

const stops = (['valLoss', 'valAccuracy'] as const).flatMap((monitor) =>
  [10, 15, 20].map((patience) => {
    const epochs = STOPPED_AT[`${monitor}.${patience}`];
    const reported = epochs === undefined ? null : t('{epochs} epochs', { epochs });
    return reportRecipe('R1.stop', reported, {
      ...base,
      id: `R1.stop.${monitor}.${patience}`,
      name: t(
        'R1: EarlyStopping on {monitor, select, valLoss {loss} other {accuracy}}, patience {patience}',
        {
          monitor,
          patience,
        },
      ),
      note: [
        t(
          'R1’s 7×7 network; the run ends after {patience} epochs without a better validation {monitor, select, valLoss {loss} other {accuracy}}, and goes back to the best. All else as in R1.base.',
          { monitor, patience },
        ),
        BLOCKS,
        PLATEAU,
      ].join(' '),
      callbacks: [reduceLROnPlateau(0.1, 5), earlyStopping(patience, monitor)],
      monitor,
    });
  }),
);

/** R1: a CNN on grey spectrogram pictures, and what its hyperparameters do. */
export const r1: readonly LibraryRecipe[] = [
  reportRecipe('R1.base', t('best of the report'), base),
  ...kernels,
  ...rates,
  ...plateaus,
  ...stops,
];
