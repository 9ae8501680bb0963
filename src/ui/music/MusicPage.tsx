import { Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useDeferredValue } from 'react';
import { kindCounts } from '../../dataset/kinds.ts';
import type { Track } from '../../dataset/track.ts';
import { t } from '../../i18n.ts';
import { useLibrary } from '../state/library.ts';
import { EmptyLibrary } from './EmptyLibrary.tsx';
import { GenreQuestion } from './GenreQuestion.tsx';
import { genreSummaries } from './genreSummaries.ts';
import { ImportProgress } from './ImportProgress.tsx';
import { ImportReport } from './ImportReport.tsx';
import { Library } from './Library.tsx';
import { LibraryBar } from './LibraryBar.tsx';
import classes from './MusicPage.module.css';
import { countKinds, roughTime } from './words.ts';

/** Where songs, pictures and spectrograms come in and are listened to and looked at. */
export function MusicPage() {
  const loaded = useLibrary((s) => s.loaded);
  // Deferred: while songs come in, the lists are drawn in slices and nothing waits for them.
  const tracks = useDeferredValue(useLibrary((s) => s.tracks));
  const empty = tracks.length === 0;
  return (
    <Stack gap="sm" className={loaded && !empty ? classes.page : undefined}>
      <Group gap="lg" align="center">
        <div>
          <Title order={1} fz={28} lh={1.2}>
            {t('Music')}
          </Title>
          {loaded && <Summary tracks={tracks} />}
        </div>
        {loaded && !empty && <LibraryBar />}
      </Group>
      <ImportProgress />
      <ImportReport />
      {!loaded && <Skeleton h={360} />}
      {loaded && (empty ? <EmptyLibrary /> : <Library tracks={tracks} />)}
      <GenreQuestion />
    </Stack>
  );
}

function Summary({ tracks }: { tracks: readonly Track[] }) {
  if (tracks.length === 0)
    return <Text c="dimmed">{t('Nothing in your library yet: add songs or pictures to begin.')}</Text>;
  const genres = genreSummaries(tracks);
  const seconds = genres.reduce((sum, genre) => sum + genre.seconds, 0);
  return (
    <Text c="dimmed" size="sm">
      {t('{count, plural, one {# genre} other {# genres}}, {tracks}', {
        count: genres.length,
        tracks: countKinds(kindCounts(tracks)),
      })}
      {seconds > 0 && `, ${roughTime(seconds)}`}
    </Text>
  );
}
