import type * as tf from '@tensorflow/tfjs';
import { freezeBase, unfreezeLast } from '../../models/freeze.ts';
import type { SaveState } from '../checkpointer.ts';
import type { TrainingEvent } from '../events.ts';
import { copyWeights } from '../modelWeights.ts';
import { predict } from '../predict.ts';
import type { TrainingResult } from '../trainer.ts';
import { fineTune } from './fineTune.ts';
import { type HostWeights, hostWeights, orderedWeights, readHostWeights } from './hostWeights.ts';
import { progressOf } from './phases.ts';
import { type Bottleneck, splitAtBottleneck } from './splitAtBottleneck.ts';
import { trainHead } from './trainHead.ts';
import { TransferData } from './transferData.ts';
import type { PhaseOptions, TransferOptions } from './transferOptions.ts';

/** A training that has ended; it holds tensors until it is disposed. */
export interface FinishedTraining {
  /** With the weights of the whole model, in the order of `model.getWeights()`. */
  result: TrainingResult;
  /** Probabilities of clips by the best weights, row-major; see `predict`. */
  predict(indices: readonly number[], batchSize: number): Promise<Float32Array>;
  dispose(): void;
}

/**
 * Transfer learning: trains the layers behind a frozen application, then, if asked for, its last layers too. Without
 * augmentation the application computes every clip once, and the head learns from what it keeps of them.
 * @throws Error in words for a network without an application, or a `from` that does not fit it
 */
export async function trainTransfer(options: TransferOptions): Promise<FinishedTraining> {
  const { model } = options;
  freezeBase(model);
  const bottleneck = splitAtBottleneck(model);
  const data = new TransferData(options);
  const dispose = () => {
    data.dispose();
    bottleneck.head.dispose();
  };
  try {
    const result = await bothPhases(options, bottleneck, data);
    return {
      result,
      predict: (indices, batchSize) =>
        data.features
          ? predict(bottleneck.head, data.features, indices, batchSize)
          : predict(model, data.clips(), indices, batchSize),
      dispose,
    };
  } catch (error) {
    dispose();
    throw error;
  }
}

async function bothPhases(
  options: TransferOptions,
  bottleneck: Bottleneck,
  data: TransferData,
): Promise<TrainingResult> {
  const { model, settings, unfreeze, from } = options;
  const phase = phaseOptions(options);
  if (from) options.on({ type: 'restored', history: progressOf(from, settings).history });
  if (from?.head && unfreeze) {
    phase(null).on({ type: 'phase', name: 'head', epoch: 0, epochs: settings.epochs });
    unfreezeLast(model, unfreeze.layers);
    return fineTune(options, unfreeze, data, from.head, { ...phase(from.head), from: from.training });
  }
  const drawn = await readHostWeights(model);
  const first = await trainHead(options, bottleneck, data, drawn, {
    ...phase(null),
    ...(from && { from: from.training }),
  });
  const mayGoOn = first.stoppedBecause === 'epochs' || first.stoppedBecause === 'early-stopping';
  const weights = first.weights && new Map([...drawn, ...hostWeights(bottleneck.head, first.weights)]);
  if (!unfreeze || !mayGoOn || !weights) return inWhole(first, model, weights);
  unfreezeLast(model, unfreeze.layers);
  const head = inWhole(first, model, weights);
  return fineTune(options, unfreeze, data, head, phase(head));
}

/** The result with all weights of the model, in the order that they have now. */
function inWhole(result: TrainingResult, model: tf.LayersModel, weights: HostWeights | null): TrainingResult {
  return { ...result, weights: weights && orderedWeights(model, weights) };
}

/** For each phase, given the head's result once there is one. */
function phaseOptions(options: TransferOptions): (head: TrainingResult | null) => PhaseOptions {
  let checkpoint = options.checkpoint;
  const on = (event: TrainingEvent) => {
    // A failure is told once for both phases.
    if (event.type === 'checkpointFailed') checkpoint = undefined;
    // It has been told before the base has begun.
    if (event.type !== 'restored') options.on(event);
  };
  return (head) => {
    const keep = checkpoint;
    const kept = () => head && { ...head, weights: head.weights && copyWeights(head.weights) };
    const save: SaveState | undefined = keep && ((training) => keep({ training, head: kept() }));
    return { on, ...(save && { checkpoint: save }) };
  };
}
