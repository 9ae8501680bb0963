import type { AudioFileRef, FoundFiles } from './audioFileRef.ts';
import { reasonToIgnore } from './fileKinds.ts';

/** A file of a folder or archive, before anything is known about it. */
export type RawFile = Pick<AudioFileRef, 'path' | 'size' | 'blob'>;

/** The names of GTZAN's tracks: `blues.00012`. */
const GTZAN_NAME = /^([a-z]+)\.\d{5}$/i;

/**
 * Tells audio files from the rest and reads their genres off the names of the folders that directly hold
 * them. GTZAN's names (`blues.00012.au`) carry the genre themselves; it counts where there is no folder or
 * where one folder holds such names of several genres.
 *
 * @param raw with paths as {@link cleanPath} makes them
 */
export function sortFiles(raw: readonly RawFile[]): FoundFiles {
  const found: FoundFiles = { files: [], ignored: [] };
  const genresInNames = new Map<string, Set<string>>();
  for (const { path, size, blob } of raw) {
    const reason = reasonToIgnore(path);
    if (reason) {
      found.ignored.push({ path, reason });
      continue;
    }
    const [folder, name] = folderAndName(path);
    const inName = genreInName(name);
    if (inName) genresInNames.set(folder, (genresInNames.get(folder) ?? new Set()).add(inName));
    found.files.push({ path, name, genre: null, size, blob });
  }
  for (const file of found.files) {
    const [folder, name] = folderAndName(file.path);
    const mixed = (genresInNames.get(folder)?.size ?? 0) > 1;
    const byFolder = folder.split('/').at(-1)!.trim();
    file.genre = byFolder && !mixed ? byFolder : (genreInName(name) ?? (byFolder || null));
  }
  return found;
}

/** The path with `/`, without a leading `/` or `./`, and with accents as one character (macOS splits them). */
export function cleanPath(path: string): string {
  return path
    .replaceAll('\\', '/')
    .replace(/^(\.?\/)+/, '')
    .normalize('NFC');
}

function folderAndName(path: string): [folder: string, name: string] {
  const slash = path.lastIndexOf('/');
  return [path.slice(0, Math.max(0, slash)), path.slice(slash + 1).replace(/\.[^.]+$/, '')];
}

function genreInName(name: string): string | null {
  return GTZAN_NAME.exec(name)?.[1]?.toLowerCase() ?? null;
}
