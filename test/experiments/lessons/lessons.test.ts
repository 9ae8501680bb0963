import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demoSettingsSchema } from '../../../src/dataset/demo/settings.ts';
import { wilsonInterval } from '../../../src/evaluation/interval.ts';
import { endAccuracy } from '../../../src/experiments/endAccuracy.ts';
import {
  ARCHITECTURE_PLANS,
  CLIP_SHAPE,
  KINDS,
  largest,
  parameters,
  tooClose,
} from '../../../src/experiments/lessons/architectures.ts';
import {
  asGoodAs,
  bestRun,
  catchesUp,
  PATIENT_PLAN,
  RATE_PLANS,
  RATES,
  rateEffect,
} from '../../../src/experiments/lessons/learningRate.ts';
import { gapEffect, gapSize, OVERFITTING_PLANS } from '../../../src/experiments/lessons/overfitting.ts';
import { networkOf } from '../../../src/experiments/network.ts';
import { recipeSchema } from '../../../src/experiments/recipe.ts';

/** A run of epochs with the same accuracies. */
const run = (training: number, validation: number | null, epochs = 4) =>
  Array.from({ length: epochs }, () => ({ accuracy: training, valAccuracy: validation }));

describe('what lessons train', () => {
  const lessons = {
    overfitting: OVERFITTING_PLANS,
    'learning rate': [...RATE_PLANS, PATIENT_PLAN],
    architectures: ARCHITECTURE_PLANS,
  };

  it.each(Object.entries(lessons))('is valid and can be built: %s', (_, plans) => {
    expect(new Set(plans.map(({ key }) => key)).size).toBe(plans.length);
    expect(new Set(plans.map(({ name }) => name)).size).toBe(plans.length);
    for (const { music, recipe, name } of plans) {
      expect(recipeSchema.parse(recipe)).toEqual(recipe);
      expect(demoSettingsSchema.parse(music)).toEqual(music);
      expect(recipe.name).toBe(name);
      expect(networkOf(recipe, CLIP_SHAPE, 10).error).toBeNull();
    }
  });

  it('differs by the learning rate alone among the four rates', () => {
    const rest = RATE_PLANS.map(({ recipe: { optimizer, name, ...recipe } }) => ({
      ...recipe,
      optimizer: optimizer.name,
    }));
    for (const recipe of rest) expect(recipe).toEqual(rest[0]);
    expect(RATE_PLANS.map(({ recipe }) => recipe.optimizer.learningRate)).toEqual([...RATES]);
  });

  it('differs by the network alone among the three kinds', () => {
    const rest = ARCHITECTURE_PLANS.map(({ recipe: { architecture, name, ...recipe } }) => recipe);
    for (const recipe of rest) expect(recipe).toEqual(rest[0]);
  });

  it('adds one remedy after the other to few tracks', () => {
    const remedies = OVERFITTING_PLANS.map(({ recipe }) => [
      recipe.trainingShare === 1,
      JSON.stringify(recipe.architecture).includes('"rate":0.5'),
      recipe.augmentation.layers.length > 0,
      networkOf(recipe, CLIP_SHAPE, 10).total < 20_000,
      recipe.callbacks.some(({ className }) => className === 'EarlyStopping'),
    ]);
    expect(remedies).toEqual(remedies.map((_, step) => [0, 1, 2, 3, 4].map((remedy) => step > remedy)));
  });
});

describe('the end of a run', () => {
  it('is the mean of its last three epochs', () => {
    const epochs = [0.1, 0.5, 0.6, 0.7].map((accuracy) => ({ accuracy, valAccuracy: accuracy / 2 }));
    const end = endAccuracy(epochs)!;
    expect(end.training).toBeCloseTo(0.6);
    expect(end.validation).toBeCloseTo(0.3);
    expect(end.epochs).toBe(3);
  });

  it('is unknown without a validation', () => {
    expect(endAccuracy([])).toBeNull();
    expect(endAccuracy(run(0.5, null))).toBeNull();
  });
});

