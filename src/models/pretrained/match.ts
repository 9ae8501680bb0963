import type { FileLayer, WeightsFile } from './weightsFile.ts';

/** A layer that takes weights, in the order that Keras lists the network's layers. */
export interface TargetLayer {
  name: string;
  /** In Keras's order. */
  shapes: readonly (readonly number[])[];
}

/** Which layers of a network found their weights in a file. */
export interface MatchReport {
  /**
   * `order`: the names differ, but the file's layers have the shapes of the network's, one after the other: how
   * Keras itself loads such a file.
   */
  by: 'name' | 'order';
  matched: { layer: string; inFile: string }[];
  /** Layers of the network that the file does not name. */
  missing: string[];
  /** Layers of the file that the network does not have, such as the top that tells ImageNet's classes. */
  unused: string[];
  wrongShape: { layer: string; expected: number[][]; found: number[][] }[];
}

export interface Match {
  report: MatchReport;
  /** Per layer its weights, in the order of the target's shapes; null unless every layer matched. */
  weights: ReadonlyMap<string, readonly Float32Array[]> | null;
}

/** Finds each layer's weights in a file: by name, or where the names are others by order. */
export function matchWeights(file: WeightsFile, targets: readonly TargetLayer[]): Match {
  const byName = matchByName(file, targets);
  return byName.weights ? byName : (matchByOrder(file, targets) ?? byName);
}

function matchByName({ layers }: WeightsFile, targets: readonly TargetLayer[]): Match {
  const inFile = new Map(layers.map((layer) => [layer.name, layer]));
  const named = new Set(targets.map(({ name }) => name));
  const report: MatchReport = {
    by: 'name',
    matched: [],
    missing: [],
    unused: layers.map(({ name }) => name).filter((name) => !named.has(name)),
    wrongShape: [],
  };
  for (const target of targets) {
    const found = inFile.get(target.name);
    if (!found) report.missing.push(target.name);
    else if (fits(found, target)) report.matched.push({ layer: target.name, inFile: found.name });
    else {
      const expected = target.shapes.map((shape) => [...shape]);
      report.wrongShape.push({
        layer: target.name,
        expected,
        found: found.weights.map(({ shape }) => shape),
      });
    }
  }
  const complete = report.matched.length === targets.length;
  return {
    report,
    weights: complete ? valuesOf(targets.map(({ name }) => [name, inFile.get(name)!])) : null,
  };
}

function matchByOrder({ layers, ordered }: WeightsFile, targets: readonly TargetLayer[]): Match | null {
  if (!ordered || layers.length < targets.length) return null;
  if (!targets.every((target, i) => fits(layers[i]!, target))) return null;
  const report: MatchReport = {
    by: 'order',
    matched: targets.map(({ name }, i) => ({ layer: name, inFile: layers[i]!.name })),
    missing: [],
    unused: layers.slice(targets.length).map(({ name }) => name),
    wrongShape: [],
  };
  return { report, weights: valuesOf(targets.map(({ name }, i) => [name, layers[i]!])) };
}

function valuesOf(pairs: readonly (readonly [string, FileLayer])[]): Match['weights'] {
  return new Map(pairs.map(([name, { weights }]) => [name, weights.map(({ values }) => values)]));
}

function fits({ weights }: FileLayer, { shapes }: TargetLayer): boolean {
  return weights.length === shapes.length && weights.every(({ shape }, i) => `${shape}` === `${shapes[i]}`);
}
