import { useEffect, useState } from 'react';
import { DEFAULT_DEMO_SETTINGS } from '../../../dataset/demo/settings.ts';
import { demoAudioKey, demoTrackSpecs } from '../../../dataset/demo/spec.ts';
import type { Track } from '../../../dataset/track.ts';
import type { Recipe } from '../../../experiments/recipe.ts';
import { messageOf } from '../../../messageOf.ts';
import { audioPool } from '../../../workers/audioPool.ts';
import { useStable } from '../../charts/useStable.ts';

type ExampleTrack = Pick<Track, 'kind' | 'audioKey' | 'genre'>;

/** Two clips of different genres, as the network sees them. */
export interface ExampleClips {
  genres: [string, string];
  /** Height, width, channels. */
  shape: readonly [number, number, number];
  /** 2 × shape. */
  data: Uint8Array | Float32Array;
}

const DEMO: ExampleTrack[] = demoTrackSpecs(DEFAULT_DEMO_SETTINGS).map((spec) => ({
  audioKey: demoAudioKey(spec),
  genre: spec.genre,
}));

/** The first clip of the first track and of the first one of another genre; of built-in music where there are none. */
export function useExampleClips(
  tracks: readonly Track[],
  recipe: Pick<Recipe, 'clips' | 'features' | 'seed'>,
): { clips: ExampleClips | null; error: string | null } {
  const [state, setState] = useState<{ clips: ExampleClips | null; error: string | null }>({
    clips: null,
    error: null,
  });
  const { clips, features, seed } = recipe;
  const job = useStable({ pair: pairOf(tracks) ?? pairOf(DEMO)!, clips, features, seed });
  useEffect(() => {
    let current = true;
    exampleClips(job).then(
      (example) => current && setState({ clips: example, error: null }),
      (error) => current && setState({ clips: null, error: messageOf(error) }),
    );
    return () => {
      current = false;
    };
  }, [job]);
  return state;
}

function pairOf(tracks: readonly ExampleTrack[]): [ExampleTrack, ExampleTrack] | null {
  const first = tracks[0];
  const second = tracks.find((track) => track.genre !== first?.genre);
  const bare = ({ kind, audioKey, genre }: ExampleTrack) => ({ audioKey, genre, ...(kind && { kind }) });
  return first && second ? [bare(first), bare(second)] : null;
}

async function exampleClips({
  pair,
  clips,
  features,
  seed,
}: Pick<Recipe, 'clips' | 'features' | 'seed'> & {
  pair: [ExampleTrack, ExampleTrack];
}): Promise<ExampleClips> {
  const [first, second] = await Promise.all(
    pair.map(({ kind, audioKey }) =>
      audioPool.run((worker) => worker.features({ audioKey, ...(kind && { kind }) }, clips, features, seed)),
    ),
  );
  const { shape } = first!;
  const size = shape[0] * shape[1] * shape[2];
  const data = first!.data instanceof Uint8Array ? new Uint8Array(2 * size) : new Float32Array(2 * size);
  data.set(first!.data.subarray(0, size));
  data.set(second!.data.subarray(0, size), size);
  return { genres: [pair[0].genre, pair[1].genre], shape, data };
}
