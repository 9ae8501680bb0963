import { datasetInWords } from '../../../experiments/datasetInWords.ts';
import type { PartResult } from '../../../experiments/evaluatePart.ts';
import { recipeDifferences } from '../../../experiments/recipeDifferences.ts';
import { isLeaky, type RunRecord } from '../../../experiments/run.ts';
import type { RunResult } from '../../../experiments/runResult.ts';
import { t } from '../../../i18n.ts';
import { listInWords } from '../../../listInWords.ts';
import { deviceInWords } from '../../../training/probe.ts';
import { BACKEND_NAMES } from '../../train/backendInWords.ts';
import { STATUS_WORDS } from './runWords.ts';

/** A row of the table of what differs. */
export interface Difference {
  label: string;
  /** Of each run. */
  values: string[];
}

/** What the runs differ in: fields of their recipes, and whatever else had a part in their figures. */
export function runDifferences(runs: readonly RunRecord[]): Difference[] {
  const row = (label: string, of: (run: RunRecord) => string) => ({ label, values: runs.map(of) });
  const rows = [
    row(t('Dataset'), ({ dataset }) => `${datasetInWords(dataset)} (${dataset.fingerprint.slice(0, 6)})`),
    row(t('Genres'), ({ dataset }) => dataset.genres.join(', ')),
    row(t('Tracks to train / validate / test'), ({ split }) =>
      split ? [split.tracks.train, split.tracks.validation, split.tracks.test].join(' / ') : '–',
    ),
    row(t('Backend'), ({ backend }) =>
      backend ? `${BACKEND_NAMES[backend.name]}: ${deviceInWords(backend.device)}` : '–',
    ),
  ];
  return [
    ...recipeDifferences(runs.map(({ recipe }) => recipe)),
    ...rows.filter(({ values }) => new Set(values).size > 1),
  ];
}

type Compared = Pick<RunResult, 'dataset' | 'validation' | 'test'>;

/** What forbids to read the figures of some runs side by side, or warns of it, in sentences. */
export function comparability(runs: readonly RunRecord[], results: ReadonlyMap<string, Compared>): string[] {
  const sentences: string[] = [];
  const which = (of: (run: RunRecord) => boolean) => runs.flatMap((run, i) => (of(run) ? i + 1 : []));
  const leaky = which(isLeaky);
  if (leaky.length > 0)
    sentences.push(
      t(
        '{count, plural, one {Run {numbers} has a leaky split: its figures flatter} other {Runs {numbers} have leaky splits: their figures flatter}}{which, select, some { and cannot be held against the others} other {}}.',
        {
          count: leaky.length,
          numbers: listInWords(leaky),
          which: leaky.length < runs.length ? 'some' : 'all',
        },
      ),
    );
  if (differ(runs, ({ dataset }) => dataset.genres.join('\n')))
    sentences.push(
      t('The runs tell different genres apart, so being right is not equally hard for all of them.'),
    );
  if (differ(runs, ({ dataset }) => dataset.fingerprint))
    sentences.push(t('The runs were trained on different music: a difference may come from the music.'));
  const measured = runs.flatMap(({ id }) => results.get(id) ?? []);
  const other = (['test', 'validation'] as const).filter((part) =>
    differ(
      measured.flatMap((result) => (result[part] ? tracksOf(result, result[part]) : [])),
      (tracks) => tracks,
    ),
  );
  if (other.length > 0)
    sentences.push(
      t(
        'Their {parts, select, test {test} validation {validation} other {test and validation}} parts are not the same tracks: part of a difference is the luck of the draw. The paired test below takes only tracks that both runs answered.',
        { parts: other.join('-and-') },
      ),
    );
  for (const [i, { id, status }] of runs.entries())
    if (!results.has(id))
      sentences.push(
        t('Run {number} has no result ({status}), so only its curves are shown.', {
          number: i + 1,
          status: STATUS_WORDS[status].toLowerCase(),
        }),
      );
  return sentences;
}

/** By content and genre, in whatever order. */
function tracksOf({ dataset }: Compared, { evaluation }: PartResult): string {
  return evaluation.track.track
    .map((index) => {
      const { audioKey, genre } = dataset.tracks[index]!;
      return `${audioKey} ${genre}`;
    })
    .sort()
    .join('\n');
}

const differ = <T>(items: readonly T[], of: (item: T) => string): boolean =>
  items.some((item) => of(item) !== of(items[0]!));
