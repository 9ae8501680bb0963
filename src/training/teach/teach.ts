import * as tf from '@tensorflow/tfjs';
import type { TrainingControl } from '../control.ts';
import { whileDeviceWorks } from '../deviceFailure.ts';
import type { StopReason, TrainingEvent } from '../events.ts';
import type { EpochRecord } from '../history.ts';
import { predict } from '../predict.ts';
import { type ResidentDataset, residentDataset } from '../resident.ts';
import { deserializeModel, type SerializedModel, serializeModel } from '../savedModel.ts';
import { type TrainingSettings, trainingSettingsSchema } from '../settings.ts';
import { train } from '../trainer.ts';
import { balancedRows } from './classBalance.ts';
import { EPOCHS } from './epochs.ts';
import { createHead } from './head.ts';
import type { Lesson } from './lesson.ts';
import { withHead } from './withHead.ts';

/** What teaching tells while it goes on. */
export type TeachEvent =
  | TrainingEvent
  /** What the held-out rows are taken for at the moment: rows × classes. */
  | { type: 'heldOut'; probabilities: Float32Array };

export interface Taught {
  /** Base and head in one; null if the user stopped it before the first epoch was done, or the device failed. */
  network: SerializedModel | null;
  /** Held-out rows × classes, each row summing to 1; null without a network or held-out rows. */
  heldOut: Float32Array | null;
  epochs: EpochRecord[];
  stoppedBecause: StopReason;
  seconds: number;
  /** What happened and what to do, where it ended badly. */
  message?: string;
}

const LEARNING_RATE = 0.03;
/** All rows in one step, unless there are very many. */
const MOST_ROWS = 1024;
/** The held-out rows answer after every so many epochs. */
const ANSWER_EVERY = 5;
const PREDICT_BATCH = 32;

/**
 * Trains a softmax regression on embeddings and joins it with the network that made them. The same lesson gives the
 * same head. The held-out rows choose nothing: neither weights nor when it ends.
 * @param base that made the lesson's embeddings
 */
export async function teach(
  base: SerializedModel,
  lesson: Lesson,
  control: TrainingControl,
  on: (event: TeachEvent) => void,
): Promise<Taught> {
  const { embeddings, dimensions, labels, classes, heldOut } = lesson;
  const training = balancedRows(lesson.training, labels);
  const dataset = residentDataset(embeddings, [1, 1, dimensions], labels, classes);
  const head = createHead(lesson);
  const answers: Promise<void>[] = [];
  try {
    const result = await train({
      model: head.model,
      dataset,
      training,
      validation: heldOut,
      settings: settingsFor(training.length),
      control,
      on(event) {
        on(event);
        if (event.type !== 'epoch' || heldOut.length === 0 || event.record.epoch % ANSWER_EVERY > 0) return;
        const told = whileDeviceWorks(answer(head.model, dataset, heldOut)).then(on);
        told.catch(() => {}); // is waited for below
        answers.push(told);
      },
    });
    const { stoppedBecause, seconds, message } = result;
    const ended = {
      epochs: result.history.epochs,
      stoppedBecause,
      seconds,
      ...(message !== undefined && { message }),
    };
    if (!result.weights || stoppedBecause === 'device-lost' || stoppedBecause === 'diverged')
      return { network: null, heldOut: null, ...ended };
    await Promise.all(answers);
    return {
      network: await joined(base, head),
      heldOut: heldOut.length > 0 ? await predict(head.model, dataset, heldOut, PREDICT_BATCH) : null,
      ...ended,
    };
  } finally {
    await Promise.allSettled(answers);
    head.model.dispose();
    dataset.dispose();
  }
}

async function joined(base: SerializedModel, head: Parameters<typeof withHead>[1]): Promise<SerializedModel> {
  const loaded = await deserializeModel(base);
  const model = withHead(loaded, head);
  try {
    return await serializeModel(model);
  } finally {
    model.dispose();
    loaded.dispose();
  }
}

async function answer(
  model: tf.LayersModel,
  dataset: ResidentDataset,
  rows: readonly number[],
): Promise<TeachEvent> {
  const output = tf.tidy(() => model.apply(dataset.rows(rows), { training: false }) as tf.Tensor2D);
  const probabilities = (await output.data<'float32'>()).slice();
  output.dispose();
  return { type: 'heldOut', probabilities };
}

function settingsFor(rows: number): TrainingSettings {
  return trainingSettingsSchema.parse({
    batchSize: Math.min(rows, MOST_ROWS),
    epochs: EPOCHS,
    optimizer: { name: 'adam', learningRate: LEARNING_RATE },
    seed: 1,
    monitor: null,
  });
}
