import { Radio, Stack, Text } from '@mantine/core';
import { baseOfRecipe } from '../../experiments/baseOfRecipe.ts';
import { t } from '../../i18n.ts';
import { Explained } from '../glossary/Explained.tsx';
import { useRecipe } from '../state/recipe.ts';
import { WeightsFileField } from './pretrained/WeightsFileField.tsx';

/** What the base of a recipe with transfer learning starts from; nothing for other recipes. */
export function PretrainedWeights() {
  const recipe = useRecipe((s) => s.recipe);
  const edit = useRecipe((s) => s.edit);
  const { transfer, augmentation } = recipe;
  const base = baseOfRecipe(recipe);
  if (!base || !transfer) return null;
  return (
    <Stack gap="sm">
      <Explained term="pretrained-weights">
        <Radio.Group
          label={t('{base} starts from', { base })}
          value={transfer.weights}
          onChange={(weights) =>
            edit({ transfer: { ...transfer, weights: weights as typeof transfer.weights } })
          }
        >
          <Stack gap={6} mt={6}>
            <Radio value="file" label={t('its ImageNet weights, from a file of yours')} />
            <Radio
              value="random"
              label={t('random weights')}
              description={t(
                'To try it out without a file. The base has then learned nothing: expect figures far below the report’s.',
              )}
            />
          </Stack>
        </Radio.Group>
      </Explained>
      {transfer.weights === 'file' && <WeightsFileField application={base} />}
      <Text size="sm" c="dimmed">
        {augmentation.layers.length > 0
          ? t(
              'Augmentation shows the base other pictures every time, so it computes all of them in every epoch. Without augmentation it computes each clip once.',
            )
          : t(
              'The base computes each clip once; after that an epoch takes seconds. This is kept for your next runs on the same clips.',
            )}
      </Text>
    </Stack>
  );
}
