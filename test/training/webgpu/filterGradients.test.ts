import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DepthwiseFilterProgram } from '../../../src/training/webgpu/depthwiseFilterProgram.ts';
import { FilterGradientProgram } from '../../../src/training/webgpu/filterGradientProgram.ts';

type Shape4D = [number, number, number, number];

function program(input: Shape4D, filter: Shape4D, isDepthwise = false) {
  const info = tf.backend_util.computeConv2DInfo(input, filter, 1, 1, 'same', undefined, isDepthwise);
  return isDepthwise ? new DepthwiseFilterProgram(info) : new FilterGradientProgram(info);
}
const groups = ({ dispatch }: { dispatch: readonly number[] }) => tf.util.sizeFromShape([...dispatch]);

it('has hundreds of workgroups for the smallest filters of a real batch', () => {
  expect(groups(program([32, 128, 130, 1], [3, 3, 1, 32]))).toBeGreaterThan(500);
  expect(groups(program([32, 64, 173, 1], [1, 1, 1, 8]))).toBeGreaterThan(500);
  expect(groups(program([32, 112, 112, 32], [3, 3, 32, 1], true))).toBeGreaterThan(500);
});

it('stays within what every WebGPU device launches, and leaves no more parts than it needs', () => {
  const side = fc.integer({ min: 1, max: 300 });
  const few = fc.integer({ min: 1, max: 7 });
  const channels = fc.integer({ min: 1, max: 2048 });
  const shapes = fc.record({ batch: few, side, kernel: few, inputs: channels, outputs: channels });
  fc.assert(
    fc.property(shapes, fc.boolean(), ({ batch, side, kernel, inputs, outputs }, isDepthwise) => {
      const filter: Shape4D = [kernel, kernel, inputs, isDepthwise ? 1 : outputs];
      const made = program([batch, side, side, inputs], filter, isDepthwise);
      expect(tf.util.sizeFromShape([...made.workgroupSize])).toBeLessThanOrEqual(256);
      expect(Math.max(...made.dispatch)).toBeLessThan(65_536);
      const floats = tf.util.sizeFromShape([...made.outputShape]);
      expect(floats).toBe(made.parts.count * tf.util.sizeFromShape(filter));
      if (made.parts.count > 1) expect(groups(made)).toBeLessThan(4096);
    }),
  );
});
