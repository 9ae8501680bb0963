import type { WebGPUProgram } from '@tensorflow/tfjs-backend-webgpu';
import { CELLS, type CellName } from '../cells.ts';
import { SEQUENCE, SEQUENCE_GRAD } from '../kernels.ts';
import { BACKWARD, FORWARD } from './cellLoops.ts';
import { type LoopShader, loopShader } from './loopShader.ts';
import { type Matrix, type Sharing, share } from './product.ts';

export interface SequenceShape {
  cell: CellName;
  batch: number;
  timesteps: number;
  units: number;
  isMasked: boolean;
  /** Of a workgroup on the device. */
  mostThreads: number;
}

/** One workgroup for each element of the batch. The number of timesteps is no part of the shader. */
abstract class LoopProgram implements WebGPUProgram {
  readonly dispatchLayout = { x: [0, 1, 2] };
  readonly dispatch: [number, number, number];
  readonly workgroupSize: [number, number, number];
  readonly variableNames: string[];
  readonly outputShape: number[];
  shaderKey: string;
  protected readonly sharing: Sharing;

  constructor(
    protected readonly shape: SequenceShape,
    {
      name,
      inputs,
      outputShape,
      matrices,
    }: { name: string; inputs: string[]; outputShape: number[]; matrices: Matrix[] },
  ) {
    const { cell, batch, units, isMasked, mostThreads } = shape;
    this.sharing = share(matrices, units, mostThreads);
    this.dispatch = [batch, 1, 1];
    this.workgroupSize = [this.sharing.threads, 1, 1];
    this.variableNames = [...inputs, ...(isMasked ? ['mask'] : [])];
    this.outputShape = outputShape;
    this.shaderKey = `${name} ${cell} ${units}`;
  }

  protected abstract shader(): LoopShader;

  getUserCode(): string {
    return loopShader(this.shader());
  }

  protected get mask(): string {
    // What was cast from bool still lies as integers.
    return this.shape.isMasked ? 'f32(mask[element * steps + t])' : '1.0';
  }
}

/** The kernel `RecurrentSequence`. */
export class RecurrentSequenceProgram extends LoopProgram {
  constructor(shape: SequenceShape) {
    const { cell, batch, timesteps, units } = shape;
    const { gates, kept } = CELLS[cell];
    super(shape, {
      name: SEQUENCE,
      inputs: ['x', 'recurrentKernel'],
      outputShape: [batch, timesteps + 1, kept * units],
      matrices: FORWARD[cell].stages.map(({ gates: { first, count } }) => ({
        rows: units,
        columns: count * units,
        firstRow: 0,
        firstColumn: first * units,
        stride: gates * units,
      })),
    });
  }

  protected shader(): LoopShader {
    const { cell, units } = this.shape;
    const { gates, kept } = CELLS[cell];
    const loop = FORWARD[cell];
    const zeros = loop.writes.map((_, block) => `result[first + ${block * units}] = 0.0;`);
    return {
      loop,
      units,
      sharing: this.sharing,
      steps: 'uniforms.xShape.y',
      timestep: 'round',
      row: Object.fromEntries(
        loop.reads.map((gate, i) => [
          gate,
          `x[(element * steps + t) * ${gates * units} + unit + ${i * units}]`,
        ]),
      ),
      mask: this.mask,
      beforeLoop: `let first = element * (steps + 1) * ${kept * units} + unit; ${zeros.join(' ')}`,
      opening: '',
      writeAt: `(element * (steps + 1) + t + 1) * ${kept * units} + unit`,
    };
  }
}

/** The kernel `RecurrentSequenceGrad`; it takes the recurrent kernel transposed. */
export class RecurrentSequenceGradProgram extends LoopProgram {
  /** @param lastOnly whether `dh` is of the last state alone */
  constructor(
    shape: SequenceShape,
    private readonly lastOnly: boolean,
  ) {
    const { cell, batch, timesteps, units } = shape;
    super(shape, {
      name: lastOnly ? `${SEQUENCE_GRAD} last` : SEQUENCE_GRAD,
      inputs: ['dh', 'trace', 'recurrentKernel'],
      outputShape: [batch, timesteps, CELLS[cell].gates * units],
      matrices: BACKWARD[cell].stages.map(({ gates: { first, count } }) => ({
        rows: count * units,
        columns: units,
        firstRow: first * units,
        firstColumn: 0,
        stride: units,
      })),
    });
  }

  protected shader(): LoopShader {
    const { cell, units } = this.shape;
    const loop = BACKWARD[cell];
    const { writes: blocks } = FORWARD[cell];
    const width = CELLS[cell].kept * units;
    const read = (name: string) => {
      const isBefore = name.endsWith('Before');
      const block = blocks.indexOf(isBefore ? name.replace('Before', '') : name);
      return `trace[(element * (steps + 1) + t + ${isBefore ? 0 : 1}) * ${width} + unit + ${block * units}]`;
    };
    const dh = this.lastOnly
      ? `select(0.0, dh[element * ${units} + unit], t == steps - 1)`
      : `dh[(element * steps + t) * ${units} + unit]`;
    return {
      loop,
      units,
      sharing: this.sharing,
      steps: 'uniforms.outShape.y',
      timestep: 'steps - 1 - round',
      row: { dh, ...Object.fromEntries(loop.reads.map((name) => [name, read(name)])) },
      mask: this.mask,
      beforeLoop: '',
      opening: `
        let dh = row.dh + carry + sum${loop.stages.length - 1}(0);
        carry = dh;
        ${loop.writes.map((name) => `${name} = 0.0;`).join(' ')}`,
      writeAt: `(element * steps + t) * ${loop.writes.length * units} + unit`,
    };
  }
}
