import { describe, expect, it } from 'vitest';
import { fromFiles } from '../../../src/dataset/sources/fromFiles.ts';

function file(path: string, where: 'webkitRelativePath' | 'relativePath' | 'path' | 'none' = 'relativePath') {
  const made = new File(['x'], path.split('/').at(-1)!);
  if (where !== 'none') Object.defineProperty(made, where, { value: path });
  return made;
}

const genresOf = (...paths: string[]) => fromFiles(paths.map((p) => file(p))).files.map((f) => f.genre);

describe('fromFiles', () => {
  it('reads GTZAN as Kaggle ships it', () => {
    const { files, ignored } = fromFiles(
      [
        'Data/features_3_sec.csv',
        'Data/genres_original/blues/blues.00000.wav',
        'Data/genres_original/rock/rock.00099.wav',
        'Data/images_original/blues/blues00000.png',
        'Data/images_original/cover/list.html',
      ].map((path) => file(path, 'webkitRelativePath')),
    );
    expect(files).toMatchObject([
      { path: 'Data/genres_original/blues/blues.00000.wav', name: 'blues.00000', genre: 'blues', size: 1 },
      { path: 'Data/genres_original/rock/rock.00099.wav', name: 'rock.00099', genre: 'rock', kind: 'audio' },
      {
        path: 'Data/images_original/blues/blues00000.png',
        name: 'blues00000',
        genre: 'blues',
        kind: 'picture',
      },
    ]);
    expect(ignored).toEqual([
      { path: 'Data/features_3_sec.csv', reason: 'neither sound nor a picture' },
      { path: 'Data/images_original/cover/list.html', reason: 'neither sound nor a picture' },
    ]);
  });

  it.each(['webkitRelativePath', 'relativePath', 'path'] as const)('finds the folder in %s', (where) => {
    expect(fromFiles([file('/music/Hip Hop/a.mp3', where)]).files).toMatchObject([
      { path: 'music/Hip Hop/a.mp3', name: 'a', genre: 'Hip Hop' },
    ]);
  });

  it('leaves the genre open where nothing tells it', () => {
    expect(fromFiles([file('song.mp3', 'none'), file('./other.flac')]).files).toMatchObject([
      { path: 'song.mp3', genre: null },
      { path: 'other.flac', genre: null },
    ]);
  });

  it("takes GTZAN's names for the genre where there is no folder, or one folder for all", () => {
    expect(genresOf('blues.00012.au', './Jazz.00001.wav')).toEqual(['blues', 'jazz']);
    expect(genresOf('all/blues.00012.au', 'all/jazz.00001.au', 'all/mine.mp3')).toEqual([
      'blues',
      'jazz',
      'all',
    ]);
  });

  it('believes the folder rather than the name', () => {
    expect(genresOf('pop/disco.00001.au', 'rock/track.00001.wav')).toEqual(['pop', 'rock']);
  });

  it('makes one genre of the two ways to write an accent', () => {
    expect(new Set(genresOf('Forro\u0301/a.mp3', 'Forr\u00f3/b.mp3')).size).toBe(1);
  });

  it.each([
    ['a/.DS_Store', 'hidden file'],
    ['a/Thumbs.db', 'hidden file'],
    ['a/._song.mp3', 'hidden file'],
    ['__MACOSX/a/song.mp3', 'hidden file'],
    ['.git/a.wav', 'hidden file'],
    ['a/cover.JPG', 'the cover of an album'],
    ['a/AlbumArtSmall.jpg', 'the cover of an album'],
    ['a/scan.tiff', 'a picture of another form: save it as PNG, JPG or WebP'],
    ['a/noextension', 'neither sound nor a picture'],
    ['a/tracks.json', 'there is no .npy file beside it'],
    ['a/mel.npz', 'a packed NumPy file: save one array with np.save as .npy'],
    ['a/song.aiff', 'cannot be decoded by browsers: convert to WAV or MP3'],
    ['a/song.WMA', 'cannot be decoded by browsers: convert to WAV or MP3'],
    ['a/tune.mid', 'holds notes, not sound: render it to WAV or MP3'],
    ['a/more.zip', 'a zip archive inside: open it by itself'],
    ['a/more.tar', 'an archive: unpack it and open the folder'],
  ])('leaves out %s: %s', (path, reason) => {
    expect(fromFiles([file(path)])).toEqual({ files: [], spectrograms: [], ignored: [{ path, reason }] });
  });

  it.each(['wav', 'MP3', 'ogg', 'oga', 'opus', 'flac', 'm4a', 'aac', 'mp4', 'webm', 'au', 'snd'])(
    'keeps .%s',
    (extension) => {
      expect(fromFiles([file(`a/b.c.${extension}`)]).files).toMatchObject([{ name: 'b.c', genre: 'a' }]);
    },
  );

  it.each(['png', 'JPG', 'jpeg', 'webp'])('keeps .%s as a picture', (extension) => {
    expect(fromFiles([file(`a/b.c.${extension}`)]).files).toMatchObject([
      { name: 'b.c', genre: 'a', kind: 'picture' },
    ]);
  });

  it("takes GTZAN's pictures without a folder for their genres, and no other number", () => {
    expect(genresOf('blues00012.png', 'Jazz00001.png', 'track00001.png')).toEqual(['blues', 'jazz', null]);
  });

  it('leaves a picture beside a song out: it shows the cover', () => {
    const { files, ignored } = fromFiles([file('rock/a.mp3'), file('rock/scan.png'), file('pop/b.png')]);
    expect(files.map((f) => f.path)).toEqual(['rock/a.mp3', 'pop/b.png']);
    expect(ignored).toEqual([
      { path: 'rock/scan.png', reason: 'a picture beside songs: put spectrograms in folders of their own' },
    ]);
  });

  it('finds the list of an array in its own folder', () => {
    const { files, spectrograms, ignored } = fromFiles(
      ['set/mel.npy', 'set/tracks.json', 'bare/mel.npy', 'other/tracks.json'].map((p) => file(p)),
    );
    expect(files).toEqual([]);
    expect(spectrograms).toMatchObject([
      { path: 'set/mel.npy', tracks: { path: 'set/tracks.json' } },
      { path: 'bare/mel.npy', tracks: null },
    ]);
    expect(ignored).toEqual([{ path: 'other/tracks.json', reason: 'there is no .npy file beside it' }]);
  });

  it('gives the bytes of the file', async () => {
    const [ref] = fromFiles([file('a/b.wav')]).files;
    expect(await (await ref!.blob()).text()).toBe('x');
  });
});
