import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { FUSED_RECURRENT, GRU, LSTM, SimpleRNN } from '../../../src/models/recurrent/layers.ts';
import { startBackend } from '../../../src/training/backend.ts';
import { deserializeModel, serializeModel } from '../../../src/training/savedModel.ts';

type Layers = Record<'simpleRNN' | 'lstm' | 'gru', (config: Parameters<typeof tf.layers.lstm>[0]) => tf.RNN>;

const stock = tf.layers as unknown as Layers;
const fused = {
  simpleRNN: (config) => new SimpleRNN(config),
  lstm: (config) => new LSTM(config),
  gru: (config) => new GRU(config),
} as Layers;

/** A model with every kind of recurrent layer. */
function modelOf(layers: Layers): tf.Sequential {
  const config = (name: string) => ({
    name,
    units: 5,
    returnSequences: true,
    recurrentActivation: 'sigmoid' as const,
    recurrentInitializer: 'glorotUniform' as const,
  });
  const both = layers.lstm({ ...config('lstm_2'), useBias: false }) as never;
  return tf.sequential({
    name: 'every_kind',
    layers: [
      layers.simpleRNN({ ...config('simple'), goBackwards: true, inputShape: [7, 3] }),
      layers.gru(config('gru')),
      tf.layers.bidirectional({ name: 'both', layer: both, mergeMode: 'concat' }),
      layers.lstm({ ...config('lstm'), returnSequences: false, unitForgetBias: false }),
      tf.layers.dense({ name: 'dense', units: 2 }),
    ],
  });
}

async function answersOf(model: tf.LayersModel): Promise<number[]> {
  const output = tf.tidy(() => model.predict(tf.linspace(-1, 1, 84).reshape([4, 7, 3])) as tf.Tensor);
  const answers = Array.from(await output.data());
  output.dispose();
  return answers;
}

describe('a model with recurrent layers', () => {
  beforeAll(() => startBackend('wasm'));

  it('is saved as one of tfjs', () => {
    expect(modelOf(fused).toJSON(null, false)).toEqual(modelOf(stock).toJSON(null, false));
  });

  it('answers the same after saving and loading', async () => {
    const model = modelOf(fused);
    const loaded = await deserializeModel(await serializeModel(model));
    expect(loaded.toJSON(null, false)).toEqual(model.toJSON(null, false));
    expect(await answersOf(loaded)).toEqual(await answersOf(model));
  });

  it('loads one that tfjs saved', async () => {
    tf.env().set(FUSED_RECURRENT, false);
    const model = modelOf(stock);
    const expected = await answersOf(model);
    tf.env().set(FUSED_RECURRENT, true);
    const loaded = await deserializeModel(await serializeModel(model));
    const both = loaded.layers[2] as unknown as Record<'forwardLayer' | 'backwardLayer', tf.RNN>;
    const { layers } = loaded;
    const kinds = [layers[0], layers[1], both.forwardLayer, both.backwardLayer, layers[3]];
    expect(kinds.map((layer) => layer!.constructor)).toEqual([SimpleRNN, GRU, LSTM, LSTM, LSTM]);
    const answers = await answersOf(loaded);
    for (const [i, answer] of answers.entries()) expect(answer).toBeCloseTo(expected[i]!, 5);
  });
});

describe('the gradient of the input of a recurrent layer', () => {
  beforeAll(() => startBackend('wasm'));

  it('is computed only where somebody asks for it', async () => {
    const [batch, timesteps, features] = [2, 6, 3];
    const layer = new LSTM({
      units: 4,
      recurrentActivation: 'sigmoid',
      recurrentInitializer: 'glorotUniform',
    });
    const input = tf.variable(tf.ones([batch, timesteps, features]));
    const outputs = async (variables?: tf.Variable[]) => {
      const profile = await tf.profile(() => {
        const loss = () => tf.sum(layer.apply(input) as tf.Tensor) as tf.Scalar;
        return tf.variableGrads(loss, variables).grads;
      });
      return profile.kernels.flatMap(({ name, outputShapes }) =>
        name === 'BatchMatMul' ? outputShapes : [],
      );
    };
    const ofInput = [batch * timesteps, features];
    const weights = () => layer.trainableWeights.map((weight) => weight.read() as tf.Variable);
    layer.apply(input);
    expect(await outputs(weights())).not.toContainEqual(ofInput);
    expect(await outputs([input, ...weights()])).toContainEqual(ofInput);
  });
});
