import type { Dataset, Group, OutputData } from 'h5wasm';
import { t } from '../../i18n.ts';
import {
  type FileLayer,
  type FileWeight,
  groupByLayer,
  type WeightsFile,
  WeightsFileError,
} from './weightsFile.ts';

type Library = typeof import('h5wasm');

const SIGNATURE = [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a];
/** Where the library's own file system, which is in memory, keeps the file while it is read. */
const PATH = '/weights.h5';

export function isHdf5(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, i) => bytes[i] === byte);
}

/**
 * Weights as Keras saves them in HDF5: `save_weights` of Keras 1 and 2 (the published application files), a whole
 * model of Keras 2, `.weights.h5` of Keras 3. The library (4 MB) is loaded when it is first needed.
 * @throws WeightsFileError when the file is damaged, or of another layout
 */
export async function readHdf5Weights(bytes: Uint8Array): Promise<WeightsFile> {
  const library = await import('h5wasm');
  const { FS, activate_throwing_error_handler } = await library.ready;
  activate_throwing_error_handler();
  FS.writeFile(PATH, bytes);
  try {
    const file = new library.File(PATH, 'r');
    try {
      return layersOf(file, library);
    } finally {
      file.close();
    }
  } catch (error) {
    if (error instanceof WeightsFileError) throw error;
    throw new WeightsFileError(
      t('This file is damaged or incomplete: its weights cannot be read. Download it again.'),
      { cause: error },
    );
  } finally {
    FS.unlink(PATH);
  }
}

function layersOf(file: Group, library: Library): WeightsFile {
  const keras2 = file.keys().includes('model_weights') ? groupOf(file, 'model_weights', library) : file;
  const names = namesIn(keras2, 'layer_names');
  if (names) {
    return {
      layers: names.flatMap((name) => keras2Layers(groupOf(keras2, name, library), name, library)),
      ordered: true,
    };
  }
  if (file.keys().includes('layers')) {
    return { layers: keras3Layers(groupOf(file, 'layers', library), library), ordered: false };
  }
  throw new WeightsFileError(
    t(
      'This HDF5 file does not hold the weights of a Keras network: it names no layers. Use a file that was saved by Keras.',
    ),
  );
}

function keras2Layers(group: Group, name: string, library: Library): FileLayer[] {
  const weights = (namesIn(group, 'weight_names') ?? []).map((path) => weightOf(group, path, library));
  // A network inside the network lists the weights of all its layers.
  const inner = groupByLayer(weights);
  if (inner.length > 1) return inner;
  return weights.length > 0 ? [{ name, weights }] : [];
}

/** `layers/conv2d_1/vars/0`, 1, …; the layer's own name is an attribute. */
function keras3Layers(group: Group, library: Library): FileLayer[] {
  return group.keys().flatMap((key) => {
    const layer = groupOf(group, key, library);
    // A network inside the network.
    if (layer.keys().includes('layers')) return keras3Layers(groupOf(layer, 'layers', library), library);
    if (!layer.keys().includes('vars')) return [];
    const vars = groupOf(layer, 'vars', library);
    const indices = vars.keys().sort((a, b) => Number(a) - Number(b));
    if (indices.length === 0) return [];
    const name = vars.attrs.name?.value;
    return {
      name: typeof name === 'string' ? name : key,
      weights: indices.map((index) => weightOf(vars, index, library)),
    };
  });
}

/** A list of names; Keras spreads one that is too long for HDF5 over `name0`, `name1`, … Null where there is none. */
function namesIn(group: Group, attribute: string): string[] | null {
  const { attrs } = group;
  if (attrs[attribute]) return strings(attrs[attribute].value);
  const names: string[] = [];
  for (let part = 0; attrs[`${attribute}${part}`]; part++)
    names.push(...strings(attrs[`${attribute}${part}`]!.value));
  return names.length > 0 ? names : null;
}

/** An empty list of names is stored as one of numbers. */
function strings(value: OutputData | null): string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}

function groupOf(parent: Group, name: string, { Group }: Library): Group {
  const found = parent.get(name);
  if (!(found instanceof Group)) throw new Error(`There is no group "${name}".`);
  return found;
}

function weightOf(parent: Group, path: string, { Dataset }: Library): FileWeight {
  const found = parent.get(path);
  if (!(found instanceof Dataset)) throw new Error(`There is no dataset "${path}".`);
  return { name: path, shape: found.shape ?? [], values: floats(found, path) };
}

function floats({ value }: Dataset, path: string): Float32Array {
  if (value instanceof Float32Array) return value;
  if (value instanceof Float64Array) return Float32Array.from(value);
  throw new WeightsFileError(
    t('The weights "{name}" are not float32 numbers: save the network in float32.', { name: path }),
  );
}
