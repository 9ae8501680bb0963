import { locale } from '../../i18n.ts';
import { datasetInWords } from '../datasetInWords.ts';
import { plannedEpochs } from '../plannedEpochs.ts';
import { isLeaky, type RunRecord } from '../run.ts';
import type { ChangedField } from './belonging.ts';
import { hasRunDiverged } from './figureOfRun.ts';
import type { MeasuredGroup } from './measured.ts';
import type { Protocol, Study, StudyCell, StudyRow } from './study.ts';

/** What a measured figure has otherwise than the reported one, in sentences. */
export function whatDiffers(
  { protocol }: Pick<Study, 'protocol'>,
  row: Pick<StudyRow, 'folds'>,
  cell: Pick<StudyCell, 'metric'>,
  group: MeasuredGroup,
): string {
  return `${dataSentence(protocol, group.runs[0]!)} ${whatElseDiffers({ protocol }, row, cell, group)}`;
}

/** The same of runs whose dataset has been told of already. */
export function whatElseDiffers(
  { protocol }: Pick<Study, 'protocol'>,
  row: Pick<StudyRow, 'folds'>,
  cell: Pick<StudyCell, 'metric'>,
  group: MeasuredGroup,
): string {
  return [
    splitSentence(protocol, cell, group),
    foldsSentence(row, group),
    ...group.changed.filter(({ path }) => !SPLIT_SAID.has(path)).map(changeSentence),
    endedEarly(cell, group.runs),
  ]
    .filter((sentence) => sentence !== null)
    .join(' ');
}

/** What the sentence on the split tells already. */
const SPLIT_SAID = new Set(['split.unit', 'split.scheme', 'split.folds']);

function dataSentence({ tracks }: Protocol, { dataset }: RunRecord): string {
  const here = datasetInWords(dataset);
  return `${here[0]!.toUpperCase()}${here.slice(1)}, instead of GTZAN’s ${tracks.toLocaleString(locale)} tracks of 10.`;
}

function splitSentence(
  { unit, testIsValidation }: Protocol,
  { metric }: Pick<StudyCell, 'metric'>,
  { runs, part }: MeasuredGroup,
): string {
  const [run] = runs;
  if (isLeaky(run!))
    return unit === 'clip'
      ? 'Split by clip, as in the report: clips of one track on both sides flatter both figures.'
      : 'Leaky split by clip, which flatters; the report keeps tracks together.';
  const lists = run!.recipe.split.scheme === 'gtzan-filtered' ? ' on GTZAN’s filtered lists' : '';
  if (unit === 'clip')
    return `Split by track${lists}; the report’s is by clip, with clips of one track on both sides, and flatters.`;
  const chosenBy = testIsValidation && part === 'validation' && metric.kind === 'evaluated';
  return `Split by track${lists}${chosenBy ? '; as in the report, the part that is measured also chose the epoch' : ', as in the report'}.`;
}

function foldsSentence({ folds: wanted }: Pick<StudyRow, 'folds'>, { folds }: MeasuredGroup): string | null {
  if (wanted !== null && folds === null) return `A single split instead of ${wanted} folds.`;
  if (folds === null) return null;
  const count =
    folds.count === wanted ? '' : wanted ? `, not ${wanted} as reported` : ', where the report has none';
  if (folds.done < folds.count) return `Only ${folds.done} of ${folds.count} folds${count}.`;
  return count === '' ? null : `${folds.count} folds${count}.`;
}

function changeSentence({ path, label, shipped, here }: ChangedField): string {
  if (path === 'transfer.weights')
    return 'The base has random weights instead of ImageNet’s: it has learned nothing before.';
  return `${label}: ${here} instead of ${shipped}.`;
}

/** Runs that somebody stopped; one that EarlyStopping ended is as the report's. */
function endedEarly({ metric }: Pick<StudyCell, 'metric'>, runs: readonly RunRecord[]): string | null {
  const cut = runs.filter((run) => {
    const stops = run.recipe.callbacks.some(({ className }) => className === 'EarlyStopping');
    return !stops && !hasRunDiverged(run) && run.epochs.length < plannedEpochs(run.recipe);
  });
  if (cut.length === 0) return null;
  if (runs.length > 1) return `${cut.length} of the ${runs.length} runs ended before their last epoch.`;
  const { epochs, recipe } = cut[0]!;
  const enough = metric.kind === 'epoch' && epochs.length >= metric.epoch;
  return enough ? null : `It ended after epoch ${epochs.length} of ${plannedEpochs(recipe)}.`;
}
