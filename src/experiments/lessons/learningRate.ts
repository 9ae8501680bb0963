import { t } from '../../i18n.ts';
import type { EpochRecord } from '../../training/history.ts';
import { DEFAULT_DEMONSTRATION, DEMONSTRATION_MUSIC, demonstrationRecipe } from '../demonstration.ts';
import { endAccuracy } from '../endAccuracy.ts';
import type { LessonPlan } from './plan.ts';

/** The rates of R1's table. */
export const RATES = [0.1, 0.01, 0.001, 0.0001] as const;
export type Rate = (typeof RATES)[number];

/** All four have the same; more of them are for the last question. */
export const RATE_EPOCHS = 16;
export const MORE_EPOCHS = 64;

/** A network so narrow that four of them train within a minute; with it 0.1 does not leave the level of chance. */
const NETWORK = { ...DEFAULT_DEMONSTRATION, trainingShare: 1, width: 8 } as const;

function plan(key: string, name: string, learningRate: Rate, epochs: number): LessonPlan {
  const recipe = demonstrationRecipe({ ...NETWORK, learningRate });
  return { key, name, music: DEMONSTRATION_MUSIC, recipe: { ...recipe, name, epochs } };
}

/** The same network with each of the rates, in their order. */
export const RATE_PLANS: readonly LessonPlan[] = RATES.map((rate) =>
  plan(String(rate), t('Rate {rate}', { rate: String(rate) }), rate, RATE_EPOCHS),
);

/** The smallest rate with more epochs. */
export const PATIENT_PLAN = plan(
  'patient',
  t('Rate {rate}, {epochs} epochs', { rate: '0.0001', epochs: String(MORE_EPOCHS) }),
  0.0001,
  MORE_EPOCHS,
);

type Epochs = readonly Pick<EpochRecord, 'accuracy' | 'valAccuracy'>[];

/** Training accuracy below so many times that of guessing tells nothing from guessing. */
const NEAR_CHANCE = 1.5;

/** What a run with a large rate did. `broken`: it ended without an epoch to measure. */
export type RateEffect = 'learns' | 'at-chance' | 'broken';

/** @param epochs of a run that has ended @param classes number of genres */
export function rateEffect(epochs: Epochs, classes: number): RateEffect {
  const end = endAccuracy(epochs);
  if (!end) return 'broken';
  return end.training < NEAR_CHANCE / classes ? 'at-chance' : 'learns';
}

/**
 * The run that is best on validation clips at its end.
 * @param runs each with its epochs; those that could not be measured lose
 * @returns its place; null without any figure
 */
export function bestRun(runs: readonly Epochs[]): number | null {
  const ends = runs.map((epochs) => endAccuracy(epochs)?.validation ?? Number.NEGATIVE_INFINITY);
  const best = Math.max(...ends);
  return Number.isFinite(best) ? ends.indexOf(best) : null;
}

/** Within so much accuracy two runs are called equally good. */
const CLOSE = 0.05;

/** Places of the runs that are as good as the one at `best`, within 5 points of validation accuracy. */
export function asGoodAs(best: number, runs: readonly Epochs[]): number[] {
  const ends = runs.map((epochs) => endAccuracy(epochs)?.validation ?? Number.NEGATIVE_INFINITY);
  return ends.flatMap((end, place) => (place !== best && end >= ends[best]! - CLOSE ? place : []));
}

/** How far a run that got more epochs came on validation clips, beside the best of the others. Null without figures. */
export function catchesUp(
  patient: Epochs,
  short: Epochs,
  best: Epochs,
): 'catches-up' | 'partly' | 'no-better' | null {
  const [end, before, goal] = [patient, short, best].map((epochs) => endAccuracy(epochs)?.validation);
  if (end === undefined || before === undefined || goal === undefined) return null;
  if (end >= goal - CLOSE) return 'catches-up';
  return end > before + CLOSE ? 'partly' : 'no-better';
}
