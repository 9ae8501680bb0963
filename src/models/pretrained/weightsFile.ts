/** One array of a layer, row-major. */
export interface FileWeight {
  /** As the file calls it, e.g. `kernel:0`. */
  name: string;
  shape: number[];
  values: Float32Array;
}

/** A layer's weights in Keras's order, e.g. kernel, bias; gamma, beta, moving_mean, moving_variance. */
export interface FileLayer {
  name: string;
  weights: FileWeight[];
}

/** What a file of weights holds, whatever its format. */
export interface WeightsFile {
  /** Layers without weights are left out. */
  layers: FileLayer[];
  /** Whether `layers` are in the network's own order; else they are sorted by something. */
  ordered: boolean;
}

/** The file holds no weights that can be read; the message says why and what to do. */
export class WeightsFileError extends Error {
  override name = 'WeightsFileError';
}

/** Weights of a flat list: what stands before a name's last slash is the layer. */
export function groupByLayer(weights: readonly FileWeight[]): FileLayer[] {
  const layers = new Map<string, FileWeight[]>();
  for (const weight of weights) {
    const layer = weight.name.split('/').at(-2) ?? '';
    const own = { ...weight, name: weight.name.split('/').at(-1)! };
    layers.set(layer, [...(layers.get(layer) ?? []), own]);
  }
  return [...layers].map(([name, own]) => ({ name, weights: own }));
}
