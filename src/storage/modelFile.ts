import {
  BlobReader,
  BlobWriter,
  type Entry,
  TextReader,
  TextWriter,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js';
import { z } from 'zod';
import type { TrainedModel } from '../experiments/trainedModel.ts';
import { clipShape } from '../features/clipShape.ts';
import { t } from '../i18n.ts';
import { melscopeJsonSchema, modelJsonSchema, PREPROCESSING, weightBytes } from './modelFileSchema.ts';

/** The file is no model that Melscope can predict with; the message says why, in words for the user. */
export class ModelFileError extends Error {
  override name = 'ModelFileError';
}

/** Zip.js would start workers of its own; a model of a few MB does not need them. */
const NO_WORKERS = { useWebWorkers: false };
/** No real `model.json` comes near it; it keeps a crafted zip from filling the memory. */
const MAX_JSON_BYTES = 64 * 2 ** 20;
const MAX_WEIGHT_BYTES = 2 ** 30;

/**
 * A trained model as one zip: `model.json` and `weights.bin`, tfjs's own format for layers models, and `melscope.json` with the preprocessing, genres, recipe and training summary, without which it means nothing.
 */
export async function writeModelFile(model: TrainedModel): Promise<Blob> {
  const { network, ...meaning } = model;
  const melscopeJson = { format: 'melscope-model', preprocessing: PREPROCESSING, ...meaning };
  const modelJson = {
    format: 'layers-model',
    generatedBy: 'Melscope',
    convertedBy: null,
    modelTopology: network.topology,
    weightsManifest: [{ paths: ['weights.bin'], weights: network.weightSpecs }],
  };
  const zip = new ZipWriter(new BlobWriter('application/zip'), NO_WORKERS);
  await zip.add('melscope.json', new TextReader(JSON.stringify(melscopeJson, null, 1)));
  await zip.add('model.json', new TextReader(JSON.stringify(modelJson)));
  // Trained weights hardly compress.
  await zip.add('weights.bin', new BlobReader(new Blob([network.weightData])), { level: 0 });
  return zip.close();
}

/** @throws ModelFileError unless the file holds a network and all that its input and output mean */
export async function readModelFile(file: Blob): Promise<TrainedModel> {
  const entries = await openZip(file);
  const {
    preprocessing: _,
    format: __,
    ...meaning
  } = parse(
    melscopeJsonSchema,
    await readJson(
      entries,
      'melscope.json',
      t(
        'There is no melscope.json in this file. It may hold a network, but not the preprocessing and the genres: what its input and output mean. Save the model with Melscope to have them in the file.',
      ),
    ),
    'melscope.json',
  );
  const { modelTopology, weightsManifest } = parse(
    modelJsonSchema,
    await readJson(entries, 'model.json', t('There is no model.json in this file. It holds no network.')),
    'model.json',
  );
  const weightSpecs = weightsManifest[0].weights;
  const weightData = await readWeights(entries, weightBytes(weightSpecs));
  checkMeaning(meaning, modelTopology);
  return { ...meaning, network: { topology: modelTopology, weightSpecs, weightData } };
}

async function openZip(file: Blob): Promise<Map<string, Entry>> {
  try {
    const entries = await new ZipReader(new BlobReader(file), NO_WORKERS).getEntries();
    return new Map(entries.map((entry) => [entry.filename, entry]));
  } catch {
    throw new ModelFileError(
      t('This is not a model file: Melscope saves models as .zip, and this is no zip archive.'),
    );
  }
}

async function readJson(entries: Map<string, Entry>, name: string, ifMissing: string): Promise<unknown> {
  const entry = entries.get(name);
  if (!entry || entry.directory) throw new ModelFileError(ifMissing);
  if (entry.uncompressedSize > MAX_JSON_BYTES)
    throw new ModelFileError(t('{name} in this file is too large.', { name }));
  try {
    return JSON.parse(await entry.getData(new TextWriter(), { ...NO_WORKERS, checkSignature: true }));
  } catch {
    throw new ModelFileError(t('This file is damaged: its {name} cannot be read.', { name }));
  }
}

async function readWeights(entries: Map<string, Entry>, bytes: number): Promise<ArrayBuffer> {
  const entry = entries.get('weights.bin');
  if (!entry || entry.directory)
    throw new ModelFileError(t('There are no weights (weights.bin) in this file.'));
  if (entry.uncompressedSize !== bytes) {
    throw new ModelFileError(
      t('This file is damaged: its network needs {needed} bytes of weights, but there are {found}.', {
        needed: bytes,
        found: entry.uncompressedSize,
      }),
    );
  }
  if (bytes > MAX_WEIGHT_BYTES) throw new ModelFileError(t('This model is too large for a browser.'));
  try {
    const blob = await entry.getData(new BlobWriter(), { ...NO_WORKERS, checkSignature: true });
    return await blob.arrayBuffer();
  } catch {
    throw new ModelFileError(t('This file is damaged: its weights cannot be read.'));
  }
}

function parse<Schema extends z.ZodType>(schema: Schema, json: unknown, name: string): z.output<Schema> {
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  const where = issue.path.length > 0 ? `"${issue.path.join('.')}": ` : '';
  throw new ModelFileError(
    t('Melscope cannot use this model, because something in its {name} is missing or unknown. {problem}', {
      name,
      problem: `${where}${issue.message}`,
    }),
  );
}

const layersSchema = z.object({
  config: z.object({ layers: z.array(z.object({ config: z.record(z.string(), z.unknown()) })).min(1) }),
});

/** Each part may be right and yet not fit the others: then the network would answer, but wrongly. */
function checkMeaning(
  { recipe, genres, inputShape, training, trust }: Omit<TrainedModel, 'network'>,
  topology: object,
): void {
  const { framesPerSecond } = training;
  const picture = clipShape(recipe.clips.seconds, recipe.features, framesPerSecond ?? undefined);
  if (!same(picture, inputShape)) {
    throw new ModelFileError(
      t(
        'Melscope cannot use this model: its preprocessing makes pictures of {made}, but its network takes {taken}.',
        { made: picture.join(' × '), taken: inputShape.join(' × ') },
      ),
    );
  }
  if (new Set(genres).size < genres.length) {
    throw new ModelFileError(t('Melscope cannot use this model: it names a genre twice.'));
  }
  const familiarity = trust?.familiarity;
  if (familiarity && familiarity.means.length !== genres.length * familiarity.deviations.length) {
    throw new ModelFileError(
      t(
        'Melscope cannot use this model: what it knows of {genres} genres should be {genres} × {values} numbers, but the file has {found}.',
        { genres: genres.length, values: familiarity.deviations.length, found: familiarity.means.length },
      ),
    );
  }
  const { layers } = parse(layersSchema, topology, 'model.json').config;
  const batchShape = layers[0]!.config.batch_input_shape;
  if (Array.isArray(batchShape) && !same(batchShape.slice(1), inputShape)) {
    throw new ModelFileError(
      t(
        'Melscope cannot use this model: its network takes pictures of {taken}, not {said} as the file says.',
        { taken: batchShape.slice(1).join(' × '), said: inputShape.join(' × ') },
      ),
    );
  }
  const outputs = layers.map((layer) => layer.config.units).findLast((units) => typeof units === 'number');
  if (outputs !== undefined && outputs !== genres.length) {
    throw new ModelFileError(
      t(
        'Melscope cannot use this model: its network tells {outputs} genres apart, but the file names {genres}.',
        { outputs, genres: genres.length },
      ),
    );
  }
}

const same = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((x, i) => x === b[i]);
