import { t } from '../i18n.ts';
import { LIBRARY, type LibraryRecipe, libraryRecipe, type ReportId } from './library.ts';
import type { Recipe } from './recipe.ts';
import { recipeFields } from './recipeFields.ts';
import type { Sweep, SweepDimension, SweepOption } from './sweep.ts';

/** A sweep that the app ships: one table of a report. */
export interface ShippedSweep {
  id: string;
  report: ReportId;
  /** The row of the report's tables, as in the library of recipes. */
  row: string;
  /** What the report found, in a sentence. */
  found: string;
  sweep: Sweep;
}

type Leaves = SweepOption['change'];

/** Every value of a recipe by its path. */
const leavesOf = (recipe: Recipe): Leaves =>
  Object.fromEntries(recipeFields(recipe).map(({ path, value }) => [path, value]));

/** The paths at which some of the recipes differ from the base, in the order of the settings. */
function changedPaths(base: Recipe, recipes: readonly Recipe[]): string[] {
  const before = leavesOf(base);
  const after = recipes.map(leavesOf);
  const differs = (a: Leaves[string] | undefined, b: Leaves[string] | undefined) =>
    JSON.stringify(a) !== JSON.stringify(b);
  return Object.keys(before).filter((path) => after.some((leaves) => differs(leaves[path], before[path])));
}

const rowOf = (row: string) => LIBRARY.filter((entry) => entry.row === row);

/** What each recipe of a row has at the paths where the row changes the base. */
function changesOf(base: Recipe, entries: readonly LibraryRecipe[]): Leaves[] {
  const recipes = entries.map(({ recipe }) => recipe);
  const paths = changedPaths(base, recipes);
  return recipes.map((recipe) => {
    const leaves = leavesOf(recipe);
    return Object.fromEntries(paths.map((path) => [path, leaves[path]!]));
  });
}

/** One dimension, whose options are the recipes of a row. @param label of an option, of what it changes, in the order of the settings */
function rowDimension(
  row: string,
  base: Recipe,
  name: string,
  label: (values: readonly Leaves[string][]) => string,
): SweepDimension {
  const options = changesOf(base, rowOf(row)).map((change) => ({
    label: label(Object.values(change)),
    change,
  }));
  return { name, options };
}

