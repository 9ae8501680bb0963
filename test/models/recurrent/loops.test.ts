import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CELLS, type CellName } from '../../../src/models/recurrent/cells.ts';
import { runBackward, runForward } from '../../../src/models/recurrent/wasm/loops.ts';
import { machineWith } from '../../../src/models/recurrent/wasm/machine.ts';
import { seededRandom } from '../../../src/random.ts';
import { relativeDifference } from '../../helpers/recurrentAgreement.ts';

const NAMES = Object.keys(CELLS) as CellName[];

function uniform(size: number, largest: number, seed: number): Float32Array {
  const random = seededRandom(seed);
  return Float32Array.from({ length: size }, () => largest * (2 * random() - 1));
}

/** A sequence's arrays for both ways. */
function sequence(cell: CellName, batch: number, timesteps: number, units: number) {
  const { gates, kept } = CELLS[cell];
  return {
    size: { batch, timesteps, units },
    x: uniform(batch * timesteps * gates * units, 1, 1),
    recurrentKernel: uniform(units * gates * units, 1 / Math.sqrt(units), 2),
    // What a loop leaves unwritten must not look right.
    trace: new Float32Array(batch * (timesteps + 1) * kept * units).fill(Number.NaN),
    dx: new Float32Array(batch * timesteps * gates * units).fill(Number.NaN),
    dRecurrentKernel: new Float32Array(units * gates * units).fill(Number.NaN),
  };
}

describe('the functions of a gate', () => {
  const values = Float32Array.from({ length: 4001 }, (_, i) => (i - 2000) / 25);
  const steep = [0, 1e-30, 1e-6, 1e-3, 500, 1e4, Number.POSITIVE_INFINITY].flatMap((x) => [x, -x]);
  const x = Float32Array.of(...values, ...steep);

  /** Gates of one LSTM timestep whose sums are all x. */
  function gates(x: Float32Array) {
    const units = x.length;
    const trace = new Float32Array(12 * units);
    const arrays = {
      x: Float32Array.of(...x, ...x, ...x, ...x),
      recurrentKernel: new Float32Array(4 * units ** 2),
    };
    runForward('LSTM', { batch: 1, timesteps: 1, units }, { ...arrays, trace });
    return { sigmoid: trace.subarray(6 * units, 7 * units), tanh: trace.subarray(8 * units, 9 * units) };
  }

  it('are right to a millionth of themselves, as far as they go', () => {
    for (let first = 0; first < x.length; first += 200) {
      const part = x.subarray(first, first + 200);
      const { sigmoid, tanh } = gates(part);
      for (const [i, value] of part.entries()) {
        const expected = 1 / (1 + Math.exp(-value));
        expect(Math.abs(sigmoid[i]! - expected), `sigmoid(${value})`).toBeLessThanOrEqual(
          1e-6 * expected + 1e-37,
        );
        const error = Math.abs(tanh[i]! - Math.tanh(value));
        expect(error, `tanh(${value})`).toBeLessThanOrEqual(1e-6 * Math.abs(Math.tanh(value)));
      }
    }
  });

  it('keep NaN', () => {
    const nan = new Float32Array(new Uint32Array([0x7fc00000, 0xffc00000, 0x7fc00001, 0x7fffffff, 0]).buffer);
    const { sigmoid, tanh } = gates(nan);
    expect(Array.from(sigmoid)).toEqual([NaN, NaN, NaN, NaN, 0.5]);
    expect(Array.from(tanh)).toEqual([NaN, NaN, NaN, NaN, 0]);
  });
});

