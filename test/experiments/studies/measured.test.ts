import { describe, expect, it } from 'vitest';
import type { RunRecord } from '../../../src/experiments/run.ts';
import { foldOf } from '../../../src/experiments/studies/belonging.ts';
import { distance, measured } from '../../../src/experiments/studies/measured.ts';
import { missingRuns } from '../../../src/experiments/studies/missing.ts';
import type { StudyCell, StudyRow } from '../../../src/experiments/studies/study.ts';
import { whatDiffers } from '../../../src/experiments/studies/whatDiffers.ts';
import { studyOf } from '../../../src/experiments/studies.ts';
import { divergenceMessage } from '../../../src/training/divergence.ts';
import { DATASET, recipeOf, runOf } from './runs.ts';

/** The first cell of a recipe, or that under another heading. */
function place(recipe: string, accept: (cell: StudyCell, row: StudyRow) => boolean = () => true) {
  const study = studyOf(recipe.slice(0, 2) as 'R1');
  for (const { rows } of study.tables)
    for (const row of rows)
      for (const cell of row.cells)
        if (cell?.recipe === recipe && accept(cell, row)) return { study, row, cell };
  throw new Error(`no cell of ${recipe}`);
}

const groupsOf = (recipe: string, runs: RunRecord[], fingerprint = DATASET.fingerprint) => {
  const { study, row, cell } = place(recipe);
  return measured(study, row, cell, runs, fingerprint).groups;
};
const sentence = (recipe: string, runs: RunRecord[], accept?: Parameters<typeof place>[1]) => {
  const { study, row, cell } = place(recipe, accept);
  return whatDiffers(study, row, cell, measured(study, row, cell, runs, DATASET.fingerprint).groups[0]!);
};

const epochs = (record: RunRecord, n: number) => ({ ...record, epochs: record.epochs.slice(0, n) });

describe('which runs are a cell’s', () => {
  it('those of its recipe, under whatever name and seeds', () => {
    const recipe = recipeOf('R1.kernel.7', { id: 'own.1', name: 'Mine', note: '', seed: 9 });
    const [group] = groupsOf('R1.base', [runOf(recipe, 0.6)]);
    expect(group).toMatchObject({ changed: [], figure: 0.6, deviation: null, n: { least: 20, most: 20 } });
    expect(group!.interval).toEqual({ low: expect.closeTo(0.5), high: expect.closeTo(0.7) });
    expect(groupsOf('R1.kernel.3', [runOf(recipe, 0.6)])).toEqual([]);
  });

  it('never those on another dataset', () => {
    const elsewhere = runOf(recipeOf('R1.base'), 0.9, { dataset: { ...DATASET, fingerprint: 'other' } });
    const here = runOf(recipeOf('R1.base'), 0.6);
    expect(groupsOf('R1.base', [elsewhere, here])[0]).toMatchObject({ figure: 0.6, runs: [here] });
    expect(groupsOf('R1.base', [elsewhere])).toEqual([]);
  });

  it('with fewer epochs, a smaller picture or another split as changed, and apart from the unchanged', () => {
    const { features, split } = recipeOf('R1.base');
    const short = runOf(recipeOf('R1.base', { epochs: 5 }), 0.4);
    const small = runOf(
      recipeOf('R1.base', { features: { ...features, picture: { mode: 'grey', size: 64 } } as never }),
      0.5,
    );
    const leaky = runOf(recipeOf('R1.base', { split: { ...split, unit: 'clip' } }), 0.9);
    const whole = runOf(recipeOf('R1.base'), 0.6);
    const groups = groupsOf('R1.base', [short, small, leaky, whole]);
    expect(groups.map(({ changed }) => changed.map(({ path }) => path))).toEqual([
      [],
      ['epochs'],
      ['features.picture.size'],
      ['split.unit'],
    ]);
    expect(groups.map(({ figure }) => figure)).toEqual([0.6, 0.4, 0.5, 0.9]);
  });

  it('a recipe that was edited into another row’s counts there, not where it came from', () => {
    const edited = runOf(
      recipeOf('R1.base', { optimizer: { name: 'adam', learningRate: 0.01 }, epochs: 3 }),
      0.2,
    );
    expect(groupsOf('R1.base', [edited])).toEqual([]);
    expect(groupsOf('R1.lr.0.01', [edited])[0]!.changed).toEqual([
      { path: 'epochs', label: 'Epochs', shipped: '100', here: '3' },
    ]);
    const between = runOf(recipeOf('R1.base', { optimizer: { name: 'adam', learningRate: 0.02 } }), 0.3);
    expect(groupsOf('R1.base', [between])[0]!.changed.map(({ path }) => path)).toEqual([
      'optimizer.learningRate',
    ]);
    expect(groupsOf('R1.lr.0.01', [between])).toEqual([]);
  });

  it('what waits or goes on is pending; what failed is nothing, unless it diverged', () => {
    const { study, row, cell } = place('R1.lr.0.1');
    const recipe = recipeOf('R1.lr.0.1');
    const of = (
      status: RunRecord['status'],
      ending: string | null,
      stopReason: RunRecord['stopReason'] = null,
    ) =>
      runOf(recipe, 0.5, {
        status,
        ending,
        stopReason,
        figures: { validation: null, test: null },
        bestEpoch: null,
      });
    // In whatever language; an earlier Melscope kept no reason, and its words were English.
    const diverged = [
      of('failed', 'El entrenamiento divergió.', 'diverged'),
      of('failed', divergenceMessage(0.1, 0)),
    ];
    const runs = [
      of('queued', null),
      of('running', null),
      of('failed', 'The disk is full.'),
      of('failed', 'The notes say that it diverged, the reason does not.', 'device-lost'),
      of('cancelled', null),
    ];
    for (const run of diverged) {
      const { groups } = measured(study, row, cell, [...runs, run], DATASET.fingerprint);
      expect(groups).toEqual([expect.objectContaining({ figure: null, diverged: 1, runs: [run] })]);
    }
    const found = measured(study, row, cell, runs, DATASET.fingerprint);
    expect(found.pending.map(({ status }) => status)).toEqual(['queued', 'running']);
    expect(found.groups).toEqual([]);
  });
});

