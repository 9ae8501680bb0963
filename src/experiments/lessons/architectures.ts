import type { Interval } from '../../evaluation/interval.ts';
import { clipShape } from '../../features/clipShape.ts';
import { t } from '../../i18n.ts';
import { DEFAULT_DEMONSTRATION, DEMONSTRATION_MUSIC, demonstrationRecipe } from '../demonstration.ts';
import { networkOf } from '../network.ts';
import type { Recipe } from '../recipe.ts';
import type { LessonPlan } from './plan.ts';

export const KINDS = ['ann', 'cnn', 'rnn'] as const;
export type Kind = (typeof KINDS)[number];

export const ARCHITECTURE_EPOCHS = 10;

/**
 * The features and clips of all three, and everything else that is not the network. Larger batches at a larger rate than
 * in the other lessons. In Node on one thread, processor time and accuracy on the validation tracks: ANN 1 s and 58 %, CNN
 * 3 s and 73 %, LSTM 1 s and 65 %.
 */
const COMMON: Recipe = {
  ...demonstrationRecipe({ ...DEFAULT_DEMONSTRATION, trainingShare: 1, learningRate: 3e-3 }),
  batchSize: 32,
};

/**
 * R4's dense layers, R2's CNN and R5's LSTM, each with fewer units or filters. The CNNs of R4 and R5 have batch
 * normalisation, whose moving statistics do not settle in the few hundred steps of a lesson: 34 % and 35 % of the
 * validation clips after 12 epochs, where R2's had 70 %.
 */
const ARCHITECTURES: Record<Kind, { name: string; architecture: Recipe['architecture'] }> = {
  ann: { name: t('ANN'), architecture: { id: 'R4.ann', params: { units: [128, 64, 32] } } },
  cnn: { name: t('CNN'), architecture: { id: 'R2.cnn', params: { filters: [8, 16, 32] } } },
  rnn: { name: t('RNN (LSTM)'), architecture: { id: 'recurrent', params: { cell: 'LSTM', units: 32 } } },
};

/** The three kinds on the same clips. */
export const ARCHITECTURE_PLANS: readonly (LessonPlan & { key: Kind })[] = KINDS.map((key) => {
  const { name, architecture } = ARCHITECTURES[key];
  const recipe = { ...COMMON, name, architecture, epochs: ARCHITECTURE_EPOCHS };
  return { key, name, music: DEMONSTRATION_MUSIC, recipe };
});

/** Height, width and channels of the clips that all three see. */
export const CLIP_SHAPE = clipShape(COMMON.clips.seconds, COMMON.features);

/** Weights of each kind of network, which need no training to be counted. */
export function parameters(kind: Kind, genres: number): number {
  const { recipe } = ARCHITECTURE_PLANS.find(({ key }) => key === kind)!;
  return networkOf(recipe, CLIP_SHAPE, genres).total;
}

/** What is largest. */
export function largest(values: Readonly<Record<Kind, number>>): Kind {
  return KINDS.reduce((most, kind) => (values[kind] > values[most] ? kind : most));
}

/** Whether two measured shares are too close to tell which is better: each lies in the other's interval. */
export function tooClose(
  a: { accuracy: number; interval: Interval },
  b: { accuracy: number; interval: Interval },
): boolean {
  const within = (share: number, { low, high }: Interval) => share >= low && share <= high;
  return within(a.accuracy, b.interval) && within(b.accuracy, a.interval);
}
