import { locale, t } from '../../i18n.ts';
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
  return t('{dataset}, instead of GTZAN’s {tracks} tracks of 10.', {
    dataset: here[0]!.toUpperCase() + here.slice(1),
    tracks: tracks.toLocaleString(locale),
  });
}

function splitSentence(
  { unit, testIsValidation }: Protocol,
  { metric }: Pick<StudyCell, 'metric'>,
  { runs, part }: MeasuredGroup,
): string {
  const [run] = runs;
  if (isLeaky(run!))
    return unit === 'clip'
      ? t('Split by clip, as in the report: clips of one track on both sides flatter both figures.')
      : t('Leaky split by clip, which flatters; the report keeps tracks together.');
  const lists = run!.recipe.split.scheme === 'gtzan-filtered' ? 'filtered' : 'random';
  if (unit === 'clip')
    return t(
      'Split by track{lists, select, filtered { on GTZAN’s filtered lists} other {}}; the report’s is by clip, with clips of one track on both sides, and flatters.',
      { lists },
    );
  return testIsValidation && part === 'validation' && metric.kind === 'evaluated'
    ? t(
        'Split by track{lists, select, filtered { on GTZAN’s filtered lists} other {}}; as in the report, the part that is measured also chose the epoch.',
        { lists },
      )
    : t('Split by track{lists, select, filtered { on GTZAN’s filtered lists} other {}}, as in the report.', {
        lists,
      });
}

function foldsSentence({ folds: wanted }: Pick<StudyRow, 'folds'>, { folds }: MeasuredGroup): string | null {
  if (wanted !== null && folds === null) {
    return t('A single split instead of {count} folds.', { count: wanted });
  }
  if (folds === null) return null;
  const reported = folds.count === wanted ? 'same' : wanted === null ? 'none' : 'others';
  const values = { done: folds.done, total: folds.count, reported, wanted: wanted ?? 0 };
  if (folds.done < folds.count) {
    return t(
      'Only {done} of {total} folds{reported, select, same {} none {, where the report has none} other {, not {wanted} as reported}}.',
      values,
    );
  }
  if (reported === 'same') return null;
  return t(
    '{total} folds{reported, select, none {, where the report has none} other {, not {wanted} as reported}}.',
    values,
  );
}

function changeSentence({ path, label, shipped, here }: ChangedField): string {
  if (path === 'transfer.weights') {
    return t('The base has random weights instead of ImageNet’s: it has learned nothing before.');
  }
  return t('{label}: {here} instead of {shipped}.', { label, here, shipped });
}

/** Runs that somebody stopped; one that EarlyStopping ended is as the report's. */
function endedEarly({ metric }: Pick<StudyCell, 'metric'>, runs: readonly RunRecord[]): string | null {
  const cut = runs.filter((run) => {
    const stops = run.recipe.callbacks.some(({ className }) => className === 'EarlyStopping');
    return !stops && !hasRunDiverged(run) && run.epochs.length < plannedEpochs(run.recipe);
  });
  if (cut.length === 0) return null;
  if (runs.length > 1) {
    return t('{cut} of the {total} runs ended before their last epoch.', {
      cut: cut.length,
      total: runs.length,
    });
  }
  const { epochs, recipe } = cut[0]!;
  const enough = metric.kind === 'epoch' && epochs.length >= metric.epoch;
  if (enough) return null;
  return t('It ended after epoch {epoch} of {planned}.', {
    epoch: epochs.length,
    planned: plannedEpochs(recipe),
  });
}
