import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, it } from 'vitest';
import { Predictor } from '../../src/experiments/predictor.ts';
import { identityOf, type TrainedModel } from '../../src/experiments/trainedModel.ts';
import { serializeModel } from '../../src/training/savedModel.ts';

/** What of a model a predictor looks at: a network that adds a number. */
async function adding(bias: number): Promise<TrainedModel> {
  const network = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [1] })] });
  network.setWeights([tf.tensor2d([[1]]), tf.tensor1d([bias])]);
  return {
    name: `adds ${bias}`,
    inputShape: [1, 1, 1],
    network: await serializeModel(network),
    training: { trainedAt: '2026-11-21T10:00:00.000Z' },
  } as TrainedModel;
}
const answer = async (predictor: Predictor) => {
  const { model } = await predictor.loaded();
  return (model.predict(tf.tensor2d([[1]])) as tf.Tensor).arraySync();
};

let first: TrainedModel;
let second: TrainedModel;
beforeAll(async () => {
  await tf.setBackend('cpu');
  first = await adding(1);
  second = await adding(5);
});

it('answers with the model it holds, also after a change of the backend', async () => {
  const predictor = new Predictor();
  await expect(predictor.loaded()).rejects.toThrow('No model is loaded.');
  await predictor.hold(first);
  const before = (await predictor.loaded()).model;
  predictor.unload();
  expect(predictor.holds(identityOf(first))).toBe(true);
  expect(await answer(predictor)).toEqual([[2]]);
  expect((await predictor.loaded()).model).not.toBe(before);
  await predictor.hold(second);
  expect(await answer(predictor)).toEqual([[6]]);
  expect(predictor.holds(identityOf(first))).toBe(false);
});

it('holds no model where one could not be loaded', async () => {
  const predictor = new Predictor();
  await predictor.hold(first);
  await expect(predictor.hold({ ...second, network: { ...second.network, topology: {} } })).rejects.toThrow();
  expect(predictor.holds(identityOf(first))).toBe(false);
  await expect(predictor.loaded()).rejects.toThrow('No model is loaded.');
});

it('lets a question end before the backend changes, and one that fails holds up nobody', async () => {
  const predictor = new Predictor();
  const order: string[] = [];
  const question = predictor.inTurn(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    order.push('answered');
    throw new Error('not this one');
  });
  const change = predictor.inTurn(async () => order.push('changed'));
  await expect(question).rejects.toThrow('not this one');
  await change;
  expect(order).toEqual(['answered', 'changed']);
});
