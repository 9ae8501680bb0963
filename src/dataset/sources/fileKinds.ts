/** Extensions of what is tried: browsers decode these, and Melscope `.au` and its twin `.snd`. */
const AUDIO = new Set('wav mp3 ogg oga opus flac m4a aac mp4 webm au snd'.split(' '));

const UNDECODABLE = new Set(
  'aif aiff aifc caf wma asf amr ape wv mpc ra rm ac3 eac3 dts mp2 mka tta dsf dff alac gsm voc w64 3gp'.split(
    ' ',
  ),
);

const NOTES = new Set(['mid', 'midi', 'kar']);
const ARCHIVES = new Set(['zip', 'rar', '7z', 'tar', 'gz', 'tgz', 'bz2', 'xz']);

/** Why a file is left out, in words for the user; null for one whose name says that it is audio. */
export function reasonToIgnore(path: string): string | null {
  const parts = path.split('/');
  if (parts.includes('__MACOSX') || parts.some((part) => part.startsWith('.'))) return 'hidden file';
  const file = parts.at(-1)!;
  if (/^(thumbs\.db|desktop\.ini)$/i.test(file)) return 'hidden file';
  const extension = /\.([^.]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  if (AUDIO.has(extension)) return null;
  if (UNDECODABLE.has(extension)) return 'cannot be decoded by browsers: convert to WAV or MP3';
  if (NOTES.has(extension)) return 'holds notes, not sound: render it to WAV or MP3';
  if (ARCHIVES.has(extension)) {
    return extension === 'zip'
      ? 'a zip archive inside: open it by itself'
      : 'an archive: unpack it and open the folder';
  }
  return 'not an audio file';
}
