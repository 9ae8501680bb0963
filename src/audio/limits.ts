import { t } from '../i18n.ts';

/** Seconds. Of a longer file only the beginning is used: an hour of stereo takes 2.8 GB to decode. */
export const MAX_SECONDS = 15 * 60;

/** Seconds. A file of which less can be decoded is refused. */
export const MIN_SECONDS = 0.5;

/**
 * What the user should know about how much of a file is used.
 * @param decoded seconds
 * @param expected seconds that the file should last
 */
export function completenessNote(decoded: number, expected: number): string | undefined {
  if (decoded >= MAX_SECONDS) {
    return expected > MAX_SECONDS ? t('only the first 15 minutes are used') : undefined;
  }
  const possible = Math.min(expected, MAX_SECONDS);
  if (decoded >= 0.9 * possible || possible - decoded <= 0.5) return undefined;
  return t('only {decoded} s of {expected} s could be decoded: the file is damaged', {
    decoded: seconds(decoded),
    expected: seconds(expected),
  });
}

function seconds(value: number): string {
  return value < 10 ? String(Number(value.toFixed(1))) : value.toFixed(0);
}
