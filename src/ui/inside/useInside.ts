import { useEffect, useMemo, useState } from 'react';
import type { Dataset } from '../../dataset/dataset.ts';
import type { Recipe } from '../../experiments/recipe.ts';
import { predictorOf, type RunResult } from '../../experiments/runResult.ts';
import { identityOf } from '../../experiments/trainedModel.ts';
import { messageOf } from '../../messageOf.ts';
import { datasetOfRun, type InsideNetwork } from '../../session/inside.ts';
import type { Progress } from '../../session/progress.ts';
import { heldDataset } from '../../session/provideDataset.ts';
import { useShownRun } from '../results/useShownRun.ts';
import { usePrediction } from '../state/prediction.ts';
import { useTraining } from '../state/training.ts';

/** A network with what is known of it. */
export interface InsideOpen {
  state: 'open';
  network: InsideNetwork;
  /** Another one is another network; a run has the same while it trains and afterwards. */
  key: string;
  name: string;
  recipe: Recipe;
  genres: readonly string[];
  /** Of its run, in the training worker; null where it has none there. */
  dataset: Omit<Dataset, 'data'> | null;
  /** Why its run's dataset could not be brought there, in words. */
  problem: string | null;
  /** Whether it is being trained now. */
  live: boolean;
  /** Epochs that it has been trained for; null where nobody knows. */
  epochs: number | null;
}

export type Inside =
  | { state: 'loading'; progress: Progress | null }
  | { state: 'none' }
  /** A run has begun, but its features are still computed. */
  | { state: 'features'; name: string }
  | InsideOpen;

/**
 * The network that trains; else that of a run; else the model that predicts.
 * @param wanted the run's id; undefined for the last one
 */
export function useInside(wanted: string | undefined): Inside {
  const phase = useTraining((s) => s.phase);
  const started = useTraining((s) => s.started);
  const done = useTraining((s) => s.epochs.length);
  const ended = useTraining((s) => s.run);
  const idle = phase === 'idle';
  const shown = useShownRun(wanted);
  const last = (!wanted && ended) || (shown.state === 'open' ? shown.run : null);
  const model = useMemo(() => last && predictorOf(last), [last]);
  const data = useRunDataset(idle && model ? last : null);
  const answering = usePrediction((s) => s.model);

  if (!idle) {
    const dataset = phase === 'features' ? null : heldDataset();
    if (!dataset) return { state: 'features', name: started.name };
    const { recipe, name } = started;
    const known = { key: started.id ?? name, name, recipe, genres: dataset.genres, dataset, problem: null };
    return { state: 'open', network: 'training', live: true, epochs: done, ...known };
  }
  if (last && model) {
    const { dataset, error: problem } = data;
    if (dataset === null && problem === null) return { state: 'loading', progress: data.progress };
    const { recipe, genres, training } = model;
    const known = { key: last.id, name: recipe.name, recipe, genres, dataset, problem };
    return { state: 'open', network: model, live: false, epochs: training.bestEpoch, ...known };
  }
  if (shown.state === 'loading') return { state: 'loading', progress: null };
  if (!answering) return { state: 'none' };
  const { recipe, genres, name } = answering;
  const known = { key: identityOf(answering), name, recipe, genres, dataset: null, problem: null };
  return { state: 'open', network: answering, live: false, epochs: null, ...known };
}

interface RunData {
  of: string | null;
  dataset: Omit<Dataset, 'data'> | null;
  progress: Progress | null;
  error: string | null;
}

const NO_DATA: RunData = { of: null, dataset: null, progress: null, error: null };

/** Brings the dataset of a run that has ended to the training worker; lets go at once when another run begins. */
function useRunDataset(run: RunResult | null): RunData {
  const [data, setData] = useState(NO_DATA);
  useEffect(() => {
    if (!run) return;
    const stop = new AbortController();
    const leave = useTraining.subscribe(({ phase }) => phase !== 'idle' && stop.abort());
    const put = (change: Partial<RunData>) =>
      stop.signal.aborted || setData({ ...NO_DATA, of: run.id, ...change });
    datasetOfRun(run, (progress) => put({ progress }), stop.signal).then(
      (dataset) => put({ dataset }),
      (error) => put({ error: messageOf(error) }),
    );
    return () => {
      leave();
      stop.abort();
    };
  }, [run]);
  return run && data.of === run.id ? data : NO_DATA;
}