describe('what became of the gap', () => {
  it('is told from both figures', () => {
    expect(gapEffect(50, 20)).toBe('halved');
    expect(gapEffect(50, 40)).toBe('smaller');
    expect(gapEffect(50, 48)).toBe('same');
    expect(gapEffect(50, 60)).toBe('larger');
    // Half of a small gap is no more than it moves from seed to seed.
    expect(gapEffect(6, 2.9)).toBe('same');
  });

  it('never calls a smaller gap larger, nor a larger one smaller', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -10, max: 90, noNaN: true }),
        fc.double({ min: -10, max: 90, noNaN: true }),
        (a, b) => {
          const effect = gapEffect(a, b);
          if (b < a) expect(effect).not.toBe('larger');
          else expect(['same', 'larger']).toContain(effect);
        },
      ),
    );
  });

  it('is large above 25 points', () => {
    expect([-3, 10, 11, 25, 26].map(gapSize)).toEqual(['none', 'none', 'some', 'some', 'large']);
  });
});

describe('learning rates', () => {
  it('are at chance where training is no better than guessing, broken without an epoch', () => {
    expect(rateEffect(run(0.1, 0.1), 10)).toBe('at-chance');
    expect(rateEffect(run(0.5, 0.4), 10)).toBe('learns');
    // Of two genres a half is guessing.
    expect(rateEffect(run(0.5, 0.5), 2)).toBe('at-chance');
    expect(rateEffect([], 10)).toBe('broken');
  });

  it('are compared on validation clips', () => {
    const runs = [[], run(1, 0.6), run(0.9, 0.62), run(0.5, 0.45)];
    expect(bestRun(runs)).toBe(2);
    expect(asGoodAs(2, runs)).toEqual([1]);
    expect(bestRun([[], []])).toBeNull();
  });

  it('say how far more epochs brought the smallest', () => {
    const [short, best] = [run(0.5, 0.45), run(1, 0.65)];
    expect(catchesUp(run(0.9, 0.62), short, best)).toBe('catches-up');
    expect(catchesUp(run(0.9, 0.55), short, best)).toBe('partly');
    expect(catchesUp(run(0.9, 0.46), short, best)).toBe('no-better');
    expect(catchesUp(run(0.9, 0.46), [], best)).toBeNull();
  });
});

describe('the three kinds of network', () => {
  it('have the weights that their layers make', () => {
    const [bands, frames] = CLIP_SHAPE;
    // Dense 128, 64, 32 and 10 on all pixels; 32 means and variances of the standardisation and its count.
    const dense = bands * frames * 128 + 128 + 128 * 64 + 64 + 64 * 32 + 32 + 32 * 10 + 10;
    // Four gates of 32 units on the bands and on themselves, and the output.
    const lstm = 4 * 32 * (bands + 32 + 1) + 32 * 10 + 10;
    const normalization = 2 * bands + 1;
    expect(parameters('ann', 10)).toBe(dense + normalization);
    expect(parameters('rnn', 10)).toBe(lstm + normalization);
    expect(
      largest({ ann: parameters('ann', 10), cnn: parameters('cnn', 10), rnn: parameters('rnn', 10) }),
    ).toBe('ann');
  });

  it('are the largest where their figure is', () => {
    for (const kind of KINDS) expect(largest({ ann: 0.5, cnn: 0.5, rnn: 0.5, [kind]: 0.6 })).toBe(kind);
  });

  it('are too close to be told apart where each is within the other’s interval', () => {
    const measured = (accuracy: number, n: number) => ({ accuracy, interval: wilsonInterval(accuracy, n) });
    expect(tooClose(measured(0.6, 60), measured(0.68, 60))).toBe(true);
    expect(tooClose(measured(0.6, 6000), measured(0.68, 6000))).toBe(false);
    expect(tooClose(measured(0.3, 60), measured(0.68, 60))).toBe(false);
  });
});
