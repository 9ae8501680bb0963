import { Alert, Radio, Stack } from '@mantine/core';
import { matchesGtzan, type SplitSettings as Settings } from '../../dataset/split.ts';
import { t } from '../../i18n.ts';
import { Explained } from '../glossary/Explained.tsx';
import { TermRow } from '../glossary/TermRow.tsx';
import { count } from '../music/words.ts';
import { useRecipe } from '../state/recipe.ts';
import { FoldFields } from './FoldFields.tsx';
import { NumberField } from './NumberField.tsx';
import { ShareFields } from './ShareFields.tsx';
import { SplitTable } from './SplitTable.tsx';
import type { SplitPreview } from './splitPreview.ts';
import { useTrainingTracks } from './trainOn.ts';

/** How tracks are divided into train, validation and test. */
export function SplitSettings({ preview }: { preview: SplitPreview }) {
  const split = useRecipe((s) => s.recipe.split);
  const edit = useRecipe((s) => s.edit);
  const listed = matchesGtzan(useTrainingTracks());
  const set = (change: Partial<Settings>) => edit({ split: { ...split, ...change } });
  // Folds are drawn at random, by track.
  const redraw = (change: Pick<Settings, 'scheme' | 'unit'>) => {
    const { folds: _, ...shares } = split;
    edit({ split: { ...shares, ...change } });
  };
  const filtered = split.scheme === 'gtzan-filtered';
  return (
    <Stack gap="sm">
      {(listed > 0 || filtered) && (
        <Explained term="filtered-lists">
          <Radio.Group
            label={t('Lists')}
            value={split.scheme}
            onChange={(scheme) => redraw({ scheme: scheme as Settings['scheme'], unit: 'track' })}
          >
            <Stack gap={6} mt={4}>
              <Radio value="random" label={t('Random')} />
              <Radio
                value="gtzan-filtered"
                label={t('GTZAN’s filtered lists')}
                description={t(
                  'No faulty or repeated recording, no artist on both sides. {listed} here are on them.',
                  { listed: count(listed, 'track') },
                )}
              />
            </Stack>
          </Radio.Group>
        </Explained>
      )}
      {!filtered && (
        <>
          <Explained term="leak">
            <Radio.Group
              label={t('What stays together')}
              value={split.unit}
              onChange={(unit) => redraw({ scheme: 'random', unit: unit as Settings['unit'] })}
            >
              <Stack gap={6} mt={4}>
                <Radio
                  value="track"
                  label={t('Tracks')}
                  description={t('All clips of a track on one side.')}
                />
                <Radio
                  value="clip"
                  label={t('Clips only (leaky)')}
                  description={t('Leaky: clips of one track on both sides; figures flatter.')}
                />
              </Stack>
            </Radio.Group>
          </Explained>
          {split.unit === 'track' && (
            <FoldFields split={split} onChange={(changed) => edit({ split: changed })} />
          )}
          <ShareFields split={split} onChange={set} />
          <NumberField
            term="seed"
            label={t('Seed of the split')}
            value={split.seed}
            min={0}
            max={0xffffffff}
            onChange={(seed) => set({ seed })}
          />
        </>
      )}
      <TermRow names={['track', 'artist-effect']} />
      {preview.warnings.map((warning) => (
        <Alert key={warning} color="yellow" p="xs">
          {warning}
        </Alert>
      ))}
      {preview.error && (
        <Alert role="alert" color="red">
          {preview.error}
        </Alert>
      )}
      {preview.counts && <SplitTable counts={preview.counts} />}
    </Stack>
  );
}
