import { t } from '../../i18n.ts';
/** A genre of the user's own. */
export interface TaughtClass {
  id: string;
  /** As typed; may be empty for a while. */
  name: string;
}

/** A song that a class is taught with. */
export interface TaughtSong {
  /** Names its content, as a track's does: nobody teaches the same song twice. */
  audioKey: string;
  /** A {@link TaughtClass}. */
  classId: string;
  /** File name without its ending, or what a recording is called. */
  name: string;
  /** Seconds that are used. */
  duration: number;
  source: 'file' | 'recording' | 'built-in';
  /** Something the user should know, e.g. that only its middle is used. */
  note?: string;
  embedding: SongEmbedding;
}

/** What a network makes of a song's clips. */
export interface SongEmbedding {
  /** The network, see `identityOf`: embeddings of different ones must not meet. */
  of: string;
  /** clips × dimensions, row-major. */
  values: Float32Array;
  dimensions: number;
}

/** As many as the limits of a page and of a glance allow. */
export const MOST_CLASSES = 20;
export const FEWEST_CLASSES = 2;

/** What a class is called on screen, also before it has a name. @param index of the class, from 0 */
export function classTitle({ name }: Pick<TaughtClass, 'name'>, index: number): string {
  return name.trim() || t('Class {number}', { number: index + 1 });
}
