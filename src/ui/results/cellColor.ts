export type Rgb = readonly [number, number, number];

/** From an empty cell to a full one: nearly the page's colour to grape. */
const SCALES: Record<'light' | 'dark', readonly [Rgb, Rgb]> = {
  light: [
    [245, 242, 247],
    [106, 27, 130],
  ],
  dark: [
    [48, 48, 53],
    [238, 190, 250],
  ],
};

export interface CellColor {
  background: string;
  /** Black or white, whichever stands out more: at least 4.58 to 1 on any background. */
  text: '#000' | '#fff';
}

/**
 * The colour of a cell.
 * @param share of its row, 0..1
 */
export const cellColor = (share: number, scheme: 'light' | 'dark'): CellColor => mixed(SCALES[scheme], share);

/** Between two colours. @param share 0..1 of the way to the second */
export function mixed([from, to]: readonly [Rgb, Rgb], share: number): CellColor {
  const rgb = from.map((value, i) => Math.round(value + (to[i]! - value) * share)) as unknown as Rgb;
  const luminance = relativeLuminance(rgb);
  // The contrast of white is (1 + 0.05) / (L + 0.05), that of black (L + 0.05) / 0.05.
  const text = 1.05 / (luminance + 0.05) > (luminance + 0.05) / 0.05 ? '#fff' : '#000';
  return { background: `rgb(${rgb.join(' ')})`, text };
}

/** WCAG 2.2's relative luminance of an sRGB colour. */
function relativeLuminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((value) => {
    const v = value / 255;
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
