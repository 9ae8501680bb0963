import type { StepFigures } from './trainingStep.ts';

/** Loss and accuracy over the clips of an epoch, as Keras logs them: each batch weighs as many clips as it has. */
export class EpochTotals {
  #clips = 0;
  #loss = 0;
  #correct = 0;

  add({ loss, correct }: StepFigures, clips: number): void {
    this.#clips += clips;
    this.#loss += loss * clips;
    this.#correct += correct;
  }

  get loss(): number {
    return this.#loss / this.#clips;
  }

  get accuracy(): number {
    return this.#correct / this.#clips;
  }
}
