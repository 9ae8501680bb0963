import type { FileEntry } from '@zip.js/zip.js';
import { t } from '../../i18n.ts';
import type { FoundFiles, IgnoredFile, RawFile } from './mediaFileRef.ts';
import { cleanPath, sortFiles } from './sortFiles.ts';

const ENCRYPTED = t('protected by a password');

/**
 * The songs, pictures and spectrogram arrays of a zip archive of any size. Only its table of contents is read; each file is unpacked
 * when its `blob()` is called, which fails when that part of the archive is damaged.
 *
 * @param name of the archive, for messages
 * @throws Error when it is empty, damaged, no zip, or entirely protected by a password
 */
export async function fromZip(file: Blob, name: string): Promise<FoundFiles> {
  const entries = await listEntries(file, name);
  if (entries.length === 0) throw new Error(t('{name} is an empty zip archive.', { name }));
  const open = sortFiles(entries.filter((e) => !e.encrypted).map(toRawFile));
  const locked = sortFiles(entries.filter((e) => e.encrypted).map(toRawFile));
  const wanted = [...locked.files, ...locked.spectrograms];
  if (open.files.length + open.spectrograms.length === 0 && wanted.length > 0) {
    throw new Error(t('{name} is protected by a password: unpack it and open the folder.', { name }));
  }
  const lockedFiles = wanted.map(({ path }): IgnoredFile => ({ path, reason: ENCRYPTED }));
  return { ...open, ignored: [...open.ignored, ...locked.ignored, ...lockedFiles] };
}

async function listEntries(file: Blob, name: string): Promise<FileEntry[]> {
  const { BlobReader, configure, ZipReader } = await import('@zip.js/zip.js');
  // Unpacking is native (DecompressionStream) and asynchronous anyway.
  configure({ useWebWorkers: false });
  try {
    const entries = await new ZipReader(new BlobReader(file)).getEntries();
    return entries.filter((entry) => !entry.directory);
  } catch {
    throw new Error(
      (await looksLikeZip(file))
        ? t(
            '{name} is damaged or incomplete: its table of contents, at the end, is missing. Download or pack it again.',
            { name },
          )
        : t('{name} is not a zip archive.', { name }),
    );
  }
}

async function looksLikeZip(file: Blob): Promise<boolean> {
  return (await file.slice(0, 4).text()) === 'PK\x03\x04';
}

function toRawFile(entry: FileEntry): RawFile {
  const path = cleanPath(entry.filename);
  return {
    path,
    size: entry.uncompressedSize,
    async blob() {
      const { BlobWriter } = await import('@zip.js/zip.js');
      try {
        return await entry.getData(new BlobWriter(), { checkSignature: true });
      } catch {
        throw new Error(t('The zip archive is damaged here: this file cannot be unpacked.'));
      }
    },
  };
}
