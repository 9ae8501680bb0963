import {
  ARTIST_PLAN,
  type OnHeardArtists,
  OTHER_ARTISTS_SONGS,
  onHeardArtists,
} from '../../../experiments/lessons/genre.ts';
import { howMuchBetter } from '../../../experiments/lessons/howMuchBetter.ts';
import { t } from '../../../i18n.ts';
import { percent } from '../../results/words.ts';
import { hasEnded, type LessonRun } from '../../state/lessonRuns.ts';
import { AskTheClass } from '../AskTheClass.tsx';
import { Beside } from '../Beside.tsx';
import { ShareTable } from '../ShareTable.tsx';
import { TrainRuns } from '../TrainRuns.tsx';
import { useRunsOf } from '../useRunsOf.ts';

const PLANS = [ARTIST_PLAN];

/** The same network on songs by artists that it trained on, and by others. */
export function HeardArtists() {
  const [run] = useRunsOf('whose-genre', PLANS);
  const known = onHeardArtistsOf(run);
  const heard = known?.accuracy ?? null;
  const never = run?.fresh?.clip.accuracy ?? null;
  return (
    <Beside
      ask={
        <AskTheClass
          lesson="whose-genre"
          id="artist"
          question={t(
            'New songs by artists that it knows, or by others: how much better is it on the first?',
          )}
          choices={[
            { value: 'none', label: t('No better: within 5 points') },
            { value: 'some', label: t('5 to 20 points better') },
            { value: 'large', label: t('More than 20 points better') },
          ]}
          outcome={
            heard !== null && never !== null
              ? {
                  value: howMuchBetter(heard, never),
                  seen: t('Right on {heard} of the clips by known artists, on {never} by others.', {
                    heard: percent(heard),
                    never: percent(never),
                  }),
                }
              : null
          }
        >
          <TrainRuns lesson="whose-genre" plans={PLANS} label={t('Train it')} />
        </AskTheClass>
      }
    >
      <ShareTable
        label={t('The artist effect')}
        heads={[t('Songs that it never heard'), t('Clips right')]}
        rows={[
          { name: t('by artists that it trained on'), shares: [heard] },
          { name: t('by artists that it never heard'), shares: [never], strong: true },
        ]}
        measuredOn={artistsMeasuredOn(known)}
      />
    </Beside>
  );
}

/** Null before the run has ended. */
export const onHeardArtistsOf = (run: LessonRun | undefined): OnHeardArtists | null =>
  hasEnded(run) && run.result ? onHeardArtists(run.result) : null;

/** What the two figures were measured on. @param known null before they are */
export function artistsMeasuredOn(known: OnHeardArtists | null): string {
  const music = t(
    'Built-in music: 40 artists with 3 songs each. An artist’s songs share band, sound and tempo, not key, chords or melody.',
  );
  return known
    ? t(
        '{music} Clips of {songs} validation songs by artists who have songs in the training part, too ({leftOut} by others left out), and of {never} songs by as many other artists.',
        {
          music,
          songs: String(known.songs),
          leftOut: String(known.leftOut),
          never: String(OTHER_ARTISTS_SONGS),
        },
      )
    : music;
}
