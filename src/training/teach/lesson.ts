/** What a head learns from: the embeddings of some clips, and which of them it may see. */
export interface Lesson {
  /** clips × dimensions, row-major: what the base makes of each clip. */
  embeddings: Float32Array;
  dimensions: number;
  /** Of every clip, 0-based. */
  labels: Int32Array;
  classes: number;
  /** Rows that are learned from; every class has some. */
  training: number[];
  /** Rows that only check; may be empty. */
  heldOut: number[];
}
