import { datasetInWords } from '../../../experiments/datasetInWords.ts';
import type { PartFigures, RunRecord } from '../../../experiments/run.ts';
import { deviceInWords } from '../../../training/probe.ts';
import { dateInWords } from '../../dateInWords.ts';
import { count } from '../../music/words.ts';
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
    ['Status', run.ending ? `${STATUS_WORDS[run.status]}. ${run.ending}` : STATUS_WORDS[run.status]],
    ['Test part', figures.test && figuresInWords(figures.test)],
    ['Validation part', figures.validation && figuresInWords(figures.validation)],
    ['Best epoch', run.bestEpoch === null ? null : `${run.bestEpoch} of ${run.epochs.length}`],
    ['Begun', dateInWords(run.createdAt)],
    ['Training time', run.seconds > 0 ? durationInWords(run.seconds) : null],
    ['Backend', backend && `${BACKEND_NAMES[backend.name]}: ${deviceInWords(backend.device)}`],
    ['Dataset', `${datasetInWords(dataset)}: ${dataset.genres.join(', ')} (${dataset.fingerprint})`],
    [
      'Split',
      split
        ? `${divisionOf(run)}: ${split.tracks.train} / ${split.tracks.validation} / ${split.tracks.test} tracks, ` +
          `${split.clips.train} / ${split.clips.validation} / ${split.clips.test} clips to train / validate / test`
        : `${divisionOf(run)}: ${settings.split}`,
    ],
    ['Features', settings.features],
    ['Network', settings.network],
    ['Optimizer', settings.optimizer],
    ['Callbacks', settings.callbacks],
    ['Seed', String(recipe.seed)],
    ['Recipe', recipe.name === run.name ? null : recipe.name],
    ['Weights', run.weightBytes === null ? 'not kept' : `kept, ${bytesInWords(run.weightBytes)}`],
  ];
  return facts.flatMap(([name, value]) => (value === null ? [] : { name, value }));
}

function figuresInWords({ track, clip }: PartFigures): string {
  return (
    `${percent(track.accuracy)} of ${count(track.n, 'track')} (95 % interval ${intervalInWords(track.interval)}), ` +
    `balanced ${percent(track.balancedAccuracy)}; ${percent(clip.accuracy)} of ${count(clip.n, 'clip')}`
  );
}
