import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'wouter';
import { t } from '../../../i18n.ts';
import { TermRow } from '../../glossary/TermRow.tsx';
import { useRecipe } from '../../state/recipe.ts';
import { useRuns } from '../../state/runs.ts';
import { OwnSweeps } from './OwnSweeps.tsx';
import { QueuePanel } from './QueuePanel.tsx';
import { ShippedSweeps } from './ShippedSweeps.tsx';
import { OPEN_RECIPE, useSweepDraft } from './sweepDraft.ts';

/** Comparisons: the user's, and those of the reports. */
export function SweepsPage() {
  const recipe = useRecipe((s) => s.recipe.name);
  const hasSweeps = useRuns((s) => s.sweeps.length > 0);
  return (
    <Stack gap="md">
      <Group justify="space-between" gap="sm">
        <Text c="dimmed" flex={1} miw={280}>
          {t(
            'A sweep trains one recipe again and again with other values of some of its fields, other seeds or other folds, and shows what difference that makes.',
          )}
        </Text>
        <Button
          component={Link}
          href="/experiments/sweeps/new"
          leftSection={<IconPlus size={18} />}
          onClick={() => useSweepDraft.getState().begin(OPEN_RECIPE)}
          title={t('Of “{recipe}”', { recipe })}
        >
          {t('New sweep from the open recipe')}
        </Button>
      </Group>
      <TermRow names={['sweep', 'configuration', 'recipe', 'seed']} />
      <QueuePanel />
      {hasSweeps && (
        <Stack gap={4} component="section">
          <Title order={2} fz="lg">
            {t('Your sweeps')}
          </Title>
          <OwnSweeps />
        </Stack>
      )}
      <Stack gap={4} component="section">
        <Title order={2} fz="lg">
          {t('The reports’ comparisons')}
        </Title>
        <ShippedSweeps />
      </Stack>
    </Stack>
  );
}
