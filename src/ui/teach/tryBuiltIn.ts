import type { DemoGenre } from '../../dataset/demo/settings.ts';
import { DEFAULT_DEMO_SETTINGS } from '../../dataset/demo/settings.ts';
import { demoTrackSpecs } from '../../dataset/demo/spec.ts';
import type { NewSong } from '../../session/teachSongs.ts';
import { newClass, useTeach } from '../state/teach.ts';
import { useTeaching } from '../state/teaching.ts';

export const TRY_GENRES: readonly DemoGenre[] = ['jazz', 'metal'];
export const TRY_SONGS = 5;

/** Two classes of built-in music instead of the empty ones, taught at once. */
export async function tryBuiltIn(): Promise<void> {
  const { setClasses, addSongs } = useTeach.getState();
  const classes = TRY_GENRES.map((genre) => newClass(genre));
  await setClasses(classes);
  const specs = demoTrackSpecs({ ...DEFAULT_DEMO_SETTINGS, tracksPerGenre: TRY_SONGS });
  const added = classes.map(({ id, name }) => {
    const own = specs.filter(({ genre }) => genre === name);
    return addSongs(
      id,
      own.map((spec): NewSong => ({ source: 'built-in', spec })),
    );
  });
  const finished = await Promise.all(added);
  if (finished.every(Boolean)) await useTeaching.getState().train();
}
