import { t } from '../i18n.ts';
import { listInWords } from '../listInWords.ts';
import type { ReliabilityBin } from './calibration.ts';

/** A genre and the probability (0..1) the model gives it. */
export interface GenreProbability {
  genre: string;
  probability: number;
}

/** How many of a track's clips have the track's most likely genre as their own most likely one. */
export interface ClipAgreement {
  agreeing: number;
  clips: number;
}

/** From this probability on, the first genre is called clear. */
export const CLEAR_PROBABILITY = 0.7;
/** Below this probability of the first genre, the model is said not to know. */
export const UNSURE_PROBABILITY = 0.3;
/** A genre with at least this share of the first one's probability is a real alternative. */
export const ALTERNATIVE_RATIO = 0.4;
/** When a smaller share of the clips than this has the first genre, the clips are said to disagree. */
export const AGREEMENT = 2 / 3;

/**
 * The `n` most likely genres, most likely first.
 * @param probabilities one for each genre
 */
export function topGenres(
  probabilities: ArrayLike<number>,
  genres: readonly string[],
  n = 3,
): GenreProbability[] {
  return genres
    .map((genre, i) => ({ genre, probability: probabilities[i]! }))
    .sort((a, b) => b.probability - a.probability)
    .slice(0, n);
}

/**
 * Names a track's most likely genres in words, and says how sure the model is.
 * @param top the most likely genres, most likely first, as {@link topGenres} gives them
 */
export function describeCertainty(top: readonly GenreProbability[], agreement: ClipAgreement): string {
  const [first, ...others] = top;
  if (!first) throw new RangeError('No genre to describe.');
  if (first.probability < UNSURE_PROBABILITY) {
    return t('The model does not know: no genre stands out. Its best guesses are {genres}.', {
      genres: listInWords(top.map(named)),
    });
  }
  const disagree = agreement.agreeing < AGREEMENT * agreement.clips;
  const clear = first.probability >= CLEAR_PROBABILITY && !disagree;
  const alternatives = others.filter((o) => o.probability >= ALTERNATIVE_RATIO * first.probability);
  const unlikely = others.filter((o) => !alternatives.includes(o)).map(named);
  const sentences = [
    clear
      ? t('Clearly {genre}.', { genre: named(first) })
      : t('Most likely {genre}.', { genre: named(first) }),
  ];
  if (alternatives.length > 0) {
    sentences.push(
      t('{count, plural, one {{genres} is a real alternative.} other {{genres} are real alternatives.}}', {
        count: alternatives.length,
        genres: capitalized(listInWords(alternatives.map(named))),
      }),
    );
  }
  if (unlikely.length > 0) {
    sentences.push(
      t('{count, plural, one {Then comes {genres}.} other {Then come {genres}.}}', {
        count: unlikely.length,
        genres: listInWords(unlikely),
      }),
    );
  }
  if (disagree) {
    sentences.push(
      t(
        'The clips disagree: {agreeing, plural, one {# of {clips} says {genre}} other {# of {clips} say {genre}}}, so do not rely on it.',
        { agreeing: agreement.agreeing, clips: agreement.clips, genre: first.genre },
      ),
    );
  }
  return sentences.join(' ');
}

/** Fewer songs than this say nothing of how often a model is right. */
const ENOUGH_SONGS = 10;

/**
 * How often a calibrated model is right where it is as sure as here.
 * @param probability of the most likely genre
 * @param trust `tracks` it was calibrated on; `reliability` measured on tracks of its own collection that it was not
 * trained on
 * @param clips that the answer rests on
 */
export function describeTrust(
  probability: number,
  { reliability, tracks }: { reliability: readonly ReliabilityBin[]; tracks: number },
  clips: number,
): string {
  const bin = reliability.find(({ from, to }) => probability > from && probability <= to);
  const measured =
    bin && bin.accuracy !== null && bin.count >= ENOUGH_SONGS
      ? t('Of {songs} test songs that it was as sure of ({from} to {to} %), it got {right} right.', {
          songs: bin.count,
          from: Math.round(bin.from * 100),
          to: Math.round(bin.to * 100),
          right: Math.round(bin.accuracy * bin.count),
        })
      : t(
          'It was calibrated on {tracks} songs that it had not been trained on: of 100 answers with {probability}, about as many should be right.',
          { tracks, probability: percent(probability) },
        );
  const sentences = [
    measured,
    t(
      'Those songs are of the collection that it learned from: with music from elsewhere it may be wrong more often.',
    ),
  ];
  if (clips < FEW_CLIPS) {
    sentences.push(t('They were heard for longer than this one: of so little, do not expect as much.'));
  }
  return sentences.join(' ');
}

/** With fewer clips an answer is said to rest on little. */
const FEW_CLIPS = 3;

/** A recording that is far from everything a model knows, or in which nothing changes, and why that is said. */
export function describeForeign({
  distance,
  threshold,
  steady,
}: {
  distance: number;
  threshold: number;
  steady: boolean;
}): { verdict: string; reason: string } {
  if (steady)
    return {
      verdict: t('None of these: nothing changes in it.'),
      reason: `${SHARES_OUT} ${t('A steady noise or tone is no music that it knows, so do not rely on the bars.')}`,
    };
  const times = (distance / threshold).toFixed(1);
  return {
    verdict: t('None of these: this is far from everything it knows.'),
    reason: `${SHARES_OUT} ${
      times === '1.0'
        ? t('This recording lies just outside what still counts as one of them, so do not rely on the bars.')
        : t(
            'This recording lies {times} times as far away as what still counts as one of them, so do not rely on the bars.',
            { times },
          )
    }`,
  };
}

const SHARES_OUT = t('The network has to share out 100 % among its genres, whatever it hears.');

const named = ({ genre, probability }: GenreProbability) => `${genre} (${percent(probability)})`;

/** Never rounded up to certainty or down to impossibility. */
function percent(probability: number): string {
  if (probability > 0.99 && probability < 1) return t('over 99 %');
  if (probability < 0.01 && probability > 0) return t('under 1 %');
  return `${Math.round(probability * 100)} %`;
}

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
