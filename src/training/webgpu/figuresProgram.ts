import type { WebGPUProgram } from '@tensorflow/tfjs-backend-webgpu';

/** Rows that are looked at together. */
const THREADS = 256;

/** One cell of a row's cross-entropy, as `loss.ts` computes it. */
const LABEL = 'f32(labels[index]) * (1.0 - uniforms.smoothing) + uniforms.smoothing / f32(classes)';

/**
 * The figures of a batch in one dispatch of one workgroup: a thread for each row, then one for each of the results.
 * Inputs labels and probabilities (rows × classes) and weights (rows); output `FigureTensors.all`.
 */
export class FiguresProgram implements WebGPUProgram {
  variableNames = ['labels', 'probabilities', 'weights'];
  uniforms = 'smoothing : f32,';
  dispatchLayout = { x: [0] };
  dispatch: [number, number, number] = [1, 1, 1];
  workgroupSize: [number, number, number] = [THREADS, 1, 1];
  outputShape: number[];
  shaderKey: string;

  /** @param epsilon of the loss */
  constructor(
    classes: number,
    private readonly epsilon: number,
  ) {
    this.outputShape = [2 + classes ** 2];
    this.shaderKey = `figures ${epsilon}`;
  }

  getUserCode(): string {
    return `
      var<workgroup> losses : array<f32, ${THREADS}>;
      var<workgroup> masses : array<f32, ${THREADS}>;
      var<workgroup> cells : array<i32, ${THREADS}>;

      fn main(thread : i32) {
        let rows = uniforms.labelsShape.x;
        let classes = uniforms.labelsShape.y;
        for (var first = 0; first < rows; first += ${THREADS}) {
          let row = first + thread;
          if (row < rows) {
            var loss = 0.0;
            var mass = 0.0;
            var genre = 0;
            var answer = 0;
            for (var c = 0; c < classes; c++) {
              let index = row * classes + c;
              let probability = f32(probabilities[index]);
              loss -= (${LABEL}) * log(clamp(probability, ${this.epsilon}, ${1 - this.epsilon}));
              mass += probability;
              if (labels[index] > labels[row * classes + genre]) {
                genre = c;
              }
              if (probability > f32(probabilities[row * classes + answer])) {
                answer = c;
              }
            }
            losses[thread] = loss;
            masses[thread] = mass;
            cells[thread] = genre * classes + answer;
          }
          workgroupBarrier();
          let end = min(rows - first, ${THREADS});
          for (var index = thread; index < uniforms.outShape; index += ${THREADS}) {
            var sum = 0.0;
            for (var i = 0; i < end; i++) {
              var value = f32(cells[i] == index - 2);
              if (index < 2) {
                value = select(masses[i], losses[i], index == 0);
              }
              sum += value * f32(weights[first + i]);
            }
            if (first > 0) {
              sum += result[index];
            }
            result[index] = sum;
          }
          workgroupBarrier();
        }
      }`;
  }
}

/**
 * Gradient of the loss with respect to the probabilities. Inputs as for {@link FiguresProgram} and dy, the gradient
 * of the sum of the losses.
 */
export class CrossentropyGradProgram implements WebGPUProgram {
  variableNames = ['labels', 'probabilities', 'weights', 'dy'];
  uniforms = 'smoothing : f32,';
  size = true;
  dispatchLayout = { x: [0] };
  dispatch: [number, number, number];
  workgroupSize: [number, number, number] = [64, 1, 1];
  shaderKey: string;

  constructor(
    readonly outputShape: number[],
    private readonly epsilon: number,
  ) {
    const size = outputShape.reduce((product, side) => product * side, 1);
    this.dispatch = [Math.ceil(size / this.workgroupSize[0]), 1, 1];
    this.shaderKey = `crossentropyGrad ${epsilon}`;
  }

  getUserCode(): string {
    return `
      fn main(index : i32) {
        if (index >= uniforms.size) {
          return;
        }
        let classes = uniforms.outShape.y;
        let probability = f32(probabilities[index]);
        let isClipped = probability < ${this.epsilon} || probability > ${1 - this.epsilon};
        let gradient = -f32(dy[0]) * f32(weights[index / classes]) * (${LABEL}) / probability;
        result[index] = select(gradient, 0.0, isClipped);
      }`;
  }
}
