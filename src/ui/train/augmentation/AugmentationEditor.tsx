import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconDice5 } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { t } from '../../../i18n.ts';
import type { Augmentation } from '../../../training/augmentation/settings.ts';
import { paletteOf } from '../../audio/timelineFeatures.ts';
import { useRecipe } from '../../state/recipe.ts';
import { useTrainingTracks } from '../trainOn.ts';
import classes from './AugmentationEditor.module.css';
import { AugmentationOrder } from './AugmentationOrder.tsx';
import { AugmentationRow } from './AugmentationRow.tsx';
import { AUGMENTATIONS, putAugmentation } from './augmentationKinds.ts';
import { PreviewRow } from './PreviewRow.tsx';
import { useExampleClips } from './useExampleClips.ts';

interface AugmentationEditorProps {
  layers: readonly Augmentation[];
  onChange(layers: Augmentation[]): void;
}

/** Every change that there is, each with a picture of what it does, and all that are on together. */
export function AugmentationEditor({ layers, onChange }: AugmentationEditorProps) {
  const recipe = useRecipe((s) => s.recipe);
  const { clips, error } = useExampleClips(useTrainingTracks(), recipe);
  const [seed, setSeed] = useState(1);
  const rendered = recipe.features.picture !== null;
  const palette = paletteOf(recipe.features);
  const preview = useMemo(() => ({ clips, rendered, palette, seed }), [clips, rendered, palette, seed]);
  return (
    <Stack gap={0}>
      {error && (
        <Alert role="alert" color="red" mb="sm">
          {error}
        </Alert>
      )}
      <section className={`${classes.row} ${classes.head}`} aria-label={t('All together')}>
        <Stack gap="xs">
          <Title order={3} fz="md">
            {t('All together')}
          </Title>
          {layers.length === 0 ? (
            <Text size="sm">{t('Nothing is switched on: clips stay as they are.')}</Text>
          ) : (
            <AugmentationOrder layers={layers} onChange={onChange} />
          )}
          <Group>
            <Button
              size="compact-md"
              variant="default"
              leftSection={<IconDice5 size={18} />}
              onClick={() => setSeed(seed + 1)}
            >
              {t('Draw again')}
            </Button>
          </Group>
        </Stack>
        <div>
          <div className={classes.pictures} aria-hidden="true">
            <Text size="sm">{t('unchanged')}</Text>
            <Text size="sm">{t('changed at random')}</Text>
          </div>
          <PreviewRow {...preview} label={t('All together')} together layers={layers} />
        </div>
      </section>
      {AUGMENTATIONS.map((kind) => (
        <AugmentationRow
          key={kind.first.className}
          kind={kind}
          settings={layers.find((layer) => layer.className === kind.first.className) ?? null}
          preview={preview}
          onChange={(settings) => onChange(putAugmentation(layers, kind.first.className, settings))}
        />
      ))}
    </Stack>
  );
}
