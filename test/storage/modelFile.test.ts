import * as tf from '@tensorflow/tfjs';
import { BlobReader, BlobWriter, type FileEntry, TextReader, ZipReader, ZipWriter } from '@zip.js/zip.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { FIRST_RECIPE } from '../../src/experiments/library.ts';
import type { TrainedModel } from '../../src/experiments/trainedModel.ts';
import { ModelFileError, readModelFile, writeModelFile } from '../../src/storage/modelFile.ts';
import { deserializeModel, serializeModel } from '../../src/training/savedModel.ts';

const genres = ['blues', 'jazz', 'rock'];
/** 2 s at hop 1024 and 64 mels. */
const inputShape: [number, number, number] = [64, 44, 1];
const picture = (model: tf.LayersModel) =>
  (model.predict(tf.linspace(0, 1, 64 * 44).reshape([1, ...inputShape])) as tf.Tensor).data();

let model: TrainedModel;
let answer: Float32Array;

beforeAll(async () => {
  await tf.setBackend('cpu');
  const network = tf.sequential({
    layers: [
      tf.layers.averagePooling2d({ inputShape, poolSize: 4 }),
      tf.layers.flatten(),
      tf.layers.dense({ units: genres.length, activation: 'softmax' }),
    ],
  });
  answer = (await picture(network)) as Float32Array;
  model = {
    version: 1,
    name: 'First try',
    recipe: FIRST_RECIPE,
    genres,
    inputShape,
    network: await serializeModel(network),
    trust: null,
    training: {
      trainedAt: '2026-11-21T10:00:00.000Z',
      backend: 'cpu',
      device: 'test',
      seconds: 12.5,
      bestEpoch: 2,
      trackCounts: { train: 30, validation: 10, test: 0 },
      leaky: false,
      trainedOn: 'audio',
      framesPerSecond: null,
      builtInMusic: true,
      history: [
        {
          epoch: 0,
          loss: 1.1,
          accuracy: 0.3,
          balancedAccuracy: 0.25,
          valLoss: null,
          valAccuracy: null,
          valBalancedAccuracy: null,
          learningRate: 0.001,
          seconds: 5,
        },
      ],
      validationTrackAccuracy: 0.7,
    },
  };
});

/** The file with some entries replaced, or left out where the text is null. */
async function altered(changes: Record<string, string | null>): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter());
  for (const entry of await new ZipReader(new BlobReader(await writeModelFile(model))).getEntries()) {
    const change = changes[entry.filename];
    if (change === undefined) {
      await zip.add(entry.filename, new BlobReader(await (entry as FileEntry).getData(new BlobWriter())));
    } else if (change !== null) await zip.add(entry.filename, new TextReader(change));
  }
  return zip.close();
}

/** `melscope.json` as it is written, changed. */
async function withMeaning(change: (json: Record<string, unknown>) => void): Promise<Blob> {
  const entries = await new ZipReader(new BlobReader(await writeModelFile(model))).getEntries();
  const entry = entries.find((e) => e.filename === 'melscope.json') as FileEntry;
  const json = JSON.parse(await (await entry.getData(new BlobWriter())).text());
  change(json);
  return altered({ 'melscope.json': JSON.stringify(json) });
}

const refusal = async (file: Blob) => {
  const error = await readModelFile(file).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(ModelFileError);
  return (error as Error).message;
};

