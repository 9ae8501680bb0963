import { t } from '../i18n.ts';
import { confusionMatrix } from './confusion.ts';
import { effectiveSampleSize, type Interval, wilsonInterval } from './interval.ts';
import { accuracy, balancedAccuracy, type ClassificationReport, classificationReport } from './report.ts';
import { predictedClasses, type Vote, type VoteRule, vote } from './vote.ts';

/** How well a model does on clips, or on tracks. */
export interface LevelResult {
  /** How many clips or tracks. */
  n: number;
  /** True genre of each, an index into the genres. */
  labels: Int32Array;
  predicted: Int32Array;
  /** Rows true, columns predicted. */
  matrix: number[][];
  report: ClassificationReport;
  accuracy: number;
  balancedAccuracy: number;
  /** 95 % interval of the accuracy. */
  interval: Interval;
}

/** Plain data: it can be posted from a worker and stored. */
export interface Evaluation {
  /** Item i is row i of the given probabilities. Its interval allows for clips of one track being alike. */
  clip: LevelResult & {
    /** The track of each clip. */
    trackOf: Int32Array;
  };
  /** Item i is `track.track[i]`. */
  track: LevelResult & Vote;
}

/**
 * Compares predictions with the truth, by clip and, after the vote, by track.
 * @param options.probabilities clips × genres, each row summing to 1
 * @param options.labels true genre of each clip, an index into `genres`
 * @param options.trackOf the track of each clip
 * @throws Error if there is nothing to evaluate, the sizes do not fit, a probability is not a number (a diverged
 *   model), or the clips of a track have different labels
 */
export function evaluate(options: {
  probabilities: Float32Array;
  labels: ArrayLike<number>;
  trackOf: ArrayLike<number>;
  genres: readonly string[];
  voteRule: VoteRule;
}): Evaluation {
  const { probabilities, trackOf, genres, voteRule } = options;
  const classes = genres.length;
  const labels = Int32Array.from(options.labels);
  if (labels.length === 0) throw new Error(t('There are no clips to evaluate on.'));
  if (trackOf.length !== labels.length || probabilities.length !== labels.length * classes) {
    throw new RangeError(
      `${labels.length} labels, ${trackOf.length} tracks and ${probabilities.length} probabilities of ${classes} genres do not fit`,
    );
  }
  if (!probabilities.every(Number.isFinite)) {
    throw new Error(t('The model’s predictions are not numbers: its training has diverged.'));
  }

  const predicted = predictedClasses(probabilities, classes);
  const correct = Array.from(predicted, (genre, clip) => genre === labels[clip]);
  const votes = vote(probabilities, trackOf, classes, voteRule);
  const trackLabels = labelsOfTracks(labels, trackOf, votes.track);
  return {
    clip: {
      ...levelResult(labels, predicted, classes, effectiveSampleSize(correct, trackOf)),
      trackOf: Int32Array.from(trackOf),
    },
    track: { ...votes, ...levelResult(trackLabels, votes.predicted, classes, votes.track.length) },
  };
}

function levelResult(
  labels: Int32Array,
  predicted: Int32Array,
  classes: number,
  effectiveSize: number,
): LevelResult {
  const matrix = confusionMatrix(labels, predicted, classes);
  return {
    n: labels.length,
    labels,
    predicted,
    matrix,
    report: classificationReport(matrix),
    accuracy: accuracy(matrix),
    balancedAccuracy: balancedAccuracy(matrix),
    interval: wilsonInterval(accuracy(matrix), effectiveSize),
  };
}

function labelsOfTracks(
  labels: Int32Array,
  trackOf: ArrayLike<number>,
  tracks: readonly number[],
): Int32Array {
  const labelOf = new Map<number, number>();
  labels.forEach((label, clip) => {
    const track = trackOf[clip]!;
    if ((labelOf.get(track) ?? label) !== label)
      throw new Error(`The clips of track ${track} have different labels.`);
    labelOf.set(track, label);
  });
  return Int32Array.from(tracks, (track) => labelOf.get(track)!);
}
