import { Radio, Stack, Switch, Text } from '@mantine/core';
import { baseOfRecipe } from '../../experiments/baseOfRecipe.ts';
import { useRecipe } from '../state/recipe.ts';
import { UnfreezeFields } from './pretrained/UnfreezeFields.tsx';
import { WeightsFileField } from './pretrained/WeightsFileField.tsx';

/** Transfer learning: the base's weights, and whether its last layers learn too. Nothing for a network without a base. */
export function PretrainedWeights() {
  const recipe = useRecipe((s) => s.recipe);
  const edit = useRecipe((s) => s.edit);
  const { transfer } = recipe;
  const base = baseOfRecipe(recipe);
  if (!base && !transfer) return null;
  const augmented = recipe.augmentation.layers.length > 0 && recipe.augmentation.copies === 'each-epoch';
  return (
    <Stack gap="sm" component="section" aria-label="Transfer learning">
      <Switch
        label="Transfer learning"
        description={`${base ?? 'The base'} keeps the weights that it starts with; only the layers after it learn.`}
        checked={transfer !== null}
        onChange={(event) =>
          edit({ transfer: event.currentTarget.checked ? { weights: 'file', unfreeze: null } : null })
        }
      />
      {transfer && base && (
        <>
          <Radio.Group
            label={`${base} starts with`}
            value={transfer.weights}
            onChange={(weights) => edit({ transfer: { ...transfer, weights: weights as 'file' | 'random' } })}
          >
            <Stack gap={6} mt={6}>
              <Radio value="file" label="what it learned from ImageNet’s photographs, from a file of yours" />
              <Radio
                value="random"
                label="random weights"
                description="To try it out without a file. The base has learned nothing: expect results far below the report’s."
              />
            </Stack>
          </Radio.Group>
          {transfer.weights === 'file' && <WeightsFileField application={base} />}
          <UnfreezeFields transfer={transfer} onChange={(change) => edit({ transfer: change })} />
          <Text size="sm" c="dimmed">
            {augmented
              ? 'Augmentation changes every clip in every epoch, so the base computes each clip anew each time: an epoch takes as long as the base needs.'
              : 'The base computes every clip once; after that an epoch takes seconds. The result is kept for your next run on the same clips.'}
          </Text>
        </>
      )}
    </Stack>
  );
}
