import { t } from '../../i18n.ts';
import { nextTask } from '../../nextTask.ts';
import { DeviceFailure, watchDevice } from '../deviceFailure.ts';
import type { Ending } from '../events.ts';
import { deviceLostMessage, type TrainingResult, train } from '../trainer.ts';
import { bottleneckFeatures } from './bottleneckFeatures.ts';
import type { HostWeights } from './hostWeights.ts';
import { type Bottleneck, extract } from './splitAtBottleneck.ts';
import type { TransferData } from './transferData.ts';
import type { PhaseOptions, TransferOptions } from './transferOptions.ts';

const STOPPED = t(
  'Stopped while the base computed the clips. What it has done is kept: the next run goes on from there.',
);

/**
 * The first phase: the layers behind a frozen base.
 * @param data has the bottleneck features afterwards, where there is no augmentation
 * @param weights of the whole model
 * @returns with the weights of the head
 */
export async function trainHead(
  options: TransferOptions,
  bottleneck: Bottleneck,
  data: TransferData,
  weights: HostWeights,
  phase: PhaseOptions,
): Promise<TrainingResult> {
  const { training, tracks, validation, settings, control } = options;
  const begins = performance.now();
  if (settings.augmentation.layers.length === 0) {
    const ending = await computeFeatures({ ...options, on: phase.on }, bottleneck, data, weights);
    if (ending) return nothing(ending, (performance.now() - begins) / 1000);
  }
  phase.on({ type: 'phase', name: 'head', epoch: 0, epochs: settings.epochs });
  const common = { ...phase, model: bottleneck.head, training, tracks, validation, settings, control };
  if (data.features) return train({ ...common, dataset: data.features });
  return train({ ...common, dataset: data.clips(), before: (clips) => extract(bottleneck, clips) });
}

/** @returns why it ended before they were there; else null */
async function computeFeatures(
  { data: clips, shape, tracks, settings, cache, control, on }: TransferOptions,
  bottleneck: Bottleneck,
  data: TransferData,
  weights: HostWeights,
): Promise<Ending | null> {
  const device = watchDevice();
  try {
    const values = await bottleneckFeatures({
      data: clips,
      shape,
      noise: { deviation: settings.inputNoise, seed: tracks.seed },
      bottleneck,
      weights,
      cache,
      control,
      device,
      on,
    });
    if (!values) return { reason: 'user', message: STOPPED };
    data.takeFeatures(values, bottleneck.shape);
    return null;
  } catch (error) {
    await nextTask();
    const failure = device.failure ?? (error instanceof DeviceFailure ? error : null);
    if (!failure) throw error;
    return { reason: 'device-lost', message: deviceLostMessage(failure.message, null) };
  } finally {
    device.end();
  }
}

function nothing({ reason, message }: Ending, seconds: number): TrainingResult {
  return {
    history: { batches: [], epochs: [] },
    stoppedBecause: reason,
    bestEpoch: null,
    weights: null,
    seconds,
    ...(message && { message }),
  };
}
