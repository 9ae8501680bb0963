import { t } from '../../i18n.ts';
import { fileKind } from './fileKinds.ts';
import type { FoundFiles, RawFile } from './mediaFileRef.ts';

/** The names of GTZAN's tracks: `blues.00012`. Its pictures lack the dot. */
const GTZAN_NAME = /^(?:([a-z]+)\.|(blues|classical|country|disco|hiphop|jazz|metal|pop|reggae|rock))\d{5}$/i;

/**
 * Tells songs, pictures and spectrogram arrays from the rest and reads the genres off the names of the folders
 * that directly hold them. GTZAN's names (`blues.00012.au`) carry the genre themselves; it counts where there
 * is no folder or where one folder holds such names of several genres. A picture beside a song is its cover,
 * not a spectrogram, and is left out.
 *
 * @param raw with paths as {@link cleanPath} makes them
 */
export function sortFiles(raw: readonly RawFile[]): FoundFiles {
  const found: FoundFiles = { files: [], spectrograms: [], ignored: [] };
  const genresInNames = new Map<string, Set<string>>();
  const lists = new Map<string, RawFile>();
  for (const file of raw) {
    const kind = fileKind(file.path);
    const [folder, name] = folderAndName(file.path);
    if (typeof kind === 'object') found.ignored.push({ path: file.path, ...kind });
    else if (kind === 'tracks') lists.set(folder, file);
    else if (kind === 'spectrograms') found.spectrograms.push({ ...file, tracks: null });
    else {
      const inName = genreInName(name);
      if (inName) genresInNames.set(folder, (genresInNames.get(folder) ?? new Set()).add(inName));
      found.files.push({ ...file, kind, name, genre: null });
    }
  }
  leaveCoversOut(found);
  joinLists(found, lists);
  for (const file of found.files) {
    const [folder, name] = folderAndName(file.path);
    const mixed = (genresInNames.get(folder)?.size ?? 0) > 1;
    const byFolder = folder.split('/').at(-1)!.trim();
    file.genre = byFolder && !mixed ? byFolder : (genreInName(name) ?? (byFolder || null));
  }
  return found;
}

function leaveCoversOut(found: FoundFiles): void {
  const withSongs = new Set(
    found.files.filter((f) => f.kind === 'audio').map(({ path }) => folderAndName(path)[0]),
  );
  found.files = found.files.filter(({ kind, path }) => {
    const cover = kind === 'picture' && withSongs.has(folderAndName(path)[0]);
    if (cover)
      found.ignored.push({
        path,
        reason: t('a picture beside songs: put spectrograms in folders of their own'),
      });
    return !cover;
  });
}

function joinLists({ spectrograms, ignored }: FoundFiles, lists: ReadonlyMap<string, RawFile>): void {
  const used = new Set<RawFile>();
  for (const array of spectrograms) {
    array.tracks = lists.get(folderAndName(array.path)[0]) ?? null;
    if (array.tracks) used.add(array.tracks);
  }
  for (const list of lists.values())
    if (!used.has(list)) ignored.push({ path: list.path, reason: t('there is no .npy file beside it') });
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
  const match = GTZAN_NAME.exec(name);
  return (match?.[1] ?? match?.[2])?.toLowerCase() ?? null;
}
