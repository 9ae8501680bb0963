import filtered from '../../dataset/gtzan-filtered.json' with { type: 'json' };

/** A network's accuracy on what it did not train on, 0..1. */
export interface Figures {
  clip: number;
  track: number;
}

/**
 * What R3's network (`R3.cnn`) came to in Melscope on the log-mel spectrograms of 949 GTZAN tracks: split by clip, by
 * track, and by track on GTZAN's filtered lists, which keep repeated recordings and an artist's songs on one side.
 */
export const GTZAN_FIGURES: Readonly<Record<'clip' | 'track' | 'filtered', Figures>> = {
  clip: { clip: 0.696, track: 0.715 },
  track: { clip: 0.586, track: 0.667 },
  filtered: { clip: 0.345, track: 0.386 },
};
export const GTZAN_MEASURED_TRACKS = 949;

/** All of GTZAN. */
export const GTZAN_TRACKS = 1000;

/** Tracks that the filtered lists keep. */
export const GTZAN_LISTED = filtered.train.length + filtered.validation.length + filtered.test.length;

/** The first of a run of GTZAN's blues tracks, all by one artist. */
export const ONE_ARTIST = { first: 'blues.00000', last: 'blues.00011', tracks: 12 } as const;
