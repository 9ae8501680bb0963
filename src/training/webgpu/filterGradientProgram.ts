import type { backend_util } from '@tensorflow/tfjs';
import type { WebGPUProgram } from '@tensorflow/tfjs-backend-webgpu';
import { each, operandsSource } from './filterGradientSource.ts';
import { type SumParts, splitSum } from './splitSum.ts';

/** Rows of the sum that a workgroup has in its memory at a time. */
const DEPTH = 16;
/** Of each side of a thread's block of results. */
const BLOCK = 4;
/** Eight of 256 threads for each of the 132 multiprocessors of the largest GPUs, some for each core of the smallest. */
const WANTED_WORKGROUPS = 1024;

/**
 * Gradient of conv2d with respect to its filter (NHWC) as a product of matrices: filter height · filter width · input
 * channels rows, output channels columns, summed over batch · output height · output width. x is gathered while
 * it is loaded. A workgroup computes a tile of the product over one part of the sum; `PartSumProgram` adds the parts
 * up. Inputs x and dy, output parts × rows × columns.
 */
export class FilterGradientProgram implements WebGPUProgram {
  variableNames = ['x', 'dy'];
  uniforms =
    'filterWidth : i32, strides : vec2<i32>, pads : vec2<i32>, rows : i32, summands : i32, partSteps : i32,';
  dispatchLayout = { x: [2], y: [1], z: [0] };
  dispatch: [number, number, number];
  workgroupSize: [number, number, number];
  outputShape: number[];
  outputComponent: 1 | 4;
  variableComponents: [1 | 4, 1 | 4];
  shaderKey: string;
  readonly parts: SumParts;
  private readonly tile: { rows: 32 | 64; columns: 32 | 64 };

  constructor(private readonly info: backend_util.Conv2DInfo) {
    const { filterHeight, filterWidth, inChannels, outChannels } = info;
    const rows = filterHeight * filterWidth * inChannels;
    this.tile = { rows: tileSide(rows), columns: tileSide(outChannels) };
    const tilesDown = Math.ceil(rows / this.tile.rows);
    const tilesAcross = Math.ceil(outChannels / this.tile.columns);
    const wanted = Math.ceil(WANTED_WORKGROUPS / (tilesDown * tilesAcross));
    this.parts = splitSum(summands(info), rows * outChannels, wanted, DEPTH);
    this.outputShape = [this.parts.count, rows, outChannels];
    this.dispatch = [tilesAcross, tilesDown, this.parts.count];
    this.workgroupSize = [(this.tile.rows * this.tile.columns) / BLOCK ** 2, 1, 1];
    this.outputComponent = outChannels % 4 === 0 ? 4 : 1;
    this.variableComponents = [inChannels % 4 === 0 ? 4 : 1, this.outputComponent];
    this.shaderKey = `filterGradient_${this.tile.rows}_${this.tile.columns}_${this.variableComponents}`;
  }

  /** Values of `uniforms`. */
  uniformData(): { type: string; data: number[] }[] {
    const { filterWidth, strideHeight, strideWidth, padInfo } = this.info;
    const values = [
      [filterWidth],
      [strideHeight, strideWidth],
      [padInfo.top, padInfo.left],
      [this.outputShape[1]!],
      [summands(this.info)],
      [this.parts.rows / DEPTH],
    ];
    return values.map((data) => ({ type: 'int32', data }));
  }

  getUserCode(): string {
    // Quads in a row of a tile. x has as many in a column as dy in a row: each is the other's share of the threads.
    const across = this.tile.columns / BLOCK;
    const down = this.tile.rows / BLOCK;
    const [loadsX, loadsDy] = [DEPTH / across, DEPTH / down];
    const loads = `
            ${each(loadsX, (i) => `x${i} = loadX(place, rows); place = advance(place, stride);`)}
            ${each(loadsDy, (i) => `dy${i} = loadDy(summand + ${i * down}, column);`)}
            summand += ${DEPTH};`;
    return `
      var<workgroup> tileX : array<vec4<f32>, ${DEPTH * down}>;
      var<workgroup> tileDy : array<vec4<f32>, ${DEPTH * across}>;

      ${operandsSource(this.variableComponents)}

      fn main() {
        let thread = i32(localIndex);
        let part = i32(workgroupId.z);
        let firstRow = i32(workgroupId.y) * ${this.tile.rows};
        let firstSummand = part * uniforms.partSteps * ${DEPTH};
        let row = thread / ${across};
        let quad = thread % ${across};
        let column = i32(workgroupId.x) * ${this.tile.columns} + ${BLOCK} * quad;

        let rows = rowsFrom(firstRow + ${BLOCK} * (thread % ${down}));
        let stride = placeOf(${across});
        var place = placeOf(firstSummand + thread / ${down});
        var summand = firstSummand + row;
        ${each(loadsX, (i) => `var x${i} : vec4<f32>;`)}
        ${each(loadsDy, (i) => `var dy${i} : vec4<f32>;`)}
        ${loads}

        ${each(BLOCK, (i) => `var sum${i} = vec4<f32>(0.0);`)}
        for (var step = 1; step <= uniforms.partSteps; step++) {
          ${each(loadsX, (i) => `tileX[thread + ${i * across * down}] = x${i};`)}
          ${each(loadsDy, (i) => `tileDy[thread + ${i * across * down}] = dy${i};`)}
          workgroupBarrier();
          // Asked for before the products, which hide the wait.
          if (step < uniforms.partSteps) {
            ${loads}
          }
          for (var k = 0; k < ${DEPTH}; k++) {
            let ofX = tileX[k * ${down} + row];
            let ofDy = tileDy[k * ${across} + quad];
            ${each(BLOCK, (i) => `sum${i} += ofX[${i}] * ofDy;`)}
          }
          workgroupBarrier();
        }
        ${each(BLOCK, (i) => `store(part, firstRow + ${BLOCK} * row + ${i}, column, sum${i});`)}
      }`;
  }
}

function summands({ batchSize, outHeight, outWidth }: backend_util.Conv2DInfo): number {
  return batchSize * outHeight * outWidth;
}

/** The larger tile asks memory for less, unless it were mostly empty. */
function tileSide(size: number): 32 | 64 {
  const padded = (side: number) => Math.ceil(size / side) * side;
  return padded(64) > 1.25 * padded(32) ? 32 : 64;
}
