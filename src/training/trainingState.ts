import type * as tf from '@tensorflow/tfjs';
import { t } from '../i18n.ts';
import { dropoutStates, restoreDropout } from '../models/dropout.ts';
import type { AdjustedSettings } from './adjustedSettings.ts';
import type { BestWeights } from './bestWeights.ts';
import type { CallbackList } from './callbackList.ts';
import type { TrainingState } from './checkpoint.ts';
import type { History } from './history.ts';
import { copyWeights, fitsModel, type ModelWeights, readWeights, writeWeights } from './modelWeights.ts';
import type { Optimizer } from './optimizers/optimizer.ts';
import type { RunClock } from './runClock.ts';
import type { WeightAverage } from './weightAverage.ts';

/** What carries something from epoch to epoch; order and augmentation follow from settings, seed and epoch. */
export interface StatefulParts {
  model: tf.LayersModel;
  /** Null where the settings ask for none. */
  average: WeightAverage | null;
  optimizer: Pick<Optimizer, 'state' | 'restore'>;
  callbacks: CallbackList;
  best: BestWeights;
  adjusted: AdjustedSettings;
  history: History;
  clock: RunClock;
}

/** The state after an epoch: copies, so that training may go on and a receiver may transfer them. */
export async function captureState(parts: StatefulParts): Promise<TrainingState> {
  const { model, average, best, adjusted, history } = parts;
  const bestIsLast = best.epoch === history.epochs.length - 1;
  const kept = best.weights && copyWeights(best.weights);
  return {
    history: structuredClone(history),
    weights: bestIsLast && kept ? kept : copyWeights(await readWeights(model)),
    average: average && (await average.state()),
    optimizer: await parts.optimizer.state(),
    callbacks: parts.callbacks.state(),
    best: { ...best.state, weights: bestIsLast ? null : kept },
    learningRate: adjusted.learningRate,
    batchSize: adjusted.wantedBatchSize,
    data: adjusted.data.settings,
    dropout: dropoutStates(model),
    seconds: parts.clock.now(),
  };
}

/**
 * Puts a run that has not begun where another one was; the state itself is never changed.
 * @throws Error in words for the state of a run with another network, optimizer or other callbacks
 */
export function restoreState(parts: StatefulParts, state: TrainingState): void {
  const { model, best, adjusted } = parts;
  const { weights, ...bestEpoch } = state.best;
  const average = state.average ?? null;
  try {
    for (const kept of [state.weights, average?.weights, weights]) if (kept) requireFit(model, kept);
    if ((average === null) !== (parts.average === null))
      throw new Error(t('The kept state is that of a run with another average of its weights.'));
    parts.optimizer.restore(state.optimizer);
    parts.callbacks.restore(state.callbacks);
    restoreDropout(model, state.dropout);
  } catch (error) {
    throw new Error(
      t('The run cannot go on from its last epoch: start it again. {problem}', {
        problem: (error as Error).message,
      }),
      {
        cause: error,
      },
    );
  }
  writeWeights(model, state.weights);
  if (average) parts.average?.restore(average);
  best.restore(bestEpoch, weights ?? state.weights);
  adjusted.learningRate = state.learningRate;
  adjusted.wantedBatchSize = state.batchSize;
  adjusted.data.change(state.data ?? {});
  Object.assign(parts.history, structuredClone(state.history));
  parts.clock.restore(state.seconds);
}

function requireFit(model: tf.LayersModel, weights: ModelWeights): void {
  if (!fitsModel(model, weights)) throw new Error(t('The kept weights are those of another network.'));
}
