import type { RunEvent } from '../../experiments/trainRecipe.ts';
import type { Progress } from '../../session/progress.ts';

/** How far a frozen base is with the clips, from the run's events; its pace is known from the second one on. */
export class BottleneckMeter {
  progress: Progress | null = null;
  #began: { at: number; done: number } | null = null;

  /** @param now milliseconds */
  take(event: RunEvent, now = performance.now()): void {
    if (event.type !== 'bottleneck') {
      this.#began = null;
      this.progress = null;
      return;
    }
    const { done, total } = event;
    this.#began ??= { at: now, done };
    const seconds = (now - this.#began.at) / 1000;
    const clips = done - this.#began.done;
    const secondsLeft = clips > 0 ? (seconds / clips) * (total - done) : null;
    this.progress = { done, total, secondsLeft };
  }
}
