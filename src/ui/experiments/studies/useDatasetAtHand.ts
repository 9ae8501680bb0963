import type { Track } from '../../../dataset/track.ts';
import { datasetSummary } from '../../../experiments/datasetSummary.ts';
import type { DatasetSummary } from '../../../experiments/run.ts';
import { useTrainingTracks } from '../../train/trainOn.ts';

const known = new WeakMap<readonly Track[], DatasetSummary>();

/** Of the music that would be trained on now; null while there is none. */
export function useDatasetAtHand(): DatasetSummary | null {
  const tracks = useTrainingTracks();
  if (tracks.length === 0) return null;
  const summary = known.get(tracks) ?? datasetSummary(tracks);
  known.set(tracks, summary);
  return summary;
}
