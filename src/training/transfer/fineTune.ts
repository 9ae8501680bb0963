import { type ModelWeights, writeWeights } from '../modelWeights.ts';
import { type TrainingResult, train } from '../trainer.ts';
import { Phases } from './phases.ts';
import type { TransferData } from './transferData.ts';
import type { PhaseOptions, TransferOptions } from './transferOptions.ts';

/**
 * The second phase: the base's last layers learn too.
 * @param options.model has those layers unfrozen
 * @param head of the first phase, with the weights of the whole model
 * @returns what both phases have come to
 */
export async function fineTune(
  { model, training, tracks, validation, settings, control }: TransferOptions,
  { epochs, learningRate }: NonNullable<TransferOptions['unfreeze']>,
  data: TransferData,
  head: TrainingResult,
  { on, ...phase }: PhaseOptions,
): Promise<TrainingResult> {
  data.dropFeatures();
  const done = head.history.epochs.length;
  on({ type: 'phase', name: 'fine-tuning', epoch: done, epochs: done + epochs });
  const phases = new Phases(head, settings);
  const second = await train({
    ...phase,
    model,
    dataset: data.clips(),
    training,
    tracks,
    validation,
    settings: {
      ...settings,
      epochs,
      optimizer: { ...settings.optimizer, learningRate },
      // Another order of the clips than in the first phase.
      seed: settings.seed + 1,
    },
    control,
    on: (event) => on(phases.event(event)),
  });
  const { result, fromSecond } = phases.result(second);
  if (!fromSecond && result.stoppedBecause !== 'device-lost')
    writeWeights(model, result.weights as ModelWeights);
  return result;
}
