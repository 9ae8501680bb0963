import { Alert, Group, Stack, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { PartResult } from '../../experiments/evaluatePart.ts';
import type { RunResult } from '../../experiments/runResult.ts';
import { t } from '../../i18n.ts';
import { RecordingView } from '../audio/RecordingView.tsx';
import { count } from '../music/words.ts';
import { usePlayer } from '../state/player.ts';
import { CellItemTable } from './CellItemTable.tsx';
import { type Cell, type CellItem, cellItems } from './cellItems.ts';
import { LeakyBadge } from './LeakyBadge.tsx';
import type { Level } from './words.ts';

interface CellPanelProps {
  run: RunResult;
  result: PartResult;
  level: Level;
  cell: Cell;
  /** Whether no other cell off the diagonal counts more. */
  mostConfused: boolean;
}

/** What a cell of the confusion matrix counts, to be heard and seen. */
export function CellPanel({ run, result, level, cell, mostConfused }: CellPanelProps) {
  const items = useMemo(() => cellItems(run, result, level, cell), [run, result, level, cell]);
  const [picked, setPicked] = useState<CellItem | null>(null);
  const chosen = picked && items.includes(picked) ? picked : items[0]!;
  const playerError = usePlayer((s) => s.error);
  const { genres } = run.dataset;
  const trueGenre = genres[cell.trueClass]!;
  const predictedGenre = genres[cell.predictedClass]!;
  const right = cell.trueClass === cell.predictedClass;
  const unbroken = count(items.length, level).replace(' ', '\u00a0');
  return (
    <Stack component="section" gap="xs">
      <Group gap="xs">
        <Title order={2} fz="xl" aria-live="polite">
          {mostConfused && `${t('Most confused:')} `}
          {right
            ? t('{genre} recognised ({items})', { genre: trueGenre, items: unbroken })
            : t('{genre} taken for {predicted} ({items})', {
                genre: trueGenre,
                predicted: predictedGenre,
                items: unbroken,
              })}
        </Title>
        {run.split.unit === 'clip' && <LeakyBadge />}
      </Group>
      {right && result.evaluation[level].accuracy === 1 && (
        <Text>{t('Nothing was confused on this part.')}</Text>
      )}
      <RecordingView
        track={chosen.track}
        features={run.recipe.features}
        {...(chosen.range && { range: chosen.range })}
      />
      {playerError && (
        <Alert role="alert" color="red" title={t('This cannot be played')}>
          {playerError}
        </Alert>
      )}
      <CellItemTable
        items={items}
        predictedGenre={predictedGenre}
        trueGenre={right ? undefined : trueGenre}
        chosen={chosen}
        onChoose={setPicked}
      />
    </Stack>
  );
}
