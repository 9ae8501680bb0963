import { SimpleGrid, Stack, Text } from '@mantine/core';
import { fieldLabel } from '../../experiments/recipeFields.ts';
import { t } from '../../i18n.ts';
import { useRecipe } from '../state/recipe.ts';
import { NumberField } from './NumberField.tsx';

const percent = (share: number) => Math.round(share * 1000) / 10;

/** How much of the training part is trained on, and what is spoilt on purpose: to see what becomes of it. */
export function TrainingDataSettings() {
  const { trainingShare, labelNoise, inputNoise, split } = useRecipe((s) => s.recipe);
  const edit = useRecipe((s) => s.edit);
  return (
    <Stack gap="sm">
      <Text size="sm">
        {t(
          'To see what too little data does to a network, or data that is wrong. All of them are drawn by the seed.',
        )}
      </Text>
      <SimpleGrid cols={2}>
        <NumberField
          term="training-share"
          label={fieldLabel('trainingShare')}
          description={
            split.unit === 'clip'
              ? t('% of the training clips of every genre')
              : t('% of the training tracks of every genre')
          }
          value={percent(trainingShare)}
          min={1}
          max={100}
          step={5}
          decimals
          onChange={(value) => edit({ trainingShare: value / 100 })}
        />
        <NumberField
          term="label-noise"
          label={fieldLabel('labelNoise')}
          description={t('% of them with another genre’s label')}
          value={percent(labelNoise)}
          min={0}
          max={100}
          step={5}
          decimals
          onChange={(value) => edit({ labelNoise: value / 100 })}
        />
        <NumberField
          term="input-noise"
          label={fieldLabel('inputNoise')}
          description={t('standard deviation, in every clip; decibels are 0 to 1')}
          value={inputNoise}
          min={0}
          max={0.5}
          step={0.05}
          decimals
          onChange={(value) => edit({ inputNoise: value })}
        />
      </SimpleGrid>
    </Stack>
  );
}
