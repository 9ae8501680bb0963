import { BlobWriter, configure, TextReader, ZipWriter, type ZipWriterAddDataOptions } from '@zip.js/zip.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { fromZip } from '../../../src/dataset/sources/fromZip.ts';

beforeAll(() => configure({ useWebWorkers: false }));

async function zip(
  contents: Record<string, string>,
  optionsOf: (path: string) => ZipWriterAddDataOptions = () => ({}),
): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter());
  for (const [path, text] of Object.entries(contents)) {
    await writer.add(path, path.endsWith('/') ? undefined : new TextReader(text), {
      directory: path.endsWith('/'),
      ...optionsOf(path),
    });
  }
  return writer.close();
}

const gtzan = {
  'Data/': '',
  'Data/genres_original/': '',
  'Data/genres_original/blues/blues.00000.wav': 'first '.repeat(1000),
  'Data/genres_original/rock/rock.00000.wav': 'second',
  'Data/images_original/rock/rock00000.png': 'picture',
  'Data/inner.zip': 'zip',
  '__MACOSX/Data/._rock.00000.wav': 'junk',
};

describe('fromZip', () => {
  it('reads GTZAN as Kaggle ships it, and unpacks on demand', async () => {
    const { files, ignored } = await fromZip(await zip(gtzan), 'archive.zip');
    expect(files).toMatchObject([
      { path: 'Data/genres_original/blues/blues.00000.wav', name: 'blues.00000', genre: 'blues', size: 6000 },
      { path: 'Data/genres_original/rock/rock.00000.wav', name: 'rock.00000', genre: 'rock', size: 6 },
      { path: 'Data/images_original/rock/rock00000.png', name: 'rock00000', genre: 'rock', kind: 'picture' },
    ]);
    expect(ignored.map((i) => i.reason)).toEqual(['a zip archive inside: open it by itself', 'hidden file']);
    expect(await (await files[0]!.blob()).text()).toBe('first '.repeat(1000));
    expect(await (await files[1]!.blob()).text()).toBe('second');
  });

  it('reads zip64', async () => {
    const { files } = await fromZip(await zip({ 'pop/a.mp3': 'sound' }, () => ({ zip64: true })), 'big.zip');
    expect(await (await files[0]!.blob()).text()).toBe('sound');
  });

  it('reads only the table of contents of a large archive', async () => {
    const noise = Array.from({ length: 200_000 }, (_, i) => String.fromCharCode(33 + ((i * i * 7919) % 90)));
    const big = await zip({ 'pop/a.wav': noise.join('') }, () => ({ level: 0 }));
    let read = 0;
    const slice = big.slice.bind(big);
    big.slice = (start, end, type) => {
      read += (end ?? big.size) - (start ?? 0);
      return slice(start, end, type);
    };
    const { files } = await fromZip(big, 'big.zip');
    expect(files).toHaveLength(1);
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(big.size / 2);
  });

  it('leaves encrypted files out, and refuses an archive of nothing else', async () => {
    const half = await zip({ 'pop/a.mp3': 'open', 'pop/b.mp3': 'locked' }, (path) =>
      path.includes('b.') ? { password: 'secret' } : {},
    );
    const { files, ignored } = await fromZip(half, 'half.zip');
    expect(files.map((f) => f.path)).toEqual(['pop/a.mp3']);
    expect(ignored).toEqual([{ path: 'pop/b.mp3', reason: 'protected by a password' }]);

    const all = await zip({ 'pop/a.mp3': 'x' }, () => ({ password: 'secret', zipCrypto: true }));
    await expect(fromZip(all, 'all.zip')).rejects.toThrow(/all\.zip is protected by a password/);
  });

  it('says what is wrong with a truncated, an empty and a false zip', async () => {
    const whole = await zip(gtzan);
    await expect(fromZip(whole.slice(0, whole.size - 60), 'cut.zip')).rejects.toThrow(
      /damaged or incomplete/,
    );
    await expect(fromZip(whole.slice(0, 200), 'cut.zip')).rejects.toThrow(/damaged or incomplete/);
    await expect(fromZip(await zip({}), 'none.zip')).rejects.toThrow(/empty zip archive/);
    await expect(fromZip(new Blob([]), 'zero.zip')).rejects.toThrow(/not a zip archive/);
    await expect(fromZip(new Blob(['Rar!....'.repeat(20)]), 'r.zip')).rejects.toThrow(/not a zip archive/);
  });

  it('fails on the damaged file only', async () => {
    const bytes = new Uint8Array(
      await (
        await zip({ 'pop/a.mp3': 'AAAAAAAA', 'pop/b.mp3': 'BBBBBBBB' }, () => ({ level: 0 }))
      ).arrayBuffer(),
    );
    bytes[Buffer.from(bytes).indexOf('AAAAAAAA') + 3] = 0x42;
    const { files } = await fromZip(new Blob([bytes]), 'bad.zip');
    await expect(files[0]!.blob()).rejects.toThrow(/damaged here/);
    expect(await (await files[1]!.blob()).text()).toBe('BBBBBBBB');
  });
});
