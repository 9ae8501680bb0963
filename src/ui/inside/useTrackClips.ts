import { useEffect, useMemo, useState } from 'react';
import type { FeatureView } from '../../features/featureView.ts';
import { messageOf } from '../../messageOf.ts';
import { heardBy } from '../../session/heardBy.ts';
import type { InsideNetwork } from '../../session/inside.ts';
import { audioPool } from '../../workers/audioPool.ts';
import { trainingWorker } from '../../workers/trainingClient.ts';
import { clipView } from '../train/augmentation/clipView.ts';
import type { ClipTrack, SeenClip } from './clipTracks.ts';
import type { InsideOpen } from './useInside.ts';

interface TrackClips {
  clips: readonly SeenClip[] | null;
  error: string | null;
}

/** The clips of a track; null until they are there. */
export function useTrackClips(network: InsideNetwork, track: ClipTrack | null): TrackClips {
  const [heard, setHeard] = useState<TrackClips & { of: ClipTrack | null }>({
    of: null,
    clips: null,
    error: null,
  });
  useEffect(() => {
    if (!track || track.rows || network === 'training') return;
    let wanted = true;
    const put = (change: Partial<TrackClips>) =>
      wanted && setHeard({ of: track, clips: null, error: null, ...change });
    const hear = async () => {
      const pcm = track.pcm ?? (await audioPool.run((worker) => worker.pcm(track.playerKey!)));
      const { data, starts } = await heardBy(network, { kind: 'audio', pcm });
      const size = data.length / starts.length;
      return starts.map((start, i) => ({ start, clip: data.slice(i * size, (i + 1) * size) }));
    };
    hear().then(
      (clips) => put({ clips }),
      (error) => put({ error: messageOf(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [network, track]);
  const rows = useMemo(() => track?.rows?.map(({ row, start }) => ({ clip: row, start })) ?? null, [track]);
  if (rows) return { clips: rows, error: null };
  return heard.of === track ? heard : { clips: null, error: null };
}

/** A clip as the network takes it, to be drawn; null until it is there. */
export function useClipView(
  recipe: InsideOpen['recipe'],
  clip: SeenClip['clip'] | null,
  inputShape: readonly number[] | null,
): FeatureView | null {
  const [view, setView] = useState<FeatureView | null>(null);
  const rendered = recipe.features.picture !== null;
  useEffect(() => {
    if (clip === null || !inputShape) return;
    let wanted = true;
    const shape = inputShape as [number, number, number];
    const read = async () => {
      const data = typeof clip === 'number' ? await trainingWorker().clipOf(clip) : clip;
      if (wanted && data) setView(clipView(data, shape, rendered));
    };
    void read();
    return () => {
      wanted = false;
    };
  }, [clip, inputShape, rendered]);
  return view;
}
