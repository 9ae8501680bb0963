import type { StopReason } from '../training/events.ts';

/** A training that ended before there was anything to keep, other than by the user. */
export class NothingTrained extends Error {
  readonly reason: StopReason;

  /** @param message in words, what to do too */
  constructor(message: string, reason: StopReason) {
    super(message);
    this.name = 'NothingTrained';
    this.reason = reason;
  }
}
