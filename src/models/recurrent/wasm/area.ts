/** A part of the loops' memory that holds a piece of a tensor clips × rows × values: some rows of each clip. */
export class Area {
  /**
   * @param memory all of it
   * @param start of the first clip, in floats as all that follows
   * @param stride from clip to clip
   */
  constructor(
    private readonly memory: Float32Array,
    readonly start: number,
    readonly stride: number,
    private readonly rowLength: number,
    private readonly clips: number,
  ) {}

  /**
   * Copies rows of a tensor in.
   * @param rows of each clip in the tensor
   */
  read(tensor: Float32Array, rows: number, first: number, count: number): void {
    for (let clip = 0; clip < this.clips; clip++) {
      const from = (clip * rows + first) * this.rowLength;
      const values = tensor.subarray(from, from + count * this.rowLength);
      this.memory.set(values, this.start + clip * this.stride);
    }
  }

  /**
   * Copies the rows out into a tensor.
   * @param rows of each clip in the tensor
   */
  write(tensor: Float32Array, rows: number, first: number, count: number): void {
    for (let clip = 0; clip < this.clips; clip++) {
      const from = this.start + clip * this.stride;
      const values = this.memory.subarray(from, from + count * this.rowLength);
      tensor.set(values, (clip * rows + first) * this.rowLength);
    }
  }
}
