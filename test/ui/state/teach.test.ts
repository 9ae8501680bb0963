import { expect, it, vi } from 'vitest';
import type { addTaughtSongs, NewSong } from '../../../src/session/teachSongs.ts';
import { useTeach } from '../../../src/ui/state/teach.ts';

/** Songs that are being added, one import after the other; each ends when it is told to. */
const imports: { names: string[]; signal: AbortSignal; end(): void }[] = [];

vi.mock('../../../src/session/teachSongs.ts', () => ({
  addTaughtSongs: (...[items, , , , , signal]: Parameters<typeof addTaughtSongs>) =>
    new Promise<void>((end) => {
      imports.push({ names: items.map((item) => (item as { name: string }).name), signal, end });
    }),
}));
vi.mock('../../../src/storage/teach.ts', () => ({
  storeClasses: async () => {},
  forgetTaughtSongs: () => Promise.reject(new Error('The database is gone.')),
}));
vi.mock('../../../src/ui/state/embeddingModel.ts', () => ({ embeddingModel: async () => ({}) }));

const recordings = (...names: string[]): NewSong[] =>
  names.map((name) => ({ source: 'recording', name, pcm: new Float32Array(1) }));

it('cancels the songs that wait too, but not those that come afterwards', async () => {
  const { addSongs, cancelImport } = useTeach.getState();
  const [first, second] = useTeach.getState().classes.map(({ id }) => id) as [string, string];
  const added = [addSongs(first, recordings('a', 'b')), addSongs(second, recordings('c'))];
  await vi.waitFor(() => expect(imports).toHaveLength(1));
  expect(useTeach.getState().importing).toMatchObject({ classId: first, waiting: 1 });
  cancelImport();
  expect(imports[0]!.signal.aborted).toBe(true);
  added.push(addSongs(second, recordings('d')));
  imports[0]!.end();
  await vi.waitFor(() => expect(imports).toHaveLength(2));
  expect(imports[1]).toMatchObject({ names: ['d'], signal: { aborted: false } });
  imports[1]!.end();
  expect(await Promise.all(added)).toEqual([false, false, true]);
  expect(useTeach.getState().importing).toBeNull();
});

it('says that a song or a class could not be removed', async () => {
  const { removeSong, removeClass, classes } = useTeach.getState();
  await removeSong('song');
  expect(useTeach.getState().error).toBe('The database is gone.');
  useTeach.setState({ error: null });
  await removeClass(classes[0]!.id);
  expect(useTeach.getState().error).toBe('The database is gone.');
});
