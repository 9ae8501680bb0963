import { useEffect, useState } from 'react';
import { SAMPLE_RATE } from '../../../audio/pcm.ts';
import type { TrainedModel } from '../../../experiments/trainedModel.ts';
import { messageOf } from '../../../messageOf.ts';
import { type HeardMap, heardMap } from '../../predict/heard/useHeard.ts';

interface Found {
  pcm: Float32Array;
  genre: number;
  found: HeardMap | null;
  problem: string | null;
}

/** What speaks for a genre in a track, once its sound is there; null until it is known. */
export function useTrackHeard(
  pcm: Float32Array | undefined,
  model: TrainedModel,
  genre: number,
): Pick<Found, 'found' | 'problem'> {
  const [state, setState] = useState<Found | null>(null);
  useEffect(() => {
    if (!pcm) return;
    const stop = new AbortController();
    const put = (change: Partial<Found>) => {
      if (!stop.signal.aborted) setState({ pcm, genre, found: null, problem: null, ...change });
    };
    heardMap({ pcm, duration: pcm.length / SAMPLE_RATE }, model, genre, () => {}, stop.signal).then(
      (found) => put({ found }),
      (error: unknown) => put({ problem: messageOf(error) }),
    );
    return () => stop.abort();
  }, [pcm, model, genre]);
  const { found, problem } =
    state?.pcm === pcm && state?.genre === genre ? state : { found: null, problem: null };
  return { found, problem };
}
