import { proxy, type Remote } from 'comlink';
import type { Dataset } from '../dataset/dataset.ts';
import { LEAST_POINTS, neighboursOf } from '../evaluation/embeddingMap.ts';
import { datasetSummary } from '../experiments/datasetSummary.ts';
import type { RunResult } from '../experiments/runResult.ts';
import type { TrainedModel } from '../experiments/trainedModel.ts';
import { t } from '../i18n.ts';
import { seededRandom, shuffled } from '../random.ts';
import type { ClipEmbeddings } from '../training/inspect/embedClips.ts';
import type { LayerView } from '../training/inspect/layerViews.ts';
import type { LayerNow, LookInto } from '../training/inspect/looked.ts';
import type { ClipData } from '../training/resident.ts';
import { layOut } from '../workers/mapClient.ts';
import type { TrainingWorker } from '../workers/training.worker.ts';
import { trainingWorker } from '../workers/trainingClient.ts';
import { askModel } from './askModel.ts';
import type { Progress } from './progress.ts';
import { heldDataset, provideDataset } from './provideDataset.ts';

/** A network to look into: the one that is being trained now, or a model. */
export type InsideNetwork = 'training' | TrainedModel;

/** The layers of a network; null where none is being trained. */
export const layersOf = (network: InsideNetwork): Promise<LayerView[] | null> =>
  ask(network, (worker, into) => worker.layerViews(into));

/**
 * A layer as it is now, and what it makes of a clip; null where no network is being trained.
 * @param clip a row of the dataset that the training worker holds, or a clip as the network takes it
 */
export const layerNowOf = (
  network: InsideNetwork,
  layer: string,
  clip: number | ClipData,
): Promise<LayerNow | null> => ask(network, (worker, into) => worker.layerNow(into, layer, clip));

/**
 * Brings the dataset of a run that has ended back, so that its clips can be looked at.
 * @throws DOMException AbortError once the signal is aborted: it must be before another run begins
 */
export function datasetOfRun(
  run: Pick<RunResult, 'recipe' | 'dataset'>,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Omit<Dataset, 'data'>> {
  const { tracks } = run.dataset;
  return provideDataset(tracks, { recipe: run.recipe, dataset: datasetSummary(tracks) }, onProgress, signal);
}

/** Clips on a plane, those that a network takes for similar near one another. */
export interface ClipMap extends Omit<ClipEmbeddings, 'embeddings'> {
  dataset: Omit<Dataset, 'data'>;
  /** Which clips of the dataset: all, unless there are more than can be laid out. */
  clips: number[];
  /** clips × 2. */
  places: Float32Array;
  neighbours: number;
}

/** More take minutes to lay out. */
const MOST_CLIPS = 3000;
const SEED = 1;

/**
 * Embeds all clips of the dataset that the training worker holds, and lays them out.
 * @throws the signal's reason once it is aborted; Error in words where there are too few clips, or the network has no
 * embedding
 */
export async function mapClips(
  network: InsideNetwork,
  dataset: Omit<Dataset, 'data'>,
  onProgress: (stage: 'embedding' | 'layout', progress: Omit<Progress, 'secondsLeft'>) => void,
  signal: AbortSignal,
): Promise<ClipMap> {
  const clips = chosenClips(dataset.clips.length);
  if (clips.length < LEAST_POINTS)
    throw new Error(
      t('A map needs at least {least} clips; there are {count}.', {
        least: LEAST_POINTS,
        count: clips.length,
      }),
    );
  const stop = () => void trainingWorker().stopEmbedding();
  signal.addEventListener('abort', stop, { once: true });
  try {
    const embedded = await ask(network, (worker, into) => {
      signal.throwIfAborted();
      // The worker takes what it holds when it is asked.
      if (heldDataset() !== dataset)
        throw new Error(t('Another training has begun meanwhile. Make the map again when it has ended.'));
      return worker.embedClips(
        into,
        clips,
        proxy((done: number) => onProgress('embedding', { done, total: clips.length })),
      ) as Promise<ClipEmbeddings | null>;
    });
    signal.throwIfAborted();
    if (!embedded) throw new Error(t('The training has ended meanwhile. Make the map again.'));
    const { embeddings, ...known } = embedded;
    const neighbours = neighboursOf(clips.length);
    const told = (done: number, total: number) => onProgress('layout', { done, total });
    const places = await layOut(embeddings, known.dimensions, SEED, told, signal);
    return { ...known, dataset, clips, places, neighbours };
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** All of them, or a random choice. */
function chosenClips(count: number): number[] {
  const all = Array.from({ length: count }, (_, i) => i);
  if (count <= MOST_CLIPS) return all;
  return shuffled(all, seededRandom(SEED))
    .slice(0, MOST_CLIPS)
    .sort((a, b) => a - b);
}

function ask<T>(
  network: InsideNetwork,
  question: (worker: Remote<TrainingWorker>, into: LookInto) => Promise<T>,
): Promise<T> {
  if (network === 'training') return question(trainingWorker(), 'training');
  return askModel(network, (worker) => question(worker, 'answering'));
}
