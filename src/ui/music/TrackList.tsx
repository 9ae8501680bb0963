import { Box } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
import { Virtuoso, type VirtuosoHandle } from 'react-virtuoso';
import type { Track } from '../../dataset/track.ts';
import { TrackRow } from './TrackRow.tsx';

const ROW_HEIGHT = 48;
const PAGE = 10;

interface TrackListProps {
  label: string;
  tracks: readonly Track[];
  selectedId: string | undefined;
  onSelect(track: Track): void;
  onRemove(track: Track): void;
}

/** Tracks, as many as there are: only those in sight are in the page. Arrow keys move, Delete removes. */
export function TrackList({ label, tracks, selectedId, onSelect, onRemove }: TrackListProps) {
  const list = useRef<VirtuosoHandle>(null);
  const box = useRef<HTMLDivElement>(null);
  const selected = tracks.findIndex((track) => track.id === selectedId);

  const focusRow = (index: number) => {
    const focus = () => box.current?.querySelector<HTMLElement>(`[data-row="${index}"]`)?.focus();
    list.current?.scrollIntoView({ index, done: focus });
    focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Delete' && tracks[selected]) {
      onRemove(tracks[selected]);
      requestAnimationFrame(() => focusRow(Math.min(selected, tracks.length - 2)));
      return;
    }
    const wanted = keyTarget(event.key, selected, tracks.length - 1);
    const track = wanted === undefined ? undefined : tracks[wanted];
    if (!track) return;
    event.preventDefault();
    onSelect(track);
    focusRow(wanted!);
  };

  return (
    <Box ref={box} h="100%" role="region" aria-label={label} onKeyDown={onKeyDown}>
      <Virtuoso
        ref={list}
        tabIndex={-1}
        style={{ height: '100%' }}
        data={tracks}
        fixedItemHeight={ROW_HEIGHT}
        increaseViewportBy={ROW_HEIGHT * 6}
        computeItemKey={(_, track) => track.id}
        itemContent={(index, track) => (
          <TrackRow
            track={track}
            index={index}
            height={ROW_HEIGHT}
            selected={index === selected}
            tabbable={index === Math.max(0, selected)}
            onSelect={onSelect}
          />
        )}
      />
    </Box>
  );
}

/** The row that a key leads to; undefined for other keys. */
function keyTarget(key: string, at: number, last: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, at + 1);
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'PageDown':
      return Math.min(last, at + PAGE);
    case 'PageUp':
      return Math.max(0, at - PAGE);
    case 'Home':
      return 0;
    case 'End':
      return last;
  }
  return undefined;
}
