import { t } from '../i18n.ts';

/** What is read of an epoch. Accuracies 0..1; validation figures null without a validation part. */
export interface EpochFigures {
  /** From 0. */
  epoch: number;
  loss: number;
  accuracy: number;
  valLoss: number | null;
  valAccuracy: number | null;
}

/** What the curves were measured on. */
export interface CurvesContext {
  /** Number of genres. */
  classes: number;
  /** Clips of one track are on both sides, so that the validation figures flatter. */
  leaky: boolean;
}

/** From this gap between training and validation accuracy on, the network is said to overfit. */
const OVERFITTING_GAP = 0.15;
/** A mean rise per epoch below this is none: half a percentage point. */
const RISE = 0.005;
/** A mean change of validation accuracy between two epochs from which on it is called a jump. */
const JUMP = 0.1;
/** Epochs that a trend is taken over. */
const TREND = 5;
/** A training loss above this share of chance's has not fallen. */
const NO_BETTER_THAN_CHANCE = 0.97;

/**
 * Reads the learning curves in one or two plain sentences; null before the first epoch has ended. Validation
 * figures are means over clips; the training figures are measured with dropout active.
 */
export function readCurves(
  epochs: readonly EpochFigures[],
  { classes, leaky }: CurvesContext,
): string | null {
  const last = epochs.at(-1);
  if (!last) return null;
  const trouble = lossTrouble(epochs, Math.log(classes));
  if (trouble) return trouble;
  const figures = figuresOf(last, leaky);
  if (epochs.length < 3) return `${figures} ${t('The curves tell more after three epochs.')}`;
  return `${figures} ${last.valAccuracy === null ? trainingOnly(epochs) : bothParts(epochs)}`;
}

function figuresOf({ accuracy, valAccuracy }: EpochFigures, leaky: boolean): string {
  const training = percent(accuracy);
  if (valAccuracy === null) return t('Training {training}.', { training });
  const figures = { training, validation: percent(valAccuracy) };
  return leaky
    ? t('Training {training}, validation {validation} of the clips (leaky split: too good).', figures)
    : t('Training {training}, validation {validation} of the clips.', figures);
}

function lossTrouble(epochs: readonly EpochFigures[], chanceLoss: number): string | null {
  const first = epochs[0]!.loss;
  const last = epochs.at(-1)!.loss;
  if (!Number.isFinite(last)) {
    return t('The loss is no longer a number: the learning rate is far too high.');
  }
  if (epochs.length < 3) return null;
  if (last > 1.2 * first && last > chanceLoss) {
    return t('The training loss is rising: the learning rate is too high.');
  }
  const lowest = epochs.reduce((min, { loss }) => Math.min(min, loss), Number.POSITIVE_INFINITY);
  if (lowest > NO_BETTER_THAN_CHANCE * chanceLoss) {
    return t('The loss is not falling: the network only guesses. The learning rate is too high or too low.');
  }
  return null;
}

function trainingOnly(epochs: readonly EpochFigures[]): string {
  return rise(epochs.map((e) => e.accuracy)) > RISE
    ? t('Still rising; without a validation part nothing tells how it does on new tracks.')
    : t('No longer rising; without a validation part nothing tells how it does on new tracks.');
}

function bothParts(epochs: readonly EpochFigures[]): string {
  const { accuracy, valAccuracy } = epochs.at(-1)!;
  const validation = epochs.map((e) => e.valAccuracy ?? 0);
  const gap = accuracy - valAccuracy!;
  const jump = meanJump(validation);
  const trend = rise(validation);
  if (jump >= JUMP && Math.abs(trend) < jump / 2) {
    return t(
      'Validation jumps by {points} points from epoch to epoch: a lower learning rate makes it steadier.',
      { points: Math.round(jump * 100) },
    );
  }
  const trainRises = rise(epochs.map((e) => e.accuracy)) > RISE;
  const valRises = trend > RISE;
  if (gap >= OVERFITTING_GAP) {
    const points = Math.round(accuracy * 100) - Math.round(valAccuracy! * 100);
    return valRises
      ? t('Gap of {points} points: the network learns its tracks by heart, but validation is still rising.', {
          points,
        })
      : overfitting(epochs, points);
  }
  if (trainRises && valRises) return t('Both still rising: train longer.');
  if (trainRises) {
    return t('Training is still rising, validation no longer: more epochs will hardly help.');
  }
  if (gap <= -0.1) return t('Validation is better because dropout is off there.');
  return t('Both have levelled off: more epochs will change little.');
}

/** Names the epoch with the lowest validation loss if the loss has clearly risen since. */
function overfitting(epochs: readonly EpochFigures[], points: number): string {
  let best = epochs[0]!;
  for (const epoch of epochs) if (epoch.valLoss! < best.valLoss!) best = epoch;
  const risen = epochs.at(-1)!.valLoss! > 1.1 * best.valLoss! && epochs.at(-1)!.epoch - best.epoch >= 3;
  return risen
    ? t(
        'Gap of {points} points: the network is overfitting; the validation loss was lowest in epoch {epoch} and has risen since.',
        { points, epoch: best.epoch + 1 },
      )
    : t('Gap of {points} points: the network is overfitting.', { points });
}

/** Mean change per epoch over the last {@link TREND} epochs: slope of the least-squares line. */
function rise(values: readonly number[]): number {
  const recent = values.slice(-TREND);
  const middle = (recent.length - 1) / 2;
  let above = 0;
  let below = 0;
  recent.forEach((value, i) => {
    above += (i - middle) * value;
    below += (i - middle) ** 2;
  });
  return above / below;
}

/** Mean size of the change from epoch to epoch, over the last {@link TREND} epochs. */
function meanJump(values: readonly number[]): number {
  const recent = values.slice(-TREND);
  let sum = 0;
  for (let i = 1; i < recent.length; i++) sum += Math.abs(recent[i]! - recent[i - 1]!);
  return sum / (recent.length - 1);
}

const percent = (share: number) => `${Math.round(share * 100)} %`;
