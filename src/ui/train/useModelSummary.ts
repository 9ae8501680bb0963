import { useEffect, useState } from 'react';
import { SAMPLE_RATE } from '../../audio/pcm.ts';
import type { Recipe } from '../../experiments/recipe.ts';
import { logMelShape } from '../../features/logMel.ts';
import { messageOf } from '../../messageOf.ts';
import type { ModelSummary } from '../../models/summary.ts';
import { trainingWorker } from '../../workers/trainingClient.ts';
import { useStable } from '../charts/useStable.ts';

/** The network's layers, or why it cannot be built. */
export interface SummaryState {
  summary: ModelSummary | null;
  error: string | null;
}

/** Time after the last change before the network is built anew. */
const DEBOUNCE = 250;

/** Builds the recipe's network in the worker, again after every change that matters to it. */
export function useModelSummary(recipe: Recipe, classes: number): SummaryState {
  const [state, setState] = useState<SummaryState>({ summary: null, error: null });
  const { architecture, clips, features } = recipe;
  const shape = logMelShape(Math.round(clips.seconds * SAMPLE_RATE), features);
  const job = useStable<[Recipe['architecture'], typeof shape, number]>([architecture, shape, classes]);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(async () => {
      try {
        const summary = await trainingWorker().summarize(...job);
        if (current) setState({ summary, error: null });
      } catch (error) {
        if (current) setState({ summary: null, error: messageOf(error) });
      }
    }, DEBOUNCE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [job]);
  return state;
}
