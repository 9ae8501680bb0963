import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellColor } from '../../../src/ui/results/cellColor.ts';

/** WCAG 2.2, "contrast ratio", of two colours as rgb(r g b) or #000 and #fff. */
function contrast(a: string, b: string): number {
  const luminance = (color: string) => {
    const rgb =
      color === '#000' ? [0, 0, 0] : color === '#fff' ? [255, 255, 255] : color.match(/\d+/g)!.map(Number);
    const [r, g, blue] = rgb.map((v) =>
      v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * blue!;
  };
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

describe.each(['light', 'dark'] as const)('cellColor on the %s theme', (scheme) => {
  it('is readable at every share (WCAG AA)', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const { background, text } = cellColor(share, scheme);
        expect(contrast(background, text)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('moves away from the empty cell’s colour as the share grows', () => {
    const empty = cellColor(0, scheme).background;
    const away = [0, 0.25, 0.5, 0.75, 1].map((share) => contrast(empty, cellColor(share, scheme).background));
    expect(away).toEqual([...away].sort((a, b) => a - b));
    expect(away.at(-1)).toBeGreaterThan(5);
  });
});
