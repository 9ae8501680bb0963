import { Alert, Button, Group, Text } from '@mantine/core';
import { t } from '../../i18n.ts';
import { useRecipe } from '../state/recipe.ts';
import { BACKEND_NAMES } from './backendInWords.ts';
import { bytesInWords } from './bytesInWords.ts';
import type { MemoryInUse } from './useMemoryNeed.ts';

/** Says that a step needs more memory than there is, and offers a batch size that fits. */
export function MemoryNotice({ need }: { need: MemoryInUse | null }) {
  const batchSize = useRecipe((s) => s.recipe.batchSize);
  const edit = useRecipe((s) => s.edit);
  if (!need || need.batchSize === batchSize) return null;
  const { bytes, budget, batchSize: fitting, backend } = need;
  return (
    <Alert color="yellow" p="sm" role="status" title={t('This may be too much for the memory')}>
      <Group justify="space-between" gap="sm">
        <Text flex={1} miw={260}>
          {t(
            'A step of {clips} clips needs about {bytes} on {backend}, where about {budget} can be counted on.',
            {
              clips: batchSize,
              bytes: bytesInWords(bytes),
              backend: BACKEND_NAMES[backend],
              budget: bytesInWords(budget),
            },
          )}
          {fitting === null &&
            ` ${t('Not even one clip at a time fits: use a smaller picture, fewer filters or another backend.')}`}
        </Text>
        {fitting !== null && (
          <Button variant="default" onClick={() => edit({ batchSize: fitting })}>
            {t('Use {size}', { size: fitting })}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
