import * as tf from '@tensorflow/tfjs';
import { t } from '../../i18n.ts';
import { assign } from './optimizer.ts';

/** Where a slot of a variable lies. */
interface Place {
  tensor: tf.Variable;
  start: number;
  end: number;
}

/** What an optimizer keeps on the backend: slots as large as every variable, zeros at first. */
export class Slots {
  /** In the order of the variables. Stacked slots are one tensor, with an axis in front. */
  readonly tensors: readonly tf.Variable[][];
  /** Slot after slot. */
  readonly #places: readonly Place[];

  /**
   * @param count of tensors for every variable
   * @param stacked slots in each of them
   */
  constructor(variables: readonly tf.Variable[], count: number, stacked = 1) {
    this.tensors = Array.from({ length: count }, () =>
      variables.map(({ shape }) =>
        tf.tidy(() => tf.variable(tf.zeros(stacked === 1 ? shape : [stacked, ...shape]), false)),
      ),
    );
    this.#places = this.tensors.flatMap((tensors) =>
      Array.from({ length: stacked }, (_, slot) =>
        tensors.map((tensor) => {
          const size = tensor.size / stacked;
          return { tensor, start: slot * size, end: (slot + 1) * size };
        }),
      ).flat(),
    );
  }

  /** Copies of their values, slot after slot. */
  read(): Promise<Float32Array[]> {
    const data = new Map(this.tensors.flat().map((tensor) => [tensor, tensor.data<'float32'>()]));
    // What some backends give is their own array.
    return Promise.all(
      this.#places.map(async ({ tensor, start, end }) => (await data.get(tensor)!).slice(start, end)),
    );
  }

  /** @throws Error in words for the values of other slots; nothing is then changed */
  write(values: readonly Float32Array[]): void {
    const fits = this.#places.every(({ start, end }, i) => values[i]?.length === end - start);
    if (!fits || values.length !== this.#places.length) {
      throw new Error(t('The kept state is that of another optimizer, or of another network.'));
    }
    const joined = new Map(this.tensors.flat().map((tensor) => [tensor, new Float32Array(tensor.size)]));
    for (const [i, { tensor, start }] of this.#places.entries()) joined.get(tensor)!.set(values[i]!, start);
    for (const [tensor, all] of joined) assign(tensor, () => tf.tensor(all, tensor.shape));
  }

  dispose(): void {
    tf.dispose(this.tensors.flat());
  }
}
