import * as tf from '@tensorflow/tfjs';
import { normal, seededRandom } from '../random.ts';

interface SeedConfig {
  /** Any integer. Layers that tfjs makes from a name alone have none; their weights are written afterwards. */
  seed?: number | null;
}

/** tfjs accepts as an initialiser only what descends from a base class that it does not export. */
const Base = tf.initializers.zeros().constructor as unknown as tf.serialization.SerializableConstructor<
  ReturnType<typeof tf.initializers.ones>
>;

/**
 * Keras's default for kernels: uniform in ±√(6 / (fan in + fan out)). Drawn on the host, so that the weights are
 * the same on every backend; a tenth of the time that the stock one takes.
 *
 * Registered under Keras's name, as is {@link Orthogonal}: a saved model is loaded with these.
 */
export class GlorotUniform extends Base {
  static override readonly className = 'GlorotUniform';
  readonly #seed: number | null;

  constructor(config: SeedConfig = {}) {
    super();
    this.#seed = config.seed ?? null;
  }

  override apply(shape: tf.Shape): tf.Tensor {
    const random = seededRandom(this.#seed ?? 0);
    const { fanIn, fanOut } = fans(shape as number[]);
    const width = 2 * Math.sqrt(6 / (fanIn + fanOut));
    const values = new Float32Array(tf.util.sizeFromShape(shape as number[]));
    for (let i = 0; i < values.length; i++) values[i] = width * (random() - 0.5);
    return tf.tensor(values, shape as number[]);
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { seed: this.#seed };
  }
}

/**
 * Keras's default for recurrent kernels: a random matrix with orthonormal rows or columns, whichever are fewer
 * (Saxe et al. 2013). The stock one takes half a minute for LSTM(128) on webgpu.
 */
export class Orthogonal extends Base {
  static override readonly className = 'Orthogonal';
  readonly #gain: number;
  readonly #seed: number | null;

  constructor(config: SeedConfig & { gain?: number } = {}) {
    super();
    this.#gain = config.gain ?? 1;
    this.#seed = config.seed ?? null;
  }

  override apply(shape: tf.Shape): tf.Tensor {
    const columns = shape.at(-1)!;
    const rows = tf.util.sizeFromShape(shape as number[]) / columns;
    const vectors = orthonormal(Math.min(rows, columns), Math.max(rows, columns), this.#seed ?? 0);
    const values = new Float32Array(rows * columns);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const value = rows <= columns ? vectors[row]![column]! : vectors[column]![row]!;
        values[row * columns + column] = this.#gain * value;
      }
    }
    return tf.tensor(values, shape as number[]);
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { gain: this.#gain, seed: this.#seed };
  }
}

tf.serialization.registerClass(GlorotUniform);
tf.serialization.registerClass(Orthogonal);

/** Keras's `compute_fans`. */
function fans(shape: number[]): { fanIn: number; fanOut: number } {
  const receptiveField = tf.util.sizeFromShape(shape.slice(0, -2));
  return { fanIn: (shape.at(-2) ?? 1) * receptiveField, fanOut: shape.at(-1)! * receptiveField };
}

/** `count` vectors of `length` ≥ count: normal numbers, made orthonormal one after the other (Gram–Schmidt). */
function orthonormal(count: number, length: number, seed: number): Float64Array[] {
  const random = seededRandom(seed);
  const vectors: Float64Array[] = [];
  for (let n = 0; n < count; n++) {
    const vector = Float64Array.from({ length }, () => normal(random));
    // Twice: once leaves what rounding has brought back.
    for (let pass = 0; pass < 2; pass++) for (const other of vectors) subtractProjection(vector, other);
    const norm = Math.sqrt(dot(vector, vector));
    vectors.push(vector.map((value) => value / norm));
  }
  return vectors;
}

function subtractProjection(vector: Float64Array, unit: Float64Array): void {
  const along = dot(vector, unit);
  for (let i = 0; i < vector.length; i++) vector[i]! -= along * unit[i]!;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
