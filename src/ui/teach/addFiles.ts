import type { IgnoredFile } from '../../dataset/sources/mediaFileRef.ts';
import { t } from '../../i18n.ts';
import { messageOf } from '../../messageOf.ts';
import type { NewSong } from '../../session/teachSongs.ts';
import { filesFound } from '../music/filesFound.ts';
import { useTeach } from '../state/teach.ts';

const NO_SOUND = t('Classes are taught with songs, not with pictures or spectrograms.');

/** Adds what was dropped or chosen, files or a zip of them, to a class; what is no song is told. */
export async function addFiles(classId: string, files: readonly File[]): Promise<void> {
  const { addSongs, tell } = useTeach.getState();
  try {
    const found = await filesFound(files);
    const songs = found.files.filter(({ kind }) => kind === 'audio');
    const others = [...found.files.filter(({ kind }) => kind !== 'audio'), ...found.spectrograms];
    const failures: IgnoredFile[] = others.map(({ path }) => ({ path, reason: NO_SOUND }));
    tell([...found.ignored, ...failures]);
    if (songs.length > 0)
      await addSongs(
        classId,
        songs.map((file): NewSong => ({ source: 'file', file })),
      );
  } catch (error) {
    tell([{ path: files.map(({ name }) => name).join(', '), reason: messageOf(error) }]);
  }
}
