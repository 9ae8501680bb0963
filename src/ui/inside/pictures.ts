import { DIVERGING, DIVERGING_STEPS } from '../../features/diverging.ts';
import { MAGMA } from '../../features/magma.ts';
import type { FeatureMaps } from '../../training/inspect/featureMaps.ts';
import type { Kernel } from '../../training/inspect/filters.ts';

/** What colours stand for. */
export interface ColourScale {
  /** Diverging: from −most to most, 0 in the middle; else from 0 to most. */
  diverging: boolean;
  most: number;
}

/** One scale for all of these values, so that their pictures can be compared. */
export function scaleOf(values: Float32Array): ColourScale {
  let [least, greatest] = [0, 0];
  for (const value of values) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return { diverging: least < 0, most: Math.max(greatest, -least) };
}

/** A grid of values to be drawn. */
export interface Plane {
  rows: number;
  columns: number;
  at(row: number, column: number): number;
}

/** A plane as coloured pixels, one a value. @param upsideDown its row 0 is at the bottom */
export function planeImage(plane: Plane, { diverging, most }: ColourScale, upsideDown = false): ImageData {
  const { rows, columns } = plane;
  const image = new ImageData(columns, rows);
  const pixels = new Uint32Array(image.data.buffer);
  const colours = diverging ? DIVERGING : MAGMA;
  for (let row = 0; row < rows; row++) {
    const out = (upsideDown ? rows - 1 - row : row) * columns;
    for (let column = 0; column < columns; column++) {
      const share = most === 0 ? 0 : plane.at(row, column) / most;
      const step = diverging ? DIVERGING_STEPS * (share + 1) : 255 * share;
      pixels[out + column] = colours[Math.max(0, Math.min(colours.length - 1, Math.round(step)))]!;
    }
  }
  return image;
}

/** How many pictures a layer's maps are: its channels, or one for a sequence or a list. */
export const planesOf = ({ shape }: Pick<FeatureMaps, 'shape'>): number =>
  shape.length === 3 ? shape[2]! : 1;

/** One of the maps, its time, where it has one, from left to right. A sequence has its units as rows. */
export function mapPlane({ shape, values, time }: FeatureMaps, channel: number): Plane {
  const [height, width, channels] = [shape[0]!, shape[1] ?? 1, shape[2] ?? 1];
  const at = (row: number, column: number) => values[(row * width + column) * channels + channel]!;
  if (shape.length === 1) return { rows: 1, columns: height, at: (_, column) => values[column]! };
  if (time?.axis === 0) return { rows: width, columns: height, at: (row, column) => at(column, row) };
  return { rows: height, columns: width, at };
}

/** Whether a kernel's pictures are small ones of its places, one an output; else it is one of inputs × outputs. */
export const isPictures = ({ shape }: Kernel): boolean =>
  shape.length === 4 && (shape[0]! > 1 || shape[1]! > 1);

/** A depthwise kernel has one picture for each input. */
export const isDepthwise = (kernel: Kernel): boolean =>
  isPictures(kernel) && kernel.shape[3] === 1 && kernel.shape[2]! > 1;

/** How many pictures of a kernel there are to be drawn. */
export function kernelPlanes(kernel: Kernel): number {
  if (!isPictures(kernel)) return 1;
  return kernel.shown[isDepthwise(kernel) ? 2 : 3]!;
}

/** @param picture which of them @param input which of its input channels */
export function kernelPlane(kernel: Kernel, picture: number, input: number): Plane {
  const { shown, values } = kernel;
  const [inputs, outputs] = shown.slice(-2) as [number, number];
  if (!isPictures(kernel))
    return { rows: inputs, columns: outputs, at: (row, column) => values[row * outputs + column]! };
  const [rows, columns] = shown as [number, number];
  const [from, to] = isDepthwise(kernel) ? [picture, 0] : [input, picture];
  return {
    rows,
    columns,
    at: (row, column) => values[((row * columns + column) * inputs + from) * outputs + to]!,
  };
}
