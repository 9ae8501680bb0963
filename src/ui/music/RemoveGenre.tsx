import { t } from '../../i18n.ts';
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
      title={t('Remove {genre}?', { genre: summary?.genre ?? '' })}
      text={
        summary
          ? t('{tracks} will be removed from Melscope. Your files stay where they are.', {
              tracks: countKinds(summary.tracks),
            })
          : ''
      }
      action={t('Remove')}
      onConfirm={() => summary && void orTell(useLibrary.getState().removeGenre(summary.genre))}
    />
  );
}
