import type { WebGPUProgram } from '@tensorflow/tfjs-backend-webgpu';
import { type SumParts, splitSum } from './splitSum.ts';

const THREADS = 256;
const WANTED_WORKGROUPS = 512;

/**
 * Sums the columns of a matrix in parts: a workgroup has up to 256 neighbouring columns (or quads of them) and shares
 * the rows of one part. `PartSumProgram` adds the parts up. Input rows × columns, output parts × columns.
 */
export class ColumnSumProgram implements WebGPUProgram {
  variableNames = ['x'];
  uniforms = 'partRows : i32,';
  dispatchLayout = { x: [1], y: [0], z: [] };
  dispatch: [number, number, number];
  workgroupSize: [number, number, number] = [THREADS, 1, 1];
  outputShape: number[];
  outputComponent: 1 | 4;
  shaderKey: string;
  readonly parts: SumParts;
  /** Columns, or quads of them, of a workgroup. */
  private readonly width: number;

  constructor(rows: number, columns: number) {
    this.outputComponent = columns % 4 === 0 ? 4 : 1;
    const across = columns / this.outputComponent;
    this.width = Math.min(across, THREADS);
    const groups = Math.ceil(across / this.width);
    this.parts = splitSum(rows, columns, Math.ceil(WANTED_WORKGROUPS / groups));
    this.outputShape = [this.parts.count, columns];
    this.dispatch = [groups, this.parts.count, 1];
    this.shaderKey = `columnSum ${this.width} ${this.outputComponent}`;
  }

  /** Values of `uniforms`. */
  uniformData(): { type: string; data: number[] }[] {
    return [{ type: 'int32', data: [this.parts.rows] }];
  }

  getUserCode(): string {
    const { width, outputComponent } = this;
    const value = outputComponent === 4 ? 'vec4<f32>' : 'f32';
    const sharers = Math.floor(THREADS / width);
    return `
      var<workgroup> sums : array<${value}, ${THREADS}>;

      fn main() {
        let thread = i32(localIndex);
        let columns = uniforms.xShape.y / ${outputComponent};
        let column = i32(workgroupId.x) * ${width} + thread % ${width};
        let part = i32(workgroupId.y);
        let end = min((part + 1) * uniforms.partRows, uniforms.xShape.x);
        var sum = ${value}(0.0);
        if (thread < ${sharers * width} && column < columns) {
          for (var row = part * uniforms.partRows + thread / ${width}; row < end; row += ${sharers}) {
            sum += ${value}(x[row * columns + column]);
          }
        }
        sums[thread] = sum;
        workgroupBarrier();
        if (thread < ${width} && column < columns) {
          for (var sharer = 1; sharer < ${sharers}; sharer++) {
            sum += sums[sharer * ${width} + thread];
          }
          result[part * columns + column] = sum;
        }
      }`;
  }
}
