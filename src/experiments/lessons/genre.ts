import type { DemoSettings } from '../../dataset/demo/settings.ts';
import { DEMO_GENRES } from '../../dataset/demo/settings.ts';
import { parseDemoAudioKey } from '../../dataset/demo/spec.ts';
import { evaluate } from '../../evaluation/evaluate.ts';
import { t } from '../../i18n.ts';
import { DEMONSTRATION_MUSIC } from '../demonstration.ts';
import type { PartResult } from '../evaluatePart.ts';
import type { RunResult } from '../runResult.ts';
import { NARROW_RECIPE } from './narrowRecipe.ts';
import type { LessonPlan } from './plan.ts';

const FIXED = { epochs: 10, monitor: 'valAccuracy' } as const;

/** Shares of the training tracks under a wrong genre. */
export const LABEL_NOISES = [0, 0.2, 0.4] as const;

/**
 * The same recipe with ever more wrong labels. Measured on wasm in Node, seed 1: validation clips, whose labels are
 * right, 72 %, 58 % and 49 %. Rendering and features take 12 s of one core, the runs 4 s each.
 */
export const NOISE_PLANS: readonly LessonPlan[] = LABEL_NOISES.map((labelNoise) => {
  const name =
    labelNoise === 0
      ? t('No wrong labels')
      : t('{share} % wrong labels', { share: String(Math.round(100 * labelNoise)) });
  const recipe = { ...NARROW_RECIPE, ...FIXED, name, labelNoise };
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
  recipe: {
    ...NARROW_RECIPE,
    ...FIXED,
    name: ARTIST_NAME,
    split: { ...NARROW_RECIPE.split, validation: 1 / 3 },
  },
};

/** How a network does on new songs by artists that it trained on. */
export interface OnHeardArtists {
  /** Right of the clips, 0..1. */
  accuracy: number;
  songs: number;
  /** Validation songs whose artist has none in the training part: they are left out. */
  leftOut: number;
}

/** @param run on built-in music with artists; null without such songs */
export function onHeardArtists({
  dataset: { tracks, clips },
  split,
  validation,
}: Pick<RunResult, 'dataset' | 'split' | 'validation'>): OnHeardArtists | null {
  const artistOf = (track: number) => {
    const { genre, audioKey } = tracks[track]!;
    return `${genre} ${parseDemoAudioKey(audioKey)?.artist}`;
  };
  const known = new Set(split.train.map((clip) => artistOf(clips[clip]!.track)));
  const isHeard = (track: number) => known.has(artistOf(track));
  if (!validation) return null;
  const { trackOf, labels, predicted } = validation.evaluation.clip;
  const rows = [...trackOf.keys()].filter((row) => isHeard(trackOf[row]!));
  if (rows.length === 0) return null;
  const songs = new Set(trackOf);
  const heard = [...songs].filter(isHeard).length;
  const right = rows.filter((row) => labels[row] === predicted[row]).length;
  return { accuracy: right / rows.length, songs: heard, leftOut: songs.size - heard };
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
