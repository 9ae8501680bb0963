import fc from 'fast-check';
import type { FilterGradientCase } from './harness.ts';

const upTo = (max: number) => fc.integer({ min: 1, max });
const rim = fc.tuple(fc.nat(3), fc.nat(3));
const none = fc.constant<[0, 0]>([0, 0]);
const geometry = fc
  .record({
    batch: upTo(4),
    sides: fc.tuple(upTo(23), upTo(23)),
    filter: fc.oneof(fc.tuple(upTo(7), upTo(7)), fc.constantFrom<[number, number]>([1, 1], [3, 3], [7, 7])),
    strides: fc.tuple(upTo(3), upTo(3)),
    pad: fc.oneof(fc.constantFrom('same' as const, 'valid' as const), fc.tuple(none, rim, rim, none)),
  })
  .filter(({ sides, filter, pad }) =>
    sides.every((side, axis) => {
      const [before, after] = typeof pad === 'string' ? [0, 0] : pad[axis + 1]!;
      // The wasm kernel takes no rim that a filter of 1 × 1 would not touch.
      if (Math.max(before, after) >= filter[axis]!) return false;
      return pad === 'same' || before + side + after >= filter[axis]!;
    }),
  );
const channels = fc.oneof(upTo(70), fc.constantFrom(1, 3, 4, 32, 64));

export const convolutions = fc
  .tuple(geometry, channels, channels)
  .map(
    ([{ batch, sides, filter, strides, pad }, inputs, outputs]): FilterGradientCase => ({
      kernel: 'Conv2DBackpropFilter',
      input: [batch, ...sides, inputs],
      filterShape: [...filter, inputs, outputs],
      strides,
      pad,
    }),
  )
  // More takes the stock kernel seconds where the GPU is emulated.
  .filter(({ input, filterShape }) => [...input.slice(0, 3), ...filterShape].reduce((a, b) => a * b) < 5e7);

export const depthwise = fc.tuple(geometry, channels, upTo(3)).map(
  ([{ batch, sides, filter, strides, pad }, inputs, multiplier]): FilterGradientCase => ({
    kernel: 'DepthwiseConv2dNativeBackpropFilter',
    input: [batch, ...sides, inputs],
    filterShape: [...filter, inputs, multiplier],
    strides,
    pad,
  }),
);

/** Sums in one part, in a few and in very many. */
export const inParts: FilterGradientCase[] = [
  { input: [1, 11, 11, 5], filterShape: [3, 3, 5, 6], strides: [1, 1], pad: 'same' },
  { input: [3, 20, 20, 12], filterShape: [3, 3, 12, 8], strides: [1, 1], pad: 'valid' },
  { input: [4, 64, 61, 1], filterShape: [5, 5, 1, 24], strides: [1, 1], pad: 'valid' },
  { input: [4, 64, 61, 3], filterShape: [3, 3, 3, 7], strides: [2, 2], pad: 'same' },
].map((question) => ({ ...question, kernel: 'Conv2DBackpropFilter' }) as FilterGradientCase);
