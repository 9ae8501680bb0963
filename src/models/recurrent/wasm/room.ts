/** Bytes of a float. */
export const FLOAT = 4;
/** Floats of a line of the processor's cache, where all parts begin. */
export const LINE = 16;

/** A part of the loops' memory, in floats. */
export interface Part {
  start: number;
  floats: number;
}

/** Divides the loops' memory into parts, one after the other. */
export class Room {
  #end: number;

  /** @param reserved floats in front of the first part */
  constructor(reserved = 0) {
    this.#end = reserved;
  }

  take(floats: number): Part {
    const start = Math.ceil(this.#end / LINE) * LINE;
    this.#end = start + floats;
    return { start, floats };
  }

  /** What all parts need. */
  get bytes(): number {
    return this.#end * FLOAT;
  }
}
