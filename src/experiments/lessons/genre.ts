import type { Dataset } from '../../dataset/dataset.ts';
import type { DemoSettings } from '../../dataset/demo/settings.ts';
import { DEMO_GENRES } from '../../dataset/demo/settings.ts';
import { parseDemoAudioKey } from '../../dataset/demo/spec.ts';
import type { Split } from '../../dataset/split.ts';
import { evaluate } from '../../evaluation/evaluate.ts';
import { t } from '../../i18n.ts';
import { DEFAULT_DEMONSTRATION, DEMONSTRATION_MUSIC, demonstrationRecipe } from '../demonstration.ts';
import type { PartResult } from '../evaluatePart.ts';
import type { LessonPlan } from './plan.ts';

const RECIPE = demonstrationRecipe({ ...DEFAULT_DEMONSTRATION, trainingShare: 1, depth: 3, dropout: 0.3 });
const FIXED = { epochs: 12, monitor: 'valAccuracy' } as const;

/** Shares of the training tracks under a wrong genre. */
export const LABEL_NOISES = [0, 0.2, 0.4] as const;

/**
 * The same recipe with ever more wrong labels. Measured on wasm in Node, seed 1: validation clips, whose labels are
 * right, 76 %, 60 % and 48 %. Rendering and features take 12 s of one core, the runs 10 s each.
 */
export const NOISE_PLANS: readonly LessonPlan[] = LABEL_NOISES.map((labelNoise) => {
  const name =
    labelNoise === 0
      ? t('No wrong labels')
      : t('{share} % wrong labels', { share: String(Math.round(100 * labelNoise)) });
  const recipe = { ...RECIPE, ...FIXED, name, labelNoise };
  return { key: `noise ${labelNoise}`, name, music: DEMONSTRATION_MUSIC, recipe };
});

/** Four artists a genre, three songs each. */
const ARTIST_MUSIC: DemoSettings = {
  tracksPerGenre: 12,
  seconds: 6,
  variation: 0.8,
  noise: 0.5,
  seed: 1,
  songsPerArtist: 3,
};
/** One song each by other artists. */
const { songsPerArtist: _, ...ONE_SONG_EACH } = ARTIST_MUSIC;
const OTHER_ARTISTS: DemoSettings = { ...ONE_SONG_EACH, tracksPerGenre: 6, seed: 2 };
export const OTHER_ARTISTS_SONGS = OTHER_ARTISTS.tracksPerGenre * DEMO_GENRES.length;

const ARTIST_NAME = t('Random split by song');

/**
 * Split by song, so that an artist's songs lie on both sides. Measured on wasm in Node, seed 1: right on 85 % of the
 * validation clips, on 34 % of those by other artists.
 */
export const ARTIST_PLAN: LessonPlan = {
  key: 'artists',
  name: ARTIST_NAME,
  music: ARTIST_MUSIC,
  fresh: OTHER_ARTISTS,
  recipe: { ...RECIPE, ...FIXED, name: ARTIST_NAME, split: { ...RECIPE.split, validation: 1 / 3 } },
};

/**
 * The validation songs of built-in music, and those of them whose artist has songs in the training part.
 * @param dataset, split of a run on music with artists
 */
export function songsByHeardArtists(
  { tracks, clips }: Pick<Dataset, 'tracks' | 'clips'>,
  split: Pick<Split, 'train' | 'validation'>,
): { heard: number; all: number } {
  const songs = (part: readonly number[]) => [...new Set(part.map((clip) => tracks[clips[clip]!.track]!))];
  const artistOf = ({ audioKey, genre }: (typeof tracks)[number]) =>
    `${genre} ${parseDemoAudioKey(audioKey)?.artist}`;
  const known = new Set(songs(split.train).map(artistOf));
  const validation = songs(split.validation);
  return {
    heard: validation.filter((song) => known.has(artistOf(song))).length,
    all: validation.length,
  };
}

/** How often a genre is recognised, 0..1: its clips, and its tracks by two votes. */
export interface GenreRecall {
  genre: string;
  clip: number;
  majority: number;
  mean: number;
}

/** @param part measured on every genre */
export function genreRecalls(
  { labels, probabilities, evaluation }: PartResult,
  genres: readonly string[],
): GenreRecall[] {
  const { trackOf } = evaluation.clip;
  const byVote = (voteRule: 'majority' | 'mean') =>
    evaluate({ probabilities, labels, trackOf, genres, voteRule }).track.report.perClass;
  const [majority, mean] = [byVote('majority'), byVote('mean')];
  return genres.map((genre, i) => ({
    genre,
    clip: evaluation.clip.report.perClass[i]!.recall,
    majority: majority[i]!.recall,
    mean: mean[i]!.recall,
  }));
}

/** What the vote by the mean did to the genres. */
export interface VoteEffect {
  value: 'all-gain' | 'some-lose' | 'none-gains';
  /** Who gains most and who least, which may be a loss. */
  most: GenreRecall;
  least: GenreRecall;
}

/** @param recalls of at least one genre */
export function voteEffect(recalls: readonly GenreRecall[]): VoteEffect {
  const gain = ({ clip, mean }: GenreRecall) => mean - clip;
  const most = recalls.reduce((best, one) => (gain(one) > gain(best) ? one : best));
  const least = recalls.reduce((worst, one) => (gain(one) < gain(worst) ? one : worst));
  // A share of 18 clips and one of 6 tracks may be the same number and yet differ in the last bit.
  const rounding = 1e-9;
  const value = gain(most) <= rounding ? 'none-gains' : gain(least) < -rounding ? 'some-lose' : 'all-gain';
  return { value, most, least };
}
