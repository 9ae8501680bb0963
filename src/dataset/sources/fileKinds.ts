import { t } from '../../i18n.ts';

/** Extensions of what is tried: browsers decode these, and Melscope `.au` and its twin `.snd`. */
const AUDIO = new Set('wav mp3 ogg oga opus flac m4a aac mp4 webm au snd'.split(' '));

const PICTURES = new Set(['png', 'jpg', 'jpeg', 'webp']);
const OTHER_PICTURES = new Set('gif bmp tif tiff svg avif heic heif jxl jp2 pdf eps'.split(' '));
/** As players and shops name the cover of an album. */
const COVER = /^(cover|folder|front|back|thumb|albumart.*)\.[^.]+$/i;

const UNDECODABLE = new Set(
  'aif aiff aifc caf wma asf amr ape wv mpc ra rm ac3 eac3 dts mp2 mka tta dsf dff alac gsm voc w64 3gp'.split(
    ' ',
  ),
);

const NOTES = new Set(['mid', 'midi', 'kar']);
const ARCHIVES = new Set(['zip', 'rar', '7z', 'tar', 'gz', 'tgz', 'bz2', 'xz']);

/** What a file's name says it is. `tracks` is the list that belongs to an array of spectrograms. */
export type FileKind = 'audio' | 'picture' | 'spectrograms' | 'tracks';

const extensionOf = (file: string) => /\.([^.]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';

/** Whether a file's name says that it is a picture that can be read. */
export const isPicture = (name: string) => PICTURES.has(extensionOf(name));

/** What a file is, or why it is left out, in words for the user. */
export function fileKind(path: string): FileKind | { reason: string } {
  const parts = path.split('/');
  if (parts.includes('__MACOSX') || parts.some((part) => part.startsWith('.')))
    return { reason: t('hidden file') };
  const file = parts.at(-1)!;
  if (/^(thumbs\.db|desktop\.ini)$/i.test(file)) return { reason: t('hidden file') };
  const extension = extensionOf(file);
  if (AUDIO.has(extension)) return 'audio';
  if (PICTURES.has(extension)) return COVER.test(file) ? { reason: t('the cover of an album') } : 'picture';
  if (extension === 'npy') return 'spectrograms';
  if (file.toLowerCase() === 'tracks.json') return 'tracks';
  return { reason: whyNot(extension) };
}

function whyNot(extension: string): string {
  if (UNDECODABLE.has(extension)) return t('cannot be decoded by browsers: convert to WAV or MP3');
  if (OTHER_PICTURES.has(extension)) return t('a picture of another form: save it as PNG, JPG or WebP');
  if (NOTES.has(extension)) return t('holds notes, not sound: render it to WAV or MP3');
  if (extension === 'npz') return t('a packed NumPy file: save one array with np.save as .npy');
  if (extension === 'zip') return t('a zip archive inside: open it by itself');
  if (ARCHIVES.has(extension)) return t('an archive: unpack it and open the folder');
  return t('neither sound nor a picture');
}
