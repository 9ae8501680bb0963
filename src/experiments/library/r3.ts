import { t } from '../../i18n.ts';
import type { Recipe } from '../recipe.ts';
import { type LibraryRecipe, reportRecipe } from './entry.ts';
import { adam, byTrack, COMMON, earlyStopping, logMel } from './settings.ts';

const CHOSEN = t(
  'The report does not give the learning rate and batch size: Keras’s default 0.001 and 32 are used. The report splits by clip, so clips of one track fall on both sides; here the split is by track.',
);

const cnn: Recipe = {
  ...COMMON,
  id: 'R3.cnn',
  name: t('R3: 64-mel CNN on 2 s windows'),
  note: `${t('Three 5×5 convolutions with average pooling on 14 random 2 s windows per track.')} ${CHOSEN}`,
  features: logMel(64, { nFft: 512, hop: 256 }),
  clips: { seconds: 2, windows: 14 },
  split: byTrack(0.1, 0.1),
  architecture: { id: 'R3', params: { dropout: 0.5 } },
  optimizer: adam(1e-3),
  batchSize: 32,
  epochs: 90,
  callbacks: [earlyStopping(20)],
};

const windows = [8, 14].map((count) =>
  reportRecipe(
    'R3.windows',
    count === 8
      ? t('about 7 points less than with 14')
      : t('{percent} % validation accuracy', { percent: '75.2' }),
    {
      ...cnn,
      id: `R3.windows.${count}`,
      name: t('R3: {count} windows per track', { count }),
      note: `${t('R3’s network with {count} random 2 s windows per track; all else as in R3.cnn.', { count })} ${CHOSEN}`,
      clips: { seconds: 2, windows: count },
    },
  ),
);

/** R3: a CNN on short windows of 64 mel bands. */
export const r3: readonly LibraryRecipe[] = [
  reportRecipe('R3.cnn', t('75.2 % validation accuracy (test: 76.9 %)'), cnn),
  ...windows,
];
