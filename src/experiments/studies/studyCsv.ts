import { toCsv } from '../../csv.ts';
import { t } from '../../i18n.ts';
import { datasetInWords } from '../datasetInWords.ts';
import type { RunRecord } from '../run.ts';
import { metricInWords } from './figureWords.ts';
import { distance, type Extras, type MeasuredGroup, measured } from './measured.ts';
import { type Study, type StudyCell, type StudyRow, type StudyTable, unitOf } from './study.ts';
import { whatDiffers } from './whatDiffers.ts';

/** For programs, in English whatever the page’s language; what stands below is for people. */
const HEADER = [
  'report',
  'table',
  'row',
  'settings',
  'figure',
  'recipe',
  'reported',
  'reported value',
  'reported value to',
  'metric',
  'unit',
  'measured',
  '95 % low',
  '95 % high',
  'standard deviation',
  'runs',
  'folds done',
  'folds',
  'diverged runs',
  'counted over (least)',
  'counted over (most)',
  'level',
  'part',
  'measured less reported',
  'dataset',
  'dataset fingerprint',
  'dataset tracks',
  'split',
  'leaky',
  'changed fields',
  'what differs',
  'run ids',
];

/**
 * A study as a CSV file: a line for every reported figure and each group of runs that is its counterpart; shares are
 * 0..1.
 * @param fingerprint of the dataset
 */
export function studyCsv(
  study: Study,
  runs: readonly RunRecord[],
  fingerprint: string,
  extras: Extras,
): string {
  const lines = study.tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      row.cells.flatMap((cell, column) => {
        if (!cell) return [];
        const reported = reportedPart(study, table, row, cell, column);
        const { groups } = measured(study, row, cell, runs, fingerprint, extras);
        if (groups.length === 0) return [[...reported, t('not measured here')]];
        return groups.map((group) => [...reported, ...measuredPart(study, row, cell, group)]);
      }),
    ),
  );
  return toCsv([HEADER, ...lines.map((line) => HEADER.map((_, i) => line[i] ?? ''))]);
}

function reportedPart(study: Study, table: StudyTable, row: StudyRow, cell: StudyCell, column: number) {
  const { reported, value, metric, recipe, minus } = cell;
  const [from, to] = typeof value === 'number' ? [value, null] : (value ?? [null, null]);
  return [
    study.report,
    table.title,
    row.row,
    table.settings.map((name, i) => `${name}: ${row.settings[i]}`).join('; '),
    table.figures[column]!,
    minus === undefined ? recipe : t('{a} less {b}', { a: recipe, b: minus }),
    reported,
    from,
    to,
    metricInWords(metric),
    unitOf(cell),
  ];
}

function measuredPart(study: Study, row: StudyRow, cell: StudyCell, group: MeasuredGroup) {
  const { runs, changed, folds, figure, deviation, interval, n, diverged } = group;
  const { dataset, recipe, split } = runs[0]!;
  return [
    figure ?? t('diverged'),
    interval?.low ?? null,
    interval?.high ?? null,
    deviation,
    runs.length,
    folds?.done ?? null,
    folds?.count ?? null,
    diverged,
    n.least,
    n.most,
    group.level,
    group.part,
    distance(figure, cell.value),
    datasetInWords(dataset),
    dataset.fingerprint,
    dataset.tracks,
    `by ${recipe.split.unit}, ${recipe.split.scheme}`,
    split?.leaky ? 'yes' : 'no',
    changed
      .map(({ label, here, shipped }) => t('{label}: {here} instead of {shipped}', { label, here, shipped }))
      .join('; '),
    whatDiffers(study, row, cell, group),
    runs.map(({ id }) => id).join(' '),
  ];
}
