import { LOWEST_HZ } from '../../../audio/bandPass.ts';
import type { ClipPlaces } from '../../../features/clipPlaces.ts';
import { t } from '../../../i18n.ts';
import { inHz } from '../../audio/rowLabels.ts';
import { formatDuration } from '../../audio/time.ts';
import type { HeardRegion } from './regions.ts';
import type { Span } from './songMap.ts';

/** Whole seconds would make nothing of what is shorter. */
const SHORT_SECONDS = 2;

/** `0:12–0:15, 200–800 Hz (31 %)`, `up to 800 Hz` where nothing that is heard is cut below; without Hz where rows are no frequencies. */
export function regionInWords({ time, bands, share }: HeardRegion, places: ClipPlaces): string {
  const hz = hzOf(bands, places);
  return `${timeInWords(time)}${hz ? `, ${hzInWords(hz)}` : ''} (${percentOf(share)})`;
}

/** The frequencies of some bands; null where rows are no frequencies. */
export function hzOf(bands: Span, { hzAt }: ClipPlaces): { low: number; high: number } | null {
  return hzAt && { low: Math.max(0, hzAt(bands.from)), high: hzAt(bands.to) };
}

/** `31 %`; what is there is never 0 %. */
export const percentOf = (share: number) => (share < 0.005 ? t('under 1 %') : `${Math.round(100 * share)} %`);

function timeInWords({ from, to }: Span): string {
  if (to - from >= SHORT_SECONDS) return `${formatDuration(from)}–${formatDuration(to)}`;
  return `${tenths(from)}–${tenths(to)}`;
}

/** `0:12.3` */
function tenths(seconds: number): string {
  const all = Math.round(seconds * 10);
  const minutes = Math.floor(all / 600);
  return `${minutes}:${((all % 600) / 10).toFixed(1).padStart(4, '0')}`;
}

function hzInWords({ low, high }: { low: number; high: number }): string {
  if (low < LOWEST_HZ) return t('up to {frequency}', { frequency: inHz(Math.round(high / 10) * 10) });
  const from = inHz(Math.round(low / 10) * 10);
  const to = inHz(Math.round(high / 10) * 10);
  const unit = / k?Hz$/;
  return from.match(unit)?.[0] === to.match(unit)?.[0] ? `${from.replace(unit, '')}–${to}` : `${from}–${to}`;
}
