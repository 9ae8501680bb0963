import type { WebGPUProgram } from '@tensorflow/tfjs-backend-webgpu';

const THREADS = 256;
/** Altogether: where there are fewer results, threads share the parts of each. */
const WANTED_THREADS = 2 ** 16;
const MOST_SHARERS = 32;
/** For each sharer. */
const FEWEST_PARTS = 4;

/**
 * Adds up the parts of sums, in a fixed order: two runs give the same bits. Input parts × results, output the
 * results.
 */
export class PartSumProgram implements WebGPUProgram {
  variableNames = ['parts'];
  workgroupSize: [number, number, number] = [THREADS, 1, 1];
  dispatchLayout = { x: [0] };
  dispatch: [number, number, number];
  outputShape: number[];
  outputComponent: 1 | 4;
  shaderKey: string;
  private readonly sharers: number;

  constructor(parts: number, results: number) {
    this.outputShape = [results];
    this.outputComponent = results % 4 === 0 ? 4 : 1;
    const values = results / this.outputComponent;
    this.sharers = powerOfTwo(Math.min(MOST_SHARERS, parts / FEWEST_PARTS, WANTED_THREADS / values));
    this.dispatch = [Math.ceil((values * this.sharers) / THREADS), 1, 1];
    this.shaderKey = `partSum_${this.sharers}_${this.outputComponent}`;
  }

  getUserCode(): string {
    const { sharers, outputComponent } = this;
    const value = outputComponent === 4 ? 'vec4<f32>' : 'f32';
    const columns = THREADS / sharers;
    return `
      var<workgroup> sums : array<${value}, ${THREADS}>;

      fn main(thread : i32) {
        let column = thread % ${columns};
        let sharer = thread % ${THREADS} / ${columns};
        let results = uniforms.outShape / ${outputComponent};
        let index = thread / ${THREADS} * ${columns} + column;
        var sum = ${value}(0.0);
        if (index < results) {
          for (var part = sharer; part < uniforms.partsShape.x; part += ${sharers}) {
            sum += parts[part * results + index];
          }
        }
        ${sharers > 1 ? addSharers(columns) : ''}
        if (index < results && sharer == 0) {
          result[index] = sum;
        }
      }`;
  }
}

/** The largest that is not above `most`; at least 1. */
function powerOfTwo(most: number): number {
  return 2 ** Math.floor(Math.log2(Math.max(1, most)));
}

function addSharers(columns: number): string {
  return `
        sums[localIndex] = sum;
        for (var half = ${THREADS / 2}u; half >= ${columns}u; half /= 2u) {
          workgroupBarrier();
          if (localIndex < half) {
            sum += sums[localIndex + half];
            sums[localIndex] = sum;
          }
        }`;
}