describe.each(NAMES)('the loops of %s', (cell) => {
  it('write every value, also where sums are huge', () => {
    const { size, x, trace, dx, ...rest } = sequence(cell, 3, 20, 13);
    for (let i = 0; i < x.length; i++) x[i]! *= 1e4;
    runForward(cell, size, { ...rest, x, trace });
    runBackward(cell, size, { ...rest, trace, dx, dh: uniform(3 * 20 * 13, 1, 3) });
    for (const values of [trace, dx, rest.dRecurrentKernel]) expect(values.every(Number.isFinite)).toBe(true);
  });

  it('let a NaN spread within its clip only', () => {
    const [batch, timesteps, units] = [5, 30, 9];
    const { kept, gates } = CELLS[cell];
    const { size, x, ...arrays } = sequence(cell, batch, timesteps, units);
    const clean = arrays.trace.slice();
    runForward(cell, size, { ...arrays, x, trace: clean });
    const clip = 2;
    const at = 11;
    x.fill(Number.NaN, (clip * timesteps + at) * gates * units, (clip * timesteps + at + 1) * gates * units);
    runForward(cell, size, { ...arrays, x });
    for (let b = 0; b < batch; b++) {
      for (let row = 0; row <= timesteps; row++) {
        const start = (b * (timesteps + 1) + row) * kept * units;
        const values = arrays.trace.subarray(start, start + kept * units);
        if (b === clip && row > at) expect(values.every(Number.isNaN)).toBe(true);
        else expect(values).toEqual(clean.subarray(start, start + kept * units));
      }
    }
  });

  it('cut a sequence into pieces that take little memory and leave no mark', () => {
    const [batch, timesteps, units] = [7, 1300, 40];
    const { size, ...arrays } = sequence(cell, batch, timesteps, units);
    runForward(cell, size, arrays);
    const last = uniform(batch * units, 1, 3);
    runBackward(cell, size, { ...arrays, dh: last });
    expect(machineWith(0).memory.buffer.byteLength).toBeLessThan(4e6);
    // The same with a gradient at all timesteps, of which only the last is not zero: other pieces.
    const all = new Float32Array(batch * timesteps * units);
    for (let b = 0; b < batch; b++) {
      all.set(last.subarray(b * units, (b + 1) * units), ((b + 1) * timesteps - 1) * units);
    }
    const again = {
      ...arrays,
      dx: new Float32Array(arrays.dx.length),
      dRecurrentKernel: new Float32Array(arrays.dRecurrentKernel.length),
    };
    runBackward(cell, size, { ...again, dh: all });
    expect(relativeDifference(again.dx, arrays.dx)).toBe(0);
    expect(relativeDifference(again.dRecurrentKernel, arrays.dRecurrentKernel)).toBeLessThan(1e-5);
  });

  it('of one timestep do what the second of two does after a masked first', () => {
    const { gates, kept } = CELLS[cell];
    const sizes = fc.record({
      batch: fc.integer({ min: 1, max: 6 }),
      units: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(sizes, ({ batch, units }) => {
        const one = sequence(cell, batch, 1, units);
        const two = sequence(cell, batch, 2, units);
        const dh = uniform(batch * units, 1, 3);
        const mask = Float32Array.from({ length: 2 * batch }, (_, i) => i % 2);
        runForward(cell, one.size, one);
        runBackward(cell, one.size, { ...one, dh });
        for (let b = 0; b < batch; b++) {
          const width = gates * units;
          two.x.set(one.x.subarray(b * width, (b + 1) * width), (2 * b + 1) * width);
        }
        runForward(cell, two.size, { ...two, mask });
        runBackward(cell, two.size, { ...two, mask, dh });
        for (let b = 0; b < batch; b++) {
          const row = (trace: Float32Array, index: number) =>
            trace.subarray(index * kept * units, (index + 1) * kept * units);
          expect(row(two.trace, 3 * b + 2)).toEqual(row(one.trace, 2 * b + 1));
          const of = (dx: Float32Array, index: number) =>
            dx.subarray(index * gates * units, (index + 1) * gates * units);
          expect(of(two.dx, 2 * b + 1)).toEqual(of(one.dx, b));
          expect(of(two.dx, 2 * b).every((value) => value === 0)).toBe(true);
        }
      }),
    );
  });
});
