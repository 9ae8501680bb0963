import type { ClipFeatures } from '../features/clipFeatures.ts';
import { t } from '../i18n.ts';
import type { Clip, Dataset } from './dataset.ts';
import { genresOf, type Track } from './track.ts';

/**
 * One array of all tracks' clips.
 * @throws Error when the clips of two tracks differ in shape
 */
export function joinFeatures(tracks: readonly Track[], parts: readonly ClipFeatures[]): Dataset {
  const { shape, data: first } = parts[0]!;
  const size = parts.reduce((sum, part) => sum + part.data.length, 0);
  const data = first instanceof Uint8Array ? new Uint8Array(size) : new Float32Array(size);
  const clips: Clip[] = [];
  let offset = 0;
  parts.forEach((part, track) => {
    if (part.shape.some((side, i) => side !== shape[i]))
      throw new Error(
        t(
          'The clips of “{name}” are {shape}, those of “{other}” {otherShape}: a network needs clips of one shape.',
          {
            name: tracks[track]!.name,
            shape: part.shape.join(' × '),
            other: tracks[0]!.name,
            otherShape: shape.join(' × '),
          },
        ),
      );
    data.set(part.data, offset);
    offset += part.data.length;
    for (const start of part.starts) clips.push({ track, start });
  });
  return { genres: genresOf(tracks), tracks, clips, shape, data };
}
