import { Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../i18n.ts';
import { useLibrary } from '../state/library.ts';
import { GenreItem } from './GenreItem.tsx';
import type { GenreSummary } from './genreSummaries.ts';
import classes from './MusicPage.module.css';
import { orTell } from './orTell.ts';
import { RemoveGenre } from './RemoveGenre.tsx';
import { RenameGenre } from './RenameGenre.tsx';

interface GenreListProps {
  genres: readonly GenreSummary[];
  selected: string;
  onSelect(genre: string): void;
}

/** The genres, to choose one, rename it or remove it with its tracks. */
export function GenreList({ genres, selected, onSelect }: GenreListProps) {
  const [renaming, setRenaming] = useState<string | null>(null);
  const [removing, setRemoving] = useState<GenreSummary | null>(null);
  const rename = (from: string, to: string) => {
    setRenaming(null);
    if (to === from || !to) return;
    void orTell(useLibrary.getState().renameGenre(from, to)).then(() => onSelect(to));
  };
  return (
    <Stack gap="xs" mih={0}>
      <Title order={2} fz="lg">
        {t('Genres')}
      </Title>
      <ul className={classes.genreItems}>
        {genres.map((summary) => (
          <li key={summary.genre}>
            {renaming === summary.genre ? (
              <RenameGenre genre={summary.genre} onDone={(to) => rename(summary.genre, to)} />
            ) : (
              <GenreItem
                summary={summary}
                selected={summary.genre === selected}
                onSelect={() => onSelect(summary.genre)}
                onRename={() => setRenaming(summary.genre)}
                onRemove={() => setRemoving(summary)}
              />
            )}
          </li>
        ))}
      </ul>
      <RemoveGenre summary={removing} onClose={() => setRemoving(null)} />
    </Stack>
  );
}
