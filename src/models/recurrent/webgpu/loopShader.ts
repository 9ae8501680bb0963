import type { CellLoop } from './cellLoops.ts';
import { declareProduct, multiply, prepareProduct, type Sharing } from './product.ts';

/**
 * A cell's loop as a shader. In the WGSL given here `element` is the place in the batch, `unit` the thread's own,
 * `steps` the number of timesteps and `t` the timestep.
 */
export interface LoopShader {
  loop: CellLoop;
  units: number;
  sharing: Sharing;
  steps: string;
  /** The timestep of the loop's n-th round: `t` with `round`. */
  timestep: string;
  /** Of `loop.reads`, as fields of `row`, and others. */
  row: Record<string, string>;
  /** 1 or 0: whether the timestep counts. */
  mask: string;
  beforeLoop: string;
  /** At every timestep, before the code of the first stage, masked or not. */
  opening: string;
  /** Where the timestep's first value of the unit goes in `result`. */
  writeAt: string;
}

/**
 * The first threads of a workgroup have a unit each, whose values they keep; in the products all threads take part.
 * All exchange goes through workgroup memory, with two barriers for each product.
 */
export function loopShader(shader: LoopShader): string {
  const { loop, units, sharing, row, mask, writeAt } = shader;
  const last = loop.stages.length - 1;
  const rowFields = Object.keys(row);
  const assign = (name: string, block: number) => `[unit + ${block * units}] = ${name};`;
  const stages = loop.stages.map(
    ({ code, vector }, n) => `
      if (unit < ${units}) {
        ${n === 0 ? shader.opening : ''}
        if (row.counts) { ${code} }
        ${vector.map((name, block) => `vector${n}${assign(name, block)}`).join('\n')}
        ${n === last ? `${writes()} row = rowAt(min(round + 1, steps - 1), steps);` : ''}
      }
      workgroupBarrier();
      ${multiply(n, sharing.products[n]!, sharing)}
      workgroupBarrier();`,
  );
  return `
    ${ACTIVATIONS}
    ${sharing.products.map((product, n) => declareProduct(n, product, units)).join('\n')}
    struct Row { ${rowFields.map((name) => `${name}: f32,`).join(' ')} counts: bool }
    fn rowAt(round: i32, steps: i32) -> Row {
      let unit = i32(localIndex);
      let element = i32(workgroupId.x);
      let t = ${shader.timestep};
      return Row(${[...Object.values(row), `${mask} != 0.0`].join(', ')});
    }
    fn main(index: i32) {
      let unit = i32(localIndex);
      let element = i32(workgroupId.x);
      let steps = ${shader.steps};
      ${loop.state.map((name) => `var ${name} = 0.0;`).join(' ')}
      ${sharing.products.map((product, n) => prepareProduct(n, product, sharing)).join('\n')}
      var row: Row;
      if (unit < ${units}) {
        ${shader.beforeLoop}
        row = rowAt(0, steps);
      }
      for (var round = 0; round < steps; round++) {
        ${stages.join('\n')}
      }
    }`;

  function writes(): string {
    const values = loop.writes.map((name, block) => `result[at + ${block * units}] = ${name};`);
    return `let t = ${shader.timestep}; let at = ${writeAt}; ${values.join(' ')}`;
  }
}

/** Written so that no large argument overflows: some devices' tanh gives NaN. */
const ACTIVATIONS = `
  fn logistic(x: f32) -> f32 {
    let small = exp(-abs(x));
    return select(small, 1.0, x >= 0.0) / (1.0 + small);
  }
  fn tanhOf(x: f32) -> f32 {
    let small = exp(-2.0 * abs(x));
    return sign(x) * (1.0 - small) / (1.0 + small);
  }
  fn logisticSlope(y: f32) -> f32 { return y * (1.0 - y); }
  fn tanhSlope(y: f32) -> f32 { return 1.0 - y * y; }`;