interface Shipped {
  row: string;
  id?: string;
  name: string;
  found: string;
  base: Recipe;
  dimensions?: SweepDimension[];
  folds?: number;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function shipped({ row, id = row, name, found: said, base, dimensions = [], folds }: Shipped): ShippedSweep {
  const found = capital(said);
  return {
    id,
    report: row.slice(0, 2) as ReportId,
    row,
    found,
    sweep: {
      version: 1,
      id,
      name: `${row.slice(0, 2)}: ${name}`,
      note: t('Reported: {figures}', { figures: said }),
      base,
      dimensions,
      sampling: { kind: 'grid' },
      seeds: 1,
      folds: folds ?? null,
    },
  };
}

const recipe = (id: string): Recipe => libraryRecipe(id)!.recipe;
const one = (values: readonly Leaves[string][]) => String(values[0]);

/** The report's figures of a row, each behind what it belongs to. */
const figures = (row: string, unit: (recipe: Recipe) => string) =>
  rowOf(row)
    .flatMap(({ recipe: of, reported }) => (reported === null ? [] : [`${unit(of)}: ${reported}`]))
    .join('; ');

/** The row is a grid: what is watched × how long it is waited for. */
function stopDimensions(base: Recipe): SweepDimension[] {
  const entries = rowOf('R1.stop');
  const changes = changesOf(base, entries);
  const isPatience = (path: string) => path.endsWith('.patience');
  const part = (keep: (path: string) => boolean) => {
    const parts = changes.map((change) =>
      Object.fromEntries(Object.entries(change).filter(([path]) => keep(path))),
    );
    return parts.filter(
      (change, i) => parts.findIndex((other) => JSON.stringify(other) === JSON.stringify(change)) === i,
    );
  };
  const watched = part((path) => !isPatience(path)).map((change) => ({
    label: change.monitor === 'valLoss' ? t('validation loss') : t('validation accuracy'),
    change,
  }));
  const waits = part(isPatience).map((change) => ({ label: one(Object.values(change)), change }));
  return [
    { name: t('EarlyStopping watches'), options: watched },
    { name: t('Patience of EarlyStopping'), options: waits },
  ];
}

const r1 = recipe('R1.base');
/** The rows of R4 that compare are trained for 100 epochs. */
const r4: Recipe = { ...recipe('R4.cnn'), epochs: recipe('R4.clips.3').epochs };
const r5mels = recipe('R5.lstm64x2.melc128');
const r5folds = recipe('R5.lstm64x2.mfcc13');

const kernelOf = ({ architecture }: Recipe) => {
  const { kernelSize } = architecture.params;
  return `${kernelSize}×${kernelSize}`;
};

/** What a run waits for, and how long. */
function stopOf({ callbacks }: Recipe): string {
  const { monitor, patience } = callbacks.find(({ className }) => className === 'EarlyStopping') as Extract<
    Recipe['callbacks'][number],
    { className: 'EarlyStopping' }
  >;
  return t('{monitor, select, valLoss {loss} other {accuracy}}, patience {patience}', { monitor, patience });
}

/** The comparisons that the reports are made of, ready to be started; planned, they are the library's recipes. */
export const SHIPPED_SWEEPS: readonly ShippedSweep[] = [
  shipped({
    row: 'R1.kernel',
    name: t('kernel size'),
    found: `${figures('R1.kernel', kernelOf)}.`,
    base: r1,
    dimensions: [rowDimension('R1.kernel', r1, t('Kernel size'), one)],
  }),
  shipped({
    row: 'R1.lr',
    name: t('learning rate'),
    found: `${figures('R1.lr', ({ optimizer }) => String(optimizer.learningRate))}.`,
    base: r1,
    dimensions: [rowDimension('R1.lr', r1, t('Learning rate'), one)],
  }),
  shipped({
    row: 'R1.plateau',
    name: 'ReduceLROnPlateau',
    found: `${rowOf('R1.plateau')[0]!.reported}.`,
    base: r1,
    dimensions: [
      rowDimension('R1.plateau', r1, 'ReduceLROnPlateau', ([patience, factor]) =>
        t('factor {factor}, patience {patience}', { factor: String(factor), patience: String(patience) }),
      ),
    ],
  }),
  shipped({
    row: 'R1.stop',
    name: 'EarlyStopping',
    found: t('stopped after {figures}.', { figures: figures('R1.stop', stopOf) }),
    base: r1,
    dimensions: stopDimensions(r1),
  }),
  shipped({
    row: 'R3.windows',
    name: t('windows per track'),
    found: `${figures('R3.windows', ({ clips }) => t('{count} windows', { count: clips.windows }))}.`,
    base: recipe('R3.cnn'),
    dimensions: [rowDimension('R3.windows', recipe('R3.cnn'), t('Windows per track'), one)],
  }),
  shipped({
    row: 'R4.clips',
    name: t('clip length'),
    found: t('{figures}; it gives no figures for the lengths.', {
      figures: figures('R4.clips', ({ clips }) => `${clips.seconds} s`),
    }),
    base: r4,
    dimensions: [rowDimension('R4.clips', r4, t('Clip length (s)'), one)],
  }),
  shipped({
    row: 'R4.folds',
    name: t('10-fold cross-validation of its CNN'),
    found: `${libraryRecipe('R4.folds')!.reported}.`,
    base: r4,
    folds: 10,
  }),
  shipped({
    row: 'R5.mels',
    name: t('number of mel bands, 5 folds'),
    found: `${figures('R5.mels', ({ features }) => ('nMels' in features ? t('{count} bands', { count: features.nMels }) : ''))}.`,
    base: r5mels,
    dimensions: [rowDimension('R5.mels', r5mels, t('Mel bands'), one)],
    folds: 5,
  }),
  shipped({
    row: 'R5.lstm64x2',
    id: 'R5.folds',
    name: t('5-fold cross-validation of two LSTM 64 on MFCC 13'),
    found: t('{figure} in its 5-fold cross-validation.', { figure: libraryRecipe(r5folds.id)!.reported! }),
    base: r5folds,
    folds: 5,
  }),
];

/** The shipped sweep of that id, if there is one. */
export const shippedSweep = (id: string): ShippedSweep | undefined =>
  SHIPPED_SWEEPS.find((entry) => entry.id === id);
