import type { Track } from './track.ts';

/** A cut of a track: the unit of training. */
export interface Clip {
  /** Index into {@link Dataset.tracks}. */
  track: number;
  /** Seconds from the start of the track. */
  start: number;
}

/** Everything a network is trained and tested on, in one array. */
export interface Dataset {
  /** Sorted; a label is an index into this. */
  genres: readonly string[];
  tracks: readonly Track[];
  /** Clip i is row i of `data`. */
  clips: readonly Clip[];
  /** Height (bands or coefficients, row 0 lowest; of a picture pixel rows from the top), width, channels of one clip. */
  shape: readonly [number, number, number];
  /** Row-major clips × shape. Of bytes the network sees value / 255; floats are what they are. */
  data: Uint8Array | Float32Array;
}

/** The label (index into `genres`) of every clip. */
export function clipLabels(dataset: Pick<Dataset, 'genres' | 'tracks' | 'clips'>): Int32Array {
  return Int32Array.from(dataset.clips, (clip) => dataset.genres.indexOf(dataset.tracks[clip.track]!.genre));
}
