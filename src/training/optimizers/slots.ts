import * as tf from '@tensorflow/tfjs';
import { t } from '../../i18n.ts';
import { assign } from './optimizer.ts';

/** What an optimizer keeps on the backend: slots of one tensor for every variable, zeros at first. */
export class Slots {
  /** A slot's tensors are in the order of the variables. */
  readonly tensors: readonly tf.Variable[][];

  constructor(variables: readonly tf.Variable[], count: number) {
    this.tensors = Array.from({ length: count }, () =>
      variables.map((variable) => tf.tidy(() => tf.variable(tf.zerosLike(variable), false))),
    );
  }

  /** Copies of their values, slot after slot. */
  read(): Promise<Float32Array[]> {
    // What some backends give is their own array.
    return Promise.all(this.tensors.flat().map(async (slot) => (await slot.data<'float32'>()).slice()));
  }

  /** @throws Error in words for the values of other slots; nothing is then changed */
  write(values: readonly Float32Array[]): void {
    const slots = this.tensors.flat();
    if (values.length !== slots.length || slots.some(({ size }, i) => values[i]!.length !== size)) {
      throw new Error(t('The kept state is that of another optimizer, or of another network.'));
    }
    for (const [i, slot] of slots.entries()) assign(slot, () => tf.tensor(values[i]!, slot.shape));
  }

  dispose(): void {
    tf.dispose(this.tensors.flat());
  }
}