describe('several runs', () => {
  it('of other seeds come to a mean with its standard deviation (n − 1), repeated ones only once', () => {
    const seeds = [0.5, 0.6, 0.7].map((accuracy, seed) => runOf(recipeOf('R4.centroid', { seed }), accuracy));
    const older = runOf(recipeOf('R4.centroid', { seed: 0 }), 0.1);
    const [group] = groupsOf('R4.centroid', [...seeds, older]);
    expect(group).toMatchObject({ runs: seeds, interval: null });
    expect(group!.figure).toBeCloseTo(0.6, 12);
    expect(group!.deviation).toBeCloseTo(0.1, 12);
  });

  it('of other folds are told as folds, and not mixed with a single split', () => {
    const shipped = recipeOf('R5.lstm64.mfcc13');
    const folds = [0, 1, 2].map((index) => runOf(foldOf(shipped, 5, index), 0.5 + index / 10));
    const { folds: _, ...split } = shipped.split;
    const single = runOf({ ...shipped, split }, 0.9);
    const groups = groupsOf('R5.lstm64.mfcc13', [single, ...folds]);
    expect(groups.map((group) => group.folds)).toEqual([{ count: 5, done: 3 }, null]);
    expect(groups[0]!.figure).toBeCloseTo(0.6, 12);
    expect(sentence('R5.lstm64.mfcc13', folds)).toContain('Only 3 of 5 folds.');
    expect(sentence('R5.lstm64.mfcc13', [single])).toContain('A single split instead of 5 folds.');
  });
});

describe('figures', () => {
  it('an epoch’s figure is taken from any run that went through it', () => {
    const accept = ({ metric }: StudyCell) => metric.kind === 'epoch' && metric.epoch === 100;
    const { study, row, cell } = place('R4.cnn', accept);
    const figure = (epochs: number) =>
      measured(study, row, cell, [runOf(recipeOf('R4.cnn', { epochs }), 0.8)], DATASET.fingerprint)
        .groups[0]!;
    expect(figure(400)).toMatchObject({ figure: 0.099, changed: [] });
    expect(figure(100)).toMatchObject({ figure: 0.099, changed: [] });
    expect(figure(10)).toMatchObject({ figure: 0.009, changed: [{ path: 'epochs', here: '10' }] });
  });

  it('epochs until it stopped, the epoch of the lowest loss, and the gap', () => {
    const stopped = epochs(runOf(recipeOf('R1.base'), 0.6), 40);
    const figure = (id: string) => groupsOf(id, [stopped])[0]!.figure;
    expect(figure('R1.stop.valLoss.15')).toBe(40);
    expect(figure('R1.plateau.0.1.5')).toBeCloseTo(0.9 - 0.039, 12);
    const accept = ({ metric }: StudyCell) => metric.kind === 'lowestLoss';
    const { study, row, cell } = place('R4.ann', accept);
    const runs = [runOf(recipeOf('R4.ann'), 0.5)];
    expect(measured(study, row, cell, runs, DATASET.fingerprint).groups[0]!.figure).toBe(3);
  });

  it('R3’s windows are also compared with one another', () => {
    const { study, row, cell } = place('R3.windows.14', ({ minus }) => minus !== undefined);
    const runs = [runOf(recipeOf('R3.cnn'), 0.7), runOf(recipeOf('R3.windows.8'), 0.62)];
    const [group] = measured(study, row, cell, runs, DATASET.fingerprint).groups;
    expect(group!.figure).toBeCloseTo(0.08, 12);
    expect(distance(group!.figure, cell.value)).toBeCloseTo(0.01, 12);
    expect(measured(study, row, cell, runs.slice(1), DATASET.fingerprint).groups).toEqual([]);
  });

  it('within a reported range there is no distance, outside it is that to its end', () => {
    expect(distance(0.45, [0.4, 0.5])).toBe(0);
    expect(distance(0.35, [0.4, 0.5])).toBeCloseTo(-0.05, 12);
    expect(distance(0.6, [0.4, 0.5])).toBeCloseTo(0.1, 12);
    expect(distance(null, 0.5)).toBeNull();
  });
});

