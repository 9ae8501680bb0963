import { useMemo } from 'react';
import type { Track } from '../../../dataset/track.ts';
import {
  CONFUSION_PLAN,
  type HeardBeside,
  tracksOfCell,
  type WorstCell,
  worstCell,
} from '../../../experiments/lessons/confusion.ts';
import { predictorOf, type RunResult } from '../../../experiments/runResult.ts';
import type { TrainedModel } from '../../../experiments/trainedModel.ts';
import { hasEnded } from '../../state/lessonRuns.ts';
import { useRunsOf } from '../useRunsOf.ts';

export const PLANS = [CONFUSION_PLAN];

/** What the lesson's network confused. */
export interface Confused {
  run: RunResult;
  model: TrainedModel;
  worst: WorstCell;
  genre: string;
  takenFor: string;
  heard: HeardBeside;
  /** By its index in the dataset. */
  trackAt(index: number): Track;
}

/** Null before the network is trained, and where it confused nothing. */
export function useConfusion(): Confused | null {
  const [run] = useRunsOf('confusion', PLANS);
  const result = hasEnded(run) ? run.result : null;
  return useMemo(() => result && confusedBy(result), [result]);
}

function confusedBy(run: RunResult): Confused | null {
  const evaluation = run.validation?.evaluation;
  const worst = evaluation && worstCell(evaluation.clip.matrix);
  const heard = worst && tracksOfCell(evaluation, worst);
  const model = predictorOf(run);
  if (!heard || !model) return null;
  const { genres, tracks } = run.dataset;
  return {
    run,
    model,
    worst,
    genre: genres[worst.trueClass]!,
    takenFor: genres[worst.predictedClass]!,
    heard,
    trackAt: (index) => tracks[index]!,
  };
}
