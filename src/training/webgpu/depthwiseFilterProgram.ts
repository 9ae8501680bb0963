import type { backend_util } from '@tensorflow/tfjs';
import type { WebGPUProgram } from '@tensorflow/tfjs-backend-webgpu';
import { each } from './filterGradientSource.ts';
import { type SumParts, splitSum } from './splitSum.ts';

const WANTED_THREADS = 2 ** 16;

/**
 * Gradient of a depthwise convolution with respect to its filter (NHWC). A thread has one output channel and all
 * weights of the filter for it, over one part of batch · output height · output width; `PartSumProgram` adds the
 * parts up. Inputs x and dy, output parts × filter height · filter width · output channels.
 */
export class DepthwiseFilterProgram implements WebGPUProgram {
  /** The sums of more weights do not stay in a thread's registers. */
  static readonly MOST_WEIGHTS = 49;

  variableNames = ['x', 'dy'];
  uniforms = 'strides : vec2<i32>, pads : vec2<i32>, partRows : i32, parts : i32,';
  dispatchLayout = { x: [0] };
  dispatch: [number, number, number];
  workgroupSize: [number, number, number] = [64, 1, 1];
  outputShape: number[];
  shaderKey: string;
  readonly parts: SumParts;

  constructor(private readonly info: backend_util.Conv2DInfo) {
    const { batchSize, outHeight, outWidth, filterHeight, filterWidth, outChannels } = info;
    const results = filterHeight * filterWidth * outChannels;
    const wanted = Math.ceil(WANTED_THREADS / outChannels);
    this.parts = splitSum(batchSize * outHeight * outWidth, results, wanted);
    this.outputShape = [this.parts.count * results];
    this.dispatch = [Math.ceil((this.parts.count * outChannels) / this.workgroupSize[0]), 1, 1];
    this.shaderKey = `depthwiseFilter_${filterHeight}_${filterWidth}`;
  }

  /** Values of `uniforms`. */
  uniformData(): { type: string; data: number[] }[] {
    const { strideHeight, strideWidth, padInfo } = this.info;
    const values = [
      [strideHeight, strideWidth],
      [padInfo.top, padInfo.left],
      [this.parts.rows],
      [this.parts.count],
    ];
    return values.map((data) => ({ type: 'int32', data }));
  }

  getUserCode(): string {
    const { filterHeight, filterWidth } = this.info;
    const weights = filterHeight * filterWidth;
    return `
      fn main(index : i32) {
        let channels = uniforms.dyShape.w;
        let part = index / channels;
        if (part >= uniforms.parts) {
          return;
        }
        let channel = index % channels;
        let xChannel = channel / (channels / uniforms.xShape.w);
        let width = uniforms.dyShape.z;
        let height = uniforms.dyShape.y;
        let first = part * uniforms.partRows;
        let end = min(first + uniforms.partRows, uniforms.dyShape.x * height * width);
        var column = first % width;
        var line = first / width;
        ${each(weights, (i) => `var sum${i} = 0.0;`)}
        for (var row = first; row < end; row++) {
          let image = line / height;
          let corner = vec2<i32>(line % height, column) * uniforms.strides - uniforms.pads;
          let gradient = dy[row * channels + channel];
          ${each(weights, (i) => {
            const [down, across] = [Math.floor(i / filterWidth), i % filterWidth];
            return `if (coordsInBounds2D(corner + vec2<i32>(${down}, ${across}), uniforms.xShape.yz)) {
            sum${i} += gradient * getX(image, corner.x + ${down}, corner.y + ${across}, xChannel);
          }`;
          })}
          column++;
          if (column == width) {
            column = 0;
            line++;
          }
        }
        ${each(weights, (i) => `result[(part * ${weights} + ${i}) * channels + channel] = sum${i};`)}
      }`;
  }
}
