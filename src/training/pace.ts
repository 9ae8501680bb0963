/** Steps that the speed is measured over. */
const WINDOW = 20;

/** Measures speed and estimates the time that is left. */
export class Pace {
  readonly #recent: { clips: number; seconds: number }[] = [];
  #validationSeconds = 0;

  batch(clips: number, seconds: number): void {
    this.#recent.push({ clips, seconds });
    if (this.#recent.length > WINDOW) this.#recent.shift();
  }

  validation(seconds: number): void {
    this.#validationSeconds = seconds;
  }

  get clipsPerSecond(): number {
    const clips = this.#recent.reduce((sum, batch) => sum + batch.clips, 0);
    const seconds = this.#recent.reduce((sum, batch) => sum + batch.seconds, 0);
    return seconds > 0 ? clips / seconds : 0;
  }

  /**
   * @param clips still to be trained on
   * @param validations still to come
   */
  etaSeconds(clips: number, validations: number): number {
    const speed = this.clipsPerSecond;
    return (speed > 0 ? clips / speed : 0) + validations * this.#validationSeconds;
  }
}
