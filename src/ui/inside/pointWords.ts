import { t } from '../../i18n.ts';
import { formatDuration } from '../audio/time.ts';
import { isWrong, type MapPoint } from './mapPoints.ts';

/** `blues 03 at 0:04` */
export const nameOfPoint = ({ track, start }: MapPoint): string =>
  t('{track} at {time}', { track: track.name, time: formatDuration(start) });

/** What the clip is, and what the network takes it for. */
export function genreInWords(point: MapPoint, genres: readonly string[]): string {
  const genre = genres[point.genre]!;
  if (!isWrong(point)) return t('{genre}, recognised', { genre });
  return t('{genre}, taken for {predicted}', { genre, predicted: genres[point.predicted]! });
}
