import { describe, expect, it } from 'vitest';
import { LIBRARY, libraryRecipe, REPORTS } from '../../src/experiments/library.ts';
import type { Recipe } from '../../src/experiments/recipe.ts';
import { recipeSchema } from '../../src/experiments/recipe.ts';
import { clipShape } from '../../src/features/clipShape.ts';
import { architectureLayers } from '../../src/models/architectures/index.ts';
import { inferShapes, outputProblem, totals } from '../../src/models/inferShapes.ts';

const network = ({ architecture, clips, features }: Recipe, classes: number) => {
  const inputShape = clipShape(clips.seconds, features);
  const layers = architectureLayers(architecture.id, architecture.params, { classes, inputShape });
  return { inputShape, layers, shapes: inferShapes(layers, inputShape) };
};
const recipeOf = (id: string) => libraryRecipe(id)!.recipe;
const parameters = (id: string) => totals(network(recipeOf(id), 10).shapes).total;
const inputOf = (id: string) => network(recipeOf(id), 10).inputShape;

/** The reports' rows and how many recipes each has; from the reports, not from the library. */
const ROWS: Record<string, number> = {
  'R1.base': 1,
  'R1.kernel': 3,
  'R1.lr': 4,
  'R1.plateau': 3,
  'R1.stop': 6,
  'R2.cnn': 1,
  'R2.resnet.dense': 1,
  'R2.resnet.out': 1,
  'R2.xception.dense': 1,
  'R2.xception.out': 1,
  'R2.xception.out4': 1,
  'R3.cnn': 1,
  'R3.windows': 2,
  'R4.colour': 1,
  'R4.grey.vote': 1,
  'R4.mel': 1,
  'R4.augment': 1,
  'R4.centroid': 1,
  'R4.ann': 1,
  'R4.cnn': 1,
  'R4.folds': 1,
  'R4.clips': 5,
  'R5.rnn32': 2,
  'R5.rnn128': 2,
  'R5.rnn64x2': 2,
  'R5.lstm64': 2,
  'R5.lstm64x2': 2,
  'R5.bilstm64': 2,
  'R5.lstm64.2fc': 2,
  'R5.mels': 5,
  'R5.mfcc20': 1,
  'R5.cnn': 2,
  'R5.vgg19': 2,
  'R5.resnet50': 2,
  'R5.augment': 2,
};

describe('the shipped recipes', () => {
  it('are every row of the five reports, as often as the row has values', () => {
    const found: Record<string, number> = {};
    for (const { row } of LIBRARY) if (row) found[row] = (found[row] ?? 0) + 1;
    expect(found).toEqual(ROWS);
  });

  it('carry their row and report in the entry, and ids and names of their own', () => {
    for (const { recipe, row, report } of LIBRARY) {
      if (row === null) continue;
      expect(recipe.id === row || recipe.id.startsWith(`${row}.`)).toBe(true);
      expect(REPORTS).toContain(report);
      expect(recipe.name.startsWith(`${report}: `)).toBe(true);
    }
    expect(new Set(LIBRARY.map(({ recipe }) => recipe.id)).size).toBe(LIBRARY.length);
    expect(new Set(LIBRARY.map(({ recipe }) => recipe.name)).size).toBe(LIBRARY.length);
  });

  it.each(LIBRARY.map(({ recipe }) => [recipe.id, recipe] as const))(
    '%s is valid and complete',
    (_, recipe) => {
      expect(recipeSchema.parse(recipe)).toEqual(recipe);
      expect(recipe.note.length).toBeGreaterThan(40);
    },
  );

  it.each(LIBRARY.map(({ recipe }) => [recipe.id, recipe] as const))(
    '%s makes a network for its own features and any number of genres',
    (_, recipe) => {
      for (const classes of [2, 10]) {
        const { layers, shapes } = network(recipe, classes);
        expect(shapes.filter((shape) => !shape || 'error' in shape)).toEqual([]);
        expect(outputProblem(layers, shapes, classes)).toBeNull();
      }
    },
  );

  it('differ from one another: no row is the same run twice, unless the report has it in two tables', () => {
    const runs = new Map<string, string[]>();
    for (const { recipe } of LIBRARY) {
      const { id, name: _, note: __, epochs: ___, ...run } = recipe;
      const key = JSON.stringify(run);
      runs.set(key, [...(runs.get(key) ?? []), id]);
    }
    expect([...runs.values()].filter((ids) => ids.length > 1)).toEqual([
      ['R1.base', 'R1.kernel.7', 'R1.lr.0.0001', 'R1.plateau.0.1.5', 'R1.stop.valLoss.15'],
      ['R3.cnn', 'R3.windows.14'],
      ['R4.cnn', 'R4.clips.3'],
      ['R5.lstm64x2.melc128', 'R5.mels.128'],
    ]);
  });
});

