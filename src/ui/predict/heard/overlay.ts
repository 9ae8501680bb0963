import type { SongMap, Span } from './songMap.ts';

/** Yellow-orange on a grey picture: everybody tells it from grey, whatever colours they see. */
const COLOUR = [255, 150, 0] as const;
/** What was not heard lies in the shade; the spectrogram is seen through both. */
const SHADE = 0.5;
const MOST_OPAQUE = 0.7;

/**
 * The map as a transparent picture, smooth between the centres of its cells.
 * @param bands of the spectrogram below
 * @param duration seconds that the picture spans
 */
export function overlayImage(
  { columns, rows, values }: SongMap,
  bands: number,
  duration: number,
  width: number,
  height: number,
): ImageData {
  const image = new ImageData(width, height);
  const most = values.reduce((a, b) => Math.max(a, b), 0);
  if (most === 0) return image;
  const across = mixes(columns, width, (x) => ((x + 0.5) / width) * duration);
  const up = mixes(rows, height, (y) => (1 - (y + 0.5) / height) * bands - 0.5);
  const end = columns.at(-1)!.to;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      // What follows the last clip was not looked at.
      if (((x + 0.5) / width) * duration > end) break;
      const at = (row: number) => {
        const { before, after, share } = across[x]!;
        const cells = row * columns.length;
        return values[cells + before]! * (1 - share) + values[cells + after]! * share;
      };
      const { before, after, share } = up[y]!;
      const strength = (at(before) * (1 - share) + at(after) * share) / most;
      const opacity = SHADE + (MOST_OPAQUE - SHADE) * strength;
      image.data.set([...COLOUR.map((c) => c * strength), 255 * opacity], (y * width + x) * 4);
    }
  }
  return image;
}

/** Between which two cells a pixel lies, and how near to the second. */
interface Mix {
  before: number;
  after: number;
  share: number;
}

/** @param at where a pixel lies on the axis of the spans */
function mixes(spans: readonly Span[], pixels: number, at: (pixel: number) => number): Mix[] {
  const centres = spans.map(({ from, to }) => (from + to) / 2);
  return Array.from({ length: pixels }, (_, pixel) => {
    const place = at(pixel);
    const next = centres.findIndex((centre) => centre > place);
    if (next <= 0) {
      const edge = next === 0 ? 0 : centres.length - 1;
      return { before: edge, after: edge, share: 0 };
    }
    const [left, right] = [centres[next - 1]!, centres[next]!];
    return { before: next - 1, after: next, share: (place - left) / (right - left) };
  });
}
