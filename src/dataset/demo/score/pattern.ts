/** One stroke or note of a bar's pattern. */
export interface Hit {
  /** Position in the bar, and the number of positions the bar is divided into. */
  step: number;
  steps: number;
  /** The pattern's character: what is struck. */
  symbol: string;
  /** In steps, with the `-` that follow. */
  length: number;
}

const cache = new Map<string, Hit[][]>();

/**
 * Bars separated by `|`, one character per equal step (16 for straight music, 12 for triplets): `.` rests,
 * `-` holds the note before it, anything else starts one. Spaces are for the reader.
 */
export function parsePattern(text: string): Hit[][] {
  let bars = cache.get(text);
  if (!bars) {
    bars = text.split('|').map((bar) => {
      const symbols = bar.replaceAll(' ', '');
      const hits: Hit[] = [];
      for (let step = 0; step < symbols.length; step++) {
        const symbol = symbols[step]!;
        if (symbol === '-') hits.at(-1)!.length++;
        else if (symbol !== '.') hits.push({ step, steps: symbols.length, symbol, length: 1 });
      }
      return hits;
    });
    cache.set(text, bars);
  }
  return bars;
}

/** Loudness of the strokes `X` (accent), `x` and `o` (ghost); notes named otherwise are as loud as `x`. */
export function velocityOf(symbol: string): number {
  return symbol === 'X' ? 1 : symbol === 'o' ? 0.35 : 0.72;
}
