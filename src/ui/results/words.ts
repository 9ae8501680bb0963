import { kindsOf } from '../../dataset/kinds.ts';
import type { Interval } from '../../evaluation/interval.ts';
import type { PartResult } from '../../experiments/evaluatePart.ts';
import type { RunResult } from '../../experiments/runResult.ts';

/** What a confusion matrix counts. */
export type Level = 'clip' | 'track';

/** 0.823 → `82 %`. */
export const percent = (share: number) => `${Math.round(share * 100)} %`;

/** `72–89 %`. */
export const intervalInWords = ({ low, high }: Interval) => `${Math.round(low * 100)}–${percent(high)}`;

/** `1 clip`, `5 clips`. */
export const count = (n: number, level: Level) => `${n} ${level}${n === 1 ? '' : 's'}`;

/** What a run was trained on, where that needs saying. */
export function musicInWords(tracks: RunResult['dataset']['tracks']): string {
  const [kind] = kindsOf(tracks);
  if (kind === 'picture') return 'imported pictures';
  if (kind === 'spectrogram') return 'spectrograms of a .npy file';
  const builtIn = tracks.filter((track) => track.source === 'built-in').length;
  if (builtIn === 0) return 'imported songs';
  return builtIn === tracks.length
    ? 'built-in (synthetic) music'
    : 'imported songs and built-in (synthetic) music';
}

/** How the run's clips were divided. */
export function splitInWords({ split, recipe }: Pick<RunResult, 'split' | 'recipe'>): string {
  if (split.unit === 'clip') return 'leaky split by clip';
  return recipe.split.scheme === 'gtzan-filtered'
    ? 'split by track, GTZAN’s filtered lists'
    : 'random split by track';
}

/** What the figures of one part were measured on, and what that part had to do with the training. */
export function measuredOn(run: Pick<RunResult, 'split'>, { part, evaluation }: PartResult): string {
  const items = `${count(evaluation.track.n, 'track')} (${count(evaluation.clip.n, 'clip')})`;
  const head = `Measured on the ${part} part: ${items}`;
  if (run.split.unit === 'clip') return `${head}, whose other clips the network may have trained on.`;
  return part === 'test'
    ? `${head} that were kept out of the training and of every choice.`
    : `${head} that the network did not train on. Its best epoch was chosen by them.`;
}
