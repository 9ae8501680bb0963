import { datasetInWords } from '../../../experiments/datasetInWords.ts';
import type { PartFigures, RunRecord } from '../../../experiments/run.ts';
import { t } from '../../../i18n.ts';
import { deviceInWords } from '../../../training/probe.ts';
import { dateInWords } from '../../dateInWords.ts';
import { intervalInWords, percent } from '../../results/words.ts';
import { BACKEND_NAMES } from '../../train/backendInWords.ts';
import { bytesInWords } from '../../train/bytesInWords.ts';
import { inBrief } from '../../train/settingsInBrief.ts';
import { divisionOf, durationInWords, STATUS_WORDS } from './runWords.ts';

/** A run in words, fact by fact. */
export function runFacts(run: RunRecord): { name: string; value: string }[] {
  const { dataset, split, recipe, figures, backend } = run;
  const settings = inBrief(recipe, null);
  const facts: [string, string | null][] = [
    [t('Status'), run.ending ? `${STATUS_WORDS[run.status]}. ${run.ending}` : STATUS_WORDS[run.status]],
    [t('Test part'), figures.test && figuresInWords(figures.test)],
    [t('Validation part'), figures.validation && figuresInWords(figures.validation)],
    [
      t('Best epoch'),
      run.bestEpoch === null
        ? null
        : t('{number} of {total}', { number: run.bestEpoch, total: run.epochs.length }),
    ],
    [t('Begun'), dateInWords(run.createdAt)],
    [t('Training time'), run.seconds > 0 ? durationInWords(run.seconds) : null],
    [t('Backend'), backend && `${BACKEND_NAMES[backend.name]}: ${deviceInWords(backend.device)}`],
    [t('Dataset'), `${datasetInWords(dataset)}: ${dataset.genres.join(', ')} (${dataset.fingerprint})`],
    [
      t('Split'),
      split
        ? t('{division}: {tracks} tracks, {clips} clips to train / validate / test', {
            division: divisionOf(run),
            tracks: inParts(split.tracks),
            clips: inParts(split.clips),
          })
        : `${divisionOf(run)}: ${settings.split}`,
    ],
    [t('Features'), settings.features],
    [t('Network'), settings.network],
    [t('Optimizer'), settings.optimizer],
    [t('Callbacks'), settings.callbacks],
    [t('Seed'), String(recipe.seed)],
    [t('Recipe'), recipe.name === run.name ? null : recipe.name],
    [
      t('Weights'),
      run.weightBytes === null ? t('not kept') : t('kept, {size}', { size: bytesInWords(run.weightBytes) }),
    ],
  ];
  return facts.flatMap(([name, value]) => (value === null ? [] : { name, value }));
}

const inParts = (counts: { train: number; validation: number; test: number }) =>
  [counts.train, counts.validation, counts.test].join(' / ');

function figuresInWords({ track, clip }: PartFigures): string {
  return t(
    '{ofTracks} of {tracks, plural, one {# track} other {# tracks}} (95 % interval {interval}), balanced {balanced}; {ofClips} of {clips, plural, one {# clip} other {# clips}}',
    {
      ofTracks: percent(track.accuracy),
      tracks: track.n,
      interval: intervalInWords(track.interval),
      balanced: percent(track.balancedAccuracy),
      ofClips: percent(clip.accuracy),
      clips: clip.n,
    },
  );
}
