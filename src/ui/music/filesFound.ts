import { fromFiles } from '../../dataset/sources/fromFiles.ts';
import { fromZip } from '../../dataset/sources/fromZip.ts';
import type { FoundFiles } from '../../dataset/sources/mediaFileRef.ts';

/**
 * The songs, pictures and spectrogram arrays in what the user chose: files, folders' contents and zips, mixed.
 * @throws Error when a zip cannot be read
 */
export async function filesFound(chosen: readonly File[]): Promise<FoundFiles> {
  const isZip = (file: File) => /\.zip$/i.test(file.name);
  const loose = chosen.filter((file) => !isZip(file));
  const found = await Promise.all([
    fromFiles(loose),
    ...chosen.filter(isZip).map((zip) => fromZip(zip, zip.name)),
  ]);
  return {
    files: found.flatMap((f) => f.files),
    spectrograms: found.flatMap((f) => f.spectrograms),
    ignored: found.flatMap((f) => f.ignored),
  };
}