describe('what the reports fix', () => {
  it('R3.cnn sees 64 × 173 frames and has the 539,418 parameters of the report', () => {
    expect(inputOf('R3.cnn')).toEqual([64, 173, 1]);
    expect(parameters('R3.cnn')).toBe(539_418);
  });

  it('R1 sees grey pictures of 128 × 128, R2 colour ones at the size of each network', () => {
    expect(inputOf('R1.base')).toEqual([128, 128, 1]);
    expect(inputOf('R2.resnet.out')).toEqual([224, 224, 3]);
    expect(inputOf('R2.xception.out')).toEqual([299, 299, 3]);
  });

  it('the bases of R2 and R5 have the parameters of Keras’s applications, plus the output layer', () => {
    expect(parameters('R2.resnet.out')).toBe(23_587_712 + 2048 * 10 + 10);
    expect(parameters('R2.xception.out')).toBe(20_861_480 + 2048 * 10 + 10);
    expect(parameters('R5.vgg19.mfcc13')).toBe(20_024_384 + 512 * 10 + 10);
  });

  it('R4 has ten folds, R5 five, each recipe the first of them; nothing else is cross-validated', () => {
    for (const { recipe, report, row } of LIBRARY) {
      const count = report === 'R5' ? 5 : row === 'R4.folds' ? 10 : null;
      expect(recipe.split.folds).toEqual(count === null ? undefined : { count, index: 0 });
    }
  });

  it('R2 trains only a head, for its balanced accuracy; R5 trains all of the network', () => {
    for (const { recipe, report, row } of LIBRARY) {
      const frozen = report === 'R2' && row !== 'R2.cnn';
      expect(recipe.transfer).toEqual(frozen ? { weights: 'file', unfreeze: null } : null);
      if (report === 'R2') expect(recipe.monitor).toBe('valBalancedAccuracy');
    }
    expect(recipeOf('R2.xception.out4').optimizer).toEqual({ name: 'adam', learningRate: 1e-4 });
  });

  it('R4 hears clips of 1, 2, 3, 5 and 10 s and lets them vote by majority', () => {
    const lengths = LIBRARY.filter(({ row }) => row === 'R4.clips').map(({ recipe }) => recipe.clips.seconds);
    expect(lengths).toEqual([1, 2, 3, 5, 10]);
    for (const { recipe, report } of LIBRARY) if (report === 'R4') expect(recipe.vote).toBe('majority');
  });

  it('R5’s recurrent networks hear 1,300 timesteps, with Keras’s LSTM parameters', () => {
    expect(inputOf('R5.lstm64.melc128')).toEqual([128, 1300, 1]);
    expect(inputOf('R5.mfcc20')).toEqual([20, 1300, 1]);
    expect(parameters('R5.lstm64.mfcc13')).toBe(4 * 64 * (13 + 64 + 1) + 64 * 10 + 10);
    expect(parameters('R5.rnn32.melc128')).toBe(32 * (128 + 32 + 1) + 32 * 10 + 10);
    expect(parameters('R5.bilstm64.mfcc13')).toBe(2 * 4 * 64 * (13 + 64 + 1) + 128 * 10 + 10);
  });

  it('R5’s tables give every recipe its own figure', () => {
    expect(libraryRecipe('R5.lstm64x2.mfcc13')!.reported).toBe('64.79 % validation accuracy');
    expect(libraryRecipe('R5.resnet50.melc40')!.reported).toBe('66.04 % validation accuracy');
    expect(libraryRecipe('R5.augment.mfcc13')!.reported).toBe('63.00 % validation accuracy');
    expect(libraryRecipe('R5.mels.40')!.reported).toBe('58.96 % validation accuracy (training: 76.35 %)');
  });
});

it('no shipped recipe is split by clip: its figures would flatter', () => {
  for (const { recipe } of LIBRARY) expect(recipe.split.unit).toBe('track');
});
