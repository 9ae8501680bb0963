import type { backend_util } from '@tensorflow/tfjs';
import type { WebGPUProgram } from '@tensorflow/tfjs-backend-webgpu';
import { each } from './filterGradientSource.ts';
import { type SumParts, splitSum } from './splitSum.ts';

const WANTED_THREADS = 2 ** 16;

/**
 * Gradient of a depthwise convolution with respect to its filter (NHWC). A thread has one row of the filter for one
 * output channel, over one part of batch · output height · output width; `PartSumProgram` adds the parts up. Inputs x
 * and dy, output parts × filter height · filter width · output channels.
 */
export class DepthwiseFilterProgram implements WebGPUProgram {
  /** A thread has the sums of a filter's row in its registers, and an instruction for each. */
  static readonly WIDEST_FILTER = 16;

  variableNames = ['x', 'dy'];
  uniforms = 'strides : vec2<i32>, pads : vec2<i32>, filterHeight : i32, parts : i32, partRows : i32,';
  dispatchLayout = { x: [0] };
  dispatch: [number, number, number];
  workgroupSize: [number, number, number] = [64, 1, 1];
  outputShape: number[];
  shaderKey: string;
  readonly parts: SumParts;

  constructor(private readonly info: backend_util.Conv2DInfo) {
    const { batchSize, outHeight, outWidth, filterHeight, filterWidth, outChannels } = info;
    const filterRows = filterHeight * outChannels;
    const results = filterRows * filterWidth;
    const wanted = Math.ceil(WANTED_THREADS / filterRows);
    this.parts = splitSum(batchSize * outHeight * outWidth, results, wanted);
    this.outputShape = [this.parts.count * results];
    this.dispatch = [Math.ceil((this.parts.count * filterRows) / this.workgroupSize[0]), 1, 1];
    this.shaderKey = `depthwiseFilter_${filterWidth}`;
  }

  /** Values of `uniforms`. */
  uniformData(): { type: string; data: number[] }[] {
    const { strideHeight, strideWidth, padInfo, filterHeight } = this.info;
    const values = [
      [strideHeight, strideWidth],
      [padInfo.top, padInfo.left],
      [filterHeight],
      [this.parts.count],
      [this.parts.rows],
    ];
    return values.map((data) => ({ type: 'int32', data }));
  }

  getUserCode(): string {
    const { filterWidth } = this.info;
    return `
      fn main(index : i32) {
        let channels = uniforms.dyShape.w;
        let channel = index % channels;
        let filterRow = index / channels % uniforms.filterHeight;
        let part = index / channels / uniforms.filterHeight;
        if (part >= uniforms.parts) {
          return;
        }
        let xChannel = channel / (channels / uniforms.xShape.w);
        let width = uniforms.dyShape.z;
        let height = uniforms.dyShape.y;
        let first = part * uniforms.partRows;
        let end = min(first + uniforms.partRows, uniforms.dyShape.x * height * width);
        var column = first % width;
        var line = first / width;
        ${each(filterWidth, (i) => `var sum${i} = 0.0;`)}
        for (var row = first; row < end; row++) {
          let y = line % height * uniforms.strides.x - uniforms.pads.x + filterRow;
          if (y >= 0 && y < uniforms.xShape.y) {
            let gradient = f32(dy[row * channels + channel]);
            let image = line / height;
            let left = column * uniforms.strides.y - uniforms.pads.y;
            ${each(
              filterWidth,
              (i) => `
            if (left + ${i} >= 0 && left + ${i} < uniforms.xShape.z) {
              sum${i} += gradient * getX(image, y, left + ${i}, xChannel);
            }`,
            )}
          }
          column++;
          if (column == width) {
            column = 0;
            line++;
          }
        }
        let results = (part * uniforms.filterHeight + filterRow) * ${filterWidth};
        ${each(filterWidth, (i) => `result[(results + ${i}) * channels + channel] = sum${i};`)}
      }`;
  }
}
