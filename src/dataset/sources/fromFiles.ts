import type { FoundFiles } from './mediaFileRef.ts';
import { cleanPath, sortFiles } from './sortFiles.ts';

/** A File with the places where its path may be: file-selector (of react-dropzone) adds the last two. */
type FileWithPath = File & { relativePath?: string; path?: string };

/**
 * The songs, pictures and spectrogram arrays of a folder tree or a handful of files, dropped or picked. Nothing is read yet.
 * The genre is the name of the folder that directly holds the file (see `sortFiles`).
 */
export function fromFiles(files: readonly File[]): FoundFiles {
  return sortFiles(
    files.map((file: FileWithPath) => ({
      path: cleanPath(file.webkitRelativePath || file.relativePath || file.path || file.name),
      size: file.size,
      blob: async () => file,
    })),
  );
}
