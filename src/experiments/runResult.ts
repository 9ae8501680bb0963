import type { Dataset } from '../dataset/dataset.ts';
import type { Split } from '../dataset/split.ts';
import type { StopReason } from '../training/events.ts';
import type { BatchRecord } from '../training/history.ts';
import type { SerializedModel } from '../training/savedModel.ts';
import type { PartResult } from './evaluatePart.ts';
import type { Recipe } from './recipe.ts';
import type { TrainedModel } from './trainedModel.ts';

/** All that a finished run has come to: what the Results page needs. */
export interface RunResult {
  /** Of the run. */
  id: string;
  recipe: Recipe;
  dataset: Omit<Dataset, 'data'>;
  split: Split;
  batches: BatchRecord[];
  /** Where each part of transfer learning began, in epochs from 0; empty without. */
  phases: { x: number; name: 'head' | 'fine-tuning' }[];
  /** What was trained; its network is null where the weights were not kept. */
  model: Omit<TrainedModel, 'network'> & { network: SerializedModel | null };
  /** Why it ended, in words. */
  ending: string;
  /** Absent where an earlier Melscope kept it. */
  stopReason?: StopReason;
  /** Null where a part is empty or was not measured. */
  validation: PartResult | null;
  test: PartResult | null;
}

/** The model of a run, if its weights are there; an earlier Melscope did not write its `trust`. */
export function predictorOf({ model: { network, ...model } }: RunResult): TrainedModel | null {
  return network && { ...model, trust: model.trust ?? null, network };
}
