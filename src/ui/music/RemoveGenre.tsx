import { Confirm } from '../Confirm.tsx';
import { useLibrary } from '../state/library.ts';
import type { GenreSummary } from './genreSummaries.ts';
import { orTell } from './orTell.ts';
import { countKinds } from './words.ts';

/** Asks before a genre and its tracks are removed. */
export function RemoveGenre({ summary, onClose }: { summary: GenreSummary | null; onClose(): void }) {
  return (
    <Confirm
      opened={summary !== null}
      onClose={onClose}
      title={`Remove ${summary?.genre}?`}
      text={
        summary
          ? `${countKinds(summary.tracks)} will be removed from Melscope. Your files stay where they are.`
          : ''
      }
      action="Remove"
      onConfirm={() => summary && void orTell(useLibrary.getState().removeGenre(summary.genre))}
    />
  );
}
