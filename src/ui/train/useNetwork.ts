import { useMemo } from 'react';
import { framesPerSecondOf } from '../../dataset/kinds.ts';
import type { Track } from '../../dataset/track.ts';
import { type Network, networkOf } from '../../experiments/network.ts';
import type { Recipe } from '../../experiments/recipe.ts';
import { clipShape } from '../../features/clipShape.ts';
import { useStable } from '../charts/useStable.ts';

/** Genres that the network is shown for while there is too little music. */
const USUAL_GENRES = 10;

export interface NetworkInUse extends Network {
  /** Height, width, channels of one clip. */
  inputShape: [number, number, number];
  genres: number;
}

/** The recipe's network for the tracks at hand. */
export function useNetwork(recipe: Recipe, tracks: readonly Track[], genresAtHand: number): NetworkInUse {
  const genres = genresAtHand >= 2 ? genresAtHand : USUAL_GENRES;
  const { architecture, standardize, features, transfer, clips } = recipe;
  const framesPerSecond = framesPerSecondOf(tracks);
  const parts = useStable({ architecture, standardize, features, transfer });
  return useMemo(() => {
    const inputShape = clipShape(clips.seconds, parts.features, framesPerSecond);
    return { inputShape, genres, ...networkOf(parts, inputShape, genres) };
  }, [parts, clips.seconds, framesPerSecond, genres]);
}
