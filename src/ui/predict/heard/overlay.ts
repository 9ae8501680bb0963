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
  // What follows the last clip was not looked at.
  const seen = Math.min(width, Math.floor((end / duration) * width - 0.5) + 1);
  for (let y = 0; y < height; y++) {
    const { before: below, after: above, share: upward } = up[y]!;
    const [lower, upper] = [below * columns.length, above * columns.length];
    for (let x = 0; x < seen; x++) {
      const { before, after, share } = across[x]!;
      const atLower = values[lower + before]! * (1 - share) + values[lower + after]! * share;
      const atUpper = values[upper + before]! * (1 - share) + values[upper + after]! * share;
      const strength = (atLower * (1 - upward) + atUpper * upward) / most;
      const pixel = (y * width + x) * 4;
      for (let c = 0; c < 3; c++) image.data[pixel + c] = COLOUR[c]! * strength;
      image.data[pixel + 3] = 255 * (SHADE + (MOST_OPAQUE - SHADE) * strength);
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
