import { Paper, Title } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import type { Track } from '../../dataset/track.ts';
import { t } from '../../i18n.ts';
import { useLibrary } from '../state/library.ts';
import { GenreList } from './GenreList.tsx';
import { genreSummaries } from './genreSummaries.ts';
import classes from './MusicPage.module.css';
import { orTell } from './orTell.ts';
import { SelectedTrack } from './SelectedTrack.tsx';
import { TrackList } from './TrackList.tsx';

/** Genres, the tracks of one, and one track: from left to right. @param tracks at least one */
export function Library({ tracks }: { tracks: readonly Track[] }) {
  const [wantedGenre, setGenre] = useState<string | null>(null);
  const [wantedId, setWantedId] = useState<string | null>(null);

  const genres = useMemo(() => genreSummaries(tracks), [tracks]);
  const genre = genres.find((s) => s.genre === wantedGenre)?.genre ?? genres[0]!.genre;
  const ofGenre = useMemo(() => tracks.filter((t) => t.genre === genre), [tracks, genre]);
  const track = ofGenre.find((t) => t.id === wantedId) ?? ofGenre[0]!;

  const select = useCallback((chosen: Track) => setWantedId(chosen.id), []);
  const remove = useCallback(
    (gone: Track) => {
      const at = ofGenre.indexOf(gone);
      setWantedId((ofGenre[at + 1] ?? ofGenre[at - 1])?.id ?? null);
      void orTell(useLibrary.getState().removeTracks([gone.id]));
    },
    [ofGenre],
  );

  return (
    <div className={classes.columns}>
      <Paper withBorder p="xs" className={classes.genres}>
        <GenreList genres={genres} selected={genre} onSelect={setGenre} />
      </Paper>
      <Paper withBorder p="xs" className={classes.tracks}>
        <Title order={2} fz="lg" mb="xs" lineClamp={1}>
          {genre}
        </Title>
        <div className={classes.list}>
          <TrackList
            key={genre}
            label={t('Tracks of {genre}', { genre })}
            tracks={ofGenre}
            selectedId={track.id}
            onSelect={select}
            onRemove={remove}
          />
        </div>
      </Paper>
      <Paper withBorder p="sm" className={classes.selected}>
        <SelectedTrack track={track} onRemove={remove} />
      </Paper>
    </div>
  );
}
