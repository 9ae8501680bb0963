import { t } from '../../i18n.ts';
import type { Lesson } from '../../training/teach/lesson.ts';
import type { TaughtClass, TaughtSong } from './classes.ts';

/**
 * What a head learns from some songs.
 * @param songs each of one of the classes, with embeddings of the same network; their clips are rows in this order
 * @param heldOut audio keys of songs that it must not learn from
 */
export function lessonOf(
  classes: readonly Pick<TaughtClass, 'id'>[],
  songs: readonly TaughtSong[],
  heldOut: ReadonlySet<string>,
): Lesson {
  const networks = new Set(songs.map(({ embedding: { of, dimensions } }) => `${of} ${dimensions}`));
  if (networks.size !== 1) throw new Error(t('These songs have embeddings of different networks.'));
  const { dimensions } = songs[0]!.embedding;
  const rows = songs.flatMap((song) => Array<TaughtSong>(clipCount(song)).fill(song));
  const labelOf = new Map(classes.map(({ id }, label) => [id, label]));
  const embeddings = new Float32Array(rows.length * dimensions);
  let offset = 0;
  for (const { embedding } of songs) {
    embeddings.set(embedding.values, offset);
    offset += embedding.values.length;
  }
  const all = [...rows.keys()];
  const isHeldOut = (row: number) => heldOut.has(rows[row]!.audioKey);
  return {
    embeddings,
    dimensions,
    labels: Int32Array.from(rows, ({ classId }) => labelOf.get(classId)!),
    classes: classes.length,
    training: all.filter((row) => !isHeldOut(row)),
    heldOut: all.filter(isHeldOut),
  };
}

export const clipCount = ({ embedding: { values, dimensions } }: Pick<TaughtSong, 'embedding'>): number =>
  values.length / dimensions;
