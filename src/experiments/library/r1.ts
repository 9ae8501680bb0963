import type { Recipe } from '../recipe.ts';
import { type LibraryRecipe, reportRecipe } from './entry.ts';
import { adam, byTrack, COMMON, earlyStopping, grey, logMel, reduceLROnPlateau } from './settings.ts';

const BLOCKS =
  'The report gives neither the number of blocks, the filters, the dropout nor the batch size: three blocks of 16, 32 and 64 filters, 0.25 and 32 are used.';
const PLATEAU =
  'It does not say which ReduceLROnPlateau its best run had: factor 0.1, patience 5, the first of its table.';

const base: Recipe = {
  ...COMMON,
  id: 'R1.base',
  name: 'R1: 7×7 CNN on grey pictures',
  note: `Blocks of 7×7 convolution, max-pooling and dropout on the grey spectrogram picture of a whole track, 128×128 pixels. ${BLOCKS} ${PLATEAU} Its test part is also its validation part, as here.`,
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
  reportRecipe('R1.kernel', { 3: 'moderate', 5: null, 7: 'best of the three' }[kernelSize], {
    ...base,
    id: `R1.kernel.${kernelSize}`,
    name: `R1: ${kernelSize}×${kernelSize} kernels`,
    note: `R1’s network with kernels of ${kernelSize}×${kernelSize}; all else as in R1.base. ${BLOCKS}`,
    architecture: { ...base.architecture, params: { ...base.architecture.params, kernelSize } },
  }),
);

const rates = [0.1, 0.01, 0.001, 0.0001].map((rate) =>
  reportRecipe('R1.lr', rate === 0.0001 ? 'best of the four' : rate > 0.001 ? 'diverges' : null, {
    ...base,
    id: `R1.lr.${rate}`,
    name: `R1: learning rate ${rate}`,
    note: `R1’s 7×7 network with an initial learning rate of ${rate}; all else as in R1.base. ${BLOCKS}`,
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
  reportRecipe('R1.plateau', 'the gap between training and validation grows with factor and patience', {
    ...base,
    id: `R1.plateau.${factor}.${patience}`,
    name: `R1: ReduceLROnPlateau ${factor}, patience ${patience}`,
    note: `R1’s 7×7 network; the learning rate is multiplied by ${factor} after ${patience} epochs without a lower validation loss. All else as in R1.base, EarlyStopping (patience 15) too: it may end the run before a long patience is over. ${BLOCKS}`,
    callbacks: [reduceLROnPlateau(factor, patience), earlyStopping(15)],
  }),
);

const STOPPED_AT: Record<string, string> = {
  'valLoss.15': '83 epochs',
  'valAccuracy.10': '23 epochs',
  'valAccuracy.15': '38 epochs',
  'valAccuracy.20': '82 epochs',
};

const stops = (['valLoss', 'valAccuracy'] as const).flatMap((monitor) =>
  [10, 15, 20].map((patience) => {
    const figure = monitor === 'valLoss' ? 'loss' : 'accuracy';
    return reportRecipe('R1.stop', STOPPED_AT[`${monitor}.${patience}`] ?? null, {
      ...base,
      id: `R1.stop.${monitor}.${patience}`,
      name: `R1: EarlyStopping on ${figure}, patience ${patience}`,
      note: `R1’s 7×7 network; the run ends after ${patience} epochs without a better validation ${figure}, and goes back to the best. All else as in R1.base. ${BLOCKS} ${PLATEAU}`,
      callbacks: [reduceLROnPlateau(0.1, 5), earlyStopping(patience, monitor)],
      monitor,
    });
  }),
);

/** R1: a CNN on grey spectrogram pictures, and what its hyperparameters do. */
export const r1: readonly LibraryRecipe[] = [
  reportRecipe('R1.base', 'best of the report', base),
  ...kernels,
  ...rates,
  ...plateaus,
  ...stops,
];