describe('what differs', () => {
  it('data, split and cut epochs, each in its words', () => {
    expect(sentence('R1.base', [runOf(recipeOf('R1.base', { epochs: 5 }), 0.5)])).toBe(
      'Built-in synthetic music, 80 tracks of 4 genres, instead of GTZAN’s 1,000 tracks of 10. ' +
        'Split by track; as in the report, the part that is measured also chose the epoch. Epochs: 5 instead of 100.',
    );
  });

  it('R3’s leak: a split by track is told from the report’s, one by clip is not', () => {
    const { split } = recipeOf('R3.cnn');
    const leaky = runOf(recipeOf('R3.cnn', { split: { ...split, unit: 'clip' } }), 0.8);
    expect(sentence('R3.cnn', [leaky])).toContain('Split by clip, as in the report');
    expect(sentence('R3.cnn', [runOf(recipeOf('R3.cnn'), 0.6)])).toContain('the report’s is by clip');
    const base = recipeOf('R1.base');
    const own = runOf({ ...base, split: { ...base.split, unit: 'clip' } }, 0.9);
    expect(sentence('R1.base', [own])).toContain('Leaky split by clip, which flatters');
  });

  it('a base without ImageNet’s weights, and a run that was stopped', () => {
    const random = recipeOf('R2.xception.out', { transfer: { weights: 'random', unfreeze: null } });
    const told = sentence('R2.xception.out', [epochs(runOf(random, 0.3), 4)]);
    expect(told).toContain('random weights instead of ImageNet’s');
    expect(told).toContain('It ended after epoch 4 of 10.');
    expect(told).toContain('999 tracks');
    // EarlyStopping ends runs as it did in the report.
    expect(sentence('R1.base', [epochs(runOf(recipeOf('R1.base'), 0.6), 40)])).not.toContain('ended');
  });
});

describe('what is missing', () => {
  const rowsOf = (report: 'R1' | 'R2' | 'R4' | 'R5', row?: string) =>
    studyOf(report)
      .tables.flatMap(({ rows }) => rows)
      .filter((r) => row === undefined || r.row === row);
  const all = { mostEpochs: null, folds: 'all' } as const;
  const names = (report: 'R1' | 'R4' | 'R5', row: string, options = {}, runs: RunRecord[] = []) =>
    missingRuns(rowsOf(report, row), runs, DATASET.fingerprint, { ...all, ...options }, () => null).runs;

  it('each recipe once, however many rows have it', () => {
    // 17 recipes, of which five are the base model.
    expect(missingRuns(rowsOf('R1'), [], DATASET.fingerprint, all, () => null)).toMatchObject({
      runs: { length: 13 },
      there: 4,
    });
  });

  it('all folds, or the first', () => {
    expect(names('R4', 'R4.folds').map(({ recipe }) => recipe.split.folds)).toEqual(
      Array.from({ length: 10 }, (_, index) => ({ count: 10, index })),
    );
    expect(names('R4', 'R4.folds', { folds: 'first' })).toHaveLength(1);
    expect(names('R5', 'R5.mels')).toHaveLength(25);
  });

  it('not what is there, waits, or was cut to as few epochs; what failed is tried again', () => {
    const recipe = recipeOf('R4.centroid');
    const there = (run: RunRecord, options = {}) => names('R4', 'R4.centroid', options, [run]).length === 0;
    expect(there(runOf({ ...recipe, seed: 5 }, 0.4))).toBe(true);
    expect(there(runOf(recipe, 0.4, { status: 'queued' }))).toBe(true);
    expect(there(runOf(recipe, 0.4, { status: 'failed', ending: 'The disk is full.' }))).toBe(false);
    expect(there(runOf(recipe, 0.4, { dataset: { ...DATASET, fingerprint: 'other' } }))).toBe(false);
    const short = runOf({ ...recipe, epochs: 3 }, 0.3);
    expect(there(short)).toBe(false);
    expect(there(short, { mostEpochs: 3 })).toBe(true);
    expect(there(short, { mostEpochs: 1 })).toBe(false);
    expect(there(runOf(recipe, 0.4), { mostEpochs: 3 })).toBe(true);
  });

  it('a cap never lengthens a run', () => {
    expect(names('R4', 'R4.centroid', { mostEpochs: 10 })[0]!.recipe.epochs).toBe(10);
    expect(names('R1', 'R1.base', { mostEpochs: 500 })[0]!.recipe.epochs).toBe(100);
  });

  it('leaves out what cannot be trained here, and says why', () => {
    const obstacle = ({ transfer }: { transfer: unknown }) => (transfer ? 'No weights.' : null);
    const found = missingRuns(rowsOf('R2'), [], DATASET.fingerprint, all, obstacle);
    expect(found.runs.map(({ recipe }) => recipe.id)).toEqual(['R2.cnn']);
    expect(found.leftOut).toHaveLength(5);
    expect(found.leftOut[0]).toEqual({ name: 'R2: ResNet50, dense head', reason: 'No weights.' });
  });
});