describe('model file', () => {
  it('brings back the same model, and the same answers', async () => {
    const read = await readModelFile(await writeModelFile(model));
    expect(read).toEqual(model);
    expect(await picture(await deserializeModel(read.network))).toEqual(answer);
  });

  it('keeps the history of a run that diverged', async () => {
    const epoch = { ...model.training.history[0]!, loss: Number.NaN };
    const diverged = { ...model, training: { ...model.training, history: [epoch] } };
    const read = await readModelFile(await writeModelFile(diverged));
    expect(read.training.history[0]!.loss).toBeNaN();
  });

  it('opens a file from before balanced accuracy was measured', async () => {
    const file = await withMeaning((json) => {
      const { history } = json.training as { history: Record<string, unknown>[] };
      for (const epoch of history) {
        delete epoch.balancedAccuracy;
        delete epoch.valBalancedAccuracy;
      }
    });
    const [epoch] = (await readModelFile(file)).training.history;
    expect(epoch).toEqual({ ...model.training.history[0], balancedAccuracy: null });
  });

  it('opens a file from before pictures could be trained on', async () => {
    const file = await withMeaning((json) => {
      const training = json.training as Record<string, unknown>;
      delete training.trainedOn;
      delete training.framesPerSecond;
    });
    expect(await readModelFile(file)).toEqual(model);
  });

  it("has the frames of the spectrograms that it was trained on, not those of the recipe's hop", async () => {
    const of = (framesPerSecond: number) => ({
      ...model,
      training: { ...model.training, trainedOn: 'spectrogram' as const, framesPerSecond },
    });
    expect(await readModelFile(await writeModelFile(of(22)))).toEqual(of(22));
    const drawn = of(22);
    const readyMade = { bands: 128, seconds: 30, fromPictures: true };
    const known = { ...drawn, training: { ...drawn.training, readyMade } };
    expect(await readModelFile(await writeModelFile(known))).toEqual(known);
    expect(await refusal(await writeModelFile(of(12.9)))).toContain('64 × 26 × 1');
  });

  it('refuses what is not a zip', async () => {
    expect(await refusal(new Blob(['RIFF....WAVE']))).toMatch(/not a model file/);
  });

  it.each([
    ['melscope.json', /preprocessing and the genres/],
    ['model.json', /no network/],
    ['weights.bin', /no weights/],
  ])('refuses a file without %s, and says why', async (name, why) => {
    expect(await refusal(await altered({ [name]: null }))).toMatch(why);
  });

  it.each(['preprocessing', 'genres', 'recipe', 'training'])('refuses a file without %s', async (field) => {
    const file = await withMeaning((json) => {
      delete json[field];
    });
    expect(await refusal(file)).toContain(`"${field}"`);
  });

  it('refuses other preprocessing than its own', async () => {
    const file = await withMeaning((json) => {
      json.preprocessing = { ...(json.preprocessing as object), sampleRate: 16_000 };
    });
    expect(await refusal(file)).toContain('preprocessing.sampleRate');
  });

  it('refuses features that make other pictures than the network takes', async () => {
    const features = { ...model.recipe.features, hop: 512 };
    const message = await refusal(await writeModelFile({ ...model, recipe: { ...model.recipe, features } }));
    expect(message).toContain('64 × 87 × 1');
    expect(message).toContain('64 × 44 × 1');
  });

  it('refuses another number of genres than the network has outputs', async () => {
    const message = await refusal(await writeModelFile({ ...model, genres: ['blues', 'jazz'] }));
    expect(message).toMatch(/3 genres .* names 2/);
  });

  it('refuses a genre named twice', async () => {
    expect(await refusal(await writeModelFile({ ...model, genres: ['jazz', 'jazz', 'rock'] }))).toMatch(
      /twice/,
    );
  });

  const trusted = (means: number[], deviations: number[]) =>
    writeModelFile({
      ...model,
      trust: {
        temperature: 1.2,
        tracks: 30,
        reliability: [],
        familiarity: { means, deviations, threshold: 2 },
      },
    });

  it('opens a file that knows what is foreign, and refuses one whose numbers do not fit the genres', async () => {
    const file = await trusted([1, 2, 3, 4, 5, 6], [1, 1]);
    expect((await readModelFile(file)).trust?.familiarity?.means).toHaveLength(6);
    expect(await refusal(await trusted([1, 2, 3, 4], [1, 1]))).toContain('3 × 2 numbers');
    expect(await refusal(await trusted([], []))).toContain('familiarity.deviations');
    // JSON writes what is no finite number as null.
    expect(await refusal(await trusted([1, 2, 3, 4, 5, Number.NaN], [1, 1]))).toContain('familiarity.means');
    expect(await refusal(await trusted([1, 2, 3, 4, 5, 6], [1, Number.POSITIVE_INFINITY]))).toContain(
      'familiarity.deviations',
    );
  });

  it('refuses weights that were cut short', async () => {
    expect(await refusal(await altered({ 'weights.bin': 'short' }))).toMatch(/damaged/);
  });

  it('refuses weights with a flipped bit', async () => {
    const bytes = new Uint8Array(await (await writeModelFile(model)).arrayBuffer());
    // Stored uncompressed, the weights can be found in the file.
    const start = Buffer.from(bytes).indexOf(Buffer.from(model.network.weightData).subarray(0, 64));
    expect(start).toBeGreaterThan(0);
    bytes[start + 100]! ^= 1;
    expect(await refusal(new Blob([bytes]))).toMatch(/damaged/);
  });
});
