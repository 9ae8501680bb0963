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
  if (epochs.length < 3) return `${figures}. The curves tell more after three epochs.`;
  const reading = last.valAccuracy === null ? trainingOnly(epochs) : bothParts(epochs);
  return `${figures}. ${reading.charAt(0).toUpperCase()}${reading.slice(1)}.`;
}

function figuresOf({ accuracy, valAccuracy }: EpochFigures, leaky: boolean): string {
  if (valAccuracy === null) return `Training ${percent(accuracy)}`;
  const flatters = leaky ? ' (leaky split: too good)' : '';
  return `Training ${percent(accuracy)}, validation ${percent(valAccuracy)} of the clips${flatters}`;
}

function lossTrouble(epochs: readonly EpochFigures[], chanceLoss: number): string | null {
  const first = epochs[0]!.loss;
  const last = epochs.at(-1)!.loss;
  if (!Number.isFinite(last)) return 'The loss is no longer a number: the learning rate is far too high.';
  if (epochs.length < 3) return null;
  if (last > 1.2 * first && last > chanceLoss) {
    return 'The training loss is rising: the learning rate is too high.';
  }
  const lowest = epochs.reduce((min, { loss }) => Math.min(min, loss), Number.POSITIVE_INFINITY);
  if (lowest > NO_BETTER_THAN_CHANCE * chanceLoss) {
    return 'The loss is not falling: the network only guesses. The learning rate is too high or too low.';
  }
  return null;
}

function trainingOnly(epochs: readonly EpochFigures[]): string {
  const trend = rise(epochs.map((e) => e.accuracy)) > RISE ? 'still rising' : 'no longer rising';
  return `${trend}; without a validation part nothing tells how it does on new tracks`;
}

function bothParts(epochs: readonly EpochFigures[]): string {
  const { accuracy, valAccuracy } = epochs.at(-1)!;
  const validation = epochs.map((e) => e.valAccuracy ?? 0);
  const gap = accuracy - valAccuracy!;
  const jump = meanJump(validation);
  const trend = rise(validation);
  if (jump >= JUMP && Math.abs(trend) < jump / 2) {
    return `validation jumps by ${Math.round(jump * 100)} points from epoch to epoch: a lower learning rate makes it steadier`;
  }
  const trainRises = rise(epochs.map((e) => e.accuracy)) > RISE;
  const valRises = trend > RISE;
  if (gap >= OVERFITTING_GAP) {
    const points = `gap of ${Math.round(accuracy * 100) - Math.round(valAccuracy! * 100)} points`;
    return valRises
      ? `${points}: the network learns its tracks by heart, but validation is still rising`
      : `${points}: the network is overfitting${worseSince(epochs)}`;
  }
  if (trainRises && valRises) return 'both still rising: train longer';
  if (trainRises) return 'training is still rising, validation no longer: more epochs will hardly help';
  if (gap <= -0.1) return 'validation is better because dropout is off there';
  return 'both have levelled off: more epochs will change little';
}

/** Names the epoch with the lowest validation loss if the loss has clearly risen since. */
function worseSince(epochs: readonly EpochFigures[]): string {
  let best = epochs[0]!;
  for (const epoch of epochs) if (epoch.valLoss! < best.valLoss!) best = epoch;
  const risen = epochs.at(-1)!.valLoss! > 1.1 * best.valLoss! && epochs.at(-1)!.epoch - best.epoch >= 3;
  return risen ? `; the validation loss was lowest in epoch ${best.epoch + 1} and has risen since` : '';
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
