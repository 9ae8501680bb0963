import { Select, SimpleGrid, Stack, Text } from '@mantine/core';
import type { Recipe } from '../../experiments/recipe.ts';
import { useRecipe } from '../state/recipe.ts';
import { NumberField } from './NumberField.tsx';
import { RateSlider } from './RateSlider.tsx';

/** How the weights are changed, how often, and which of them are kept. */
export function OptimizerSettings() {
  const recipe = useRecipe((s) => s.recipe);
  const edit = useRecipe((s) => s.edit);
  return (
    <Stack gap="sm">
      <Text size="sm">Adam, with Keras’s β₁ 0.9, β₂ 0.999 and ε 1e-7.</Text>
      <RateSlider
        value={recipe.optimizer.learningRate}
        onChange={(learningRate) => edit({ optimizer: { ...recipe.optimizer, learningRate } })}
      />
      <SimpleGrid cols={2}>
        <NumberField
          label="Batch size"
          description="clips a step"
          value={recipe.batchSize}
          min={1}
          max={512}
          onChange={(batchSize) => edit({ batchSize })}
        />
        <NumberField
          label="Epochs"
          description="at most"
          value={recipe.epochs}
          min={1}
          max={2000}
          onChange={(epochs) => edit({ epochs })}
        />
        <Select
          label="Best epoch"
          description="its weights are kept"
          data={[
            { value: 'valLoss', label: 'Lowest validation loss' },
            { value: 'valAccuracy', label: 'Highest validation accuracy' },
          ]}
          value={recipe.monitor}
          allowDeselect={false}
          onChange={(monitor) => monitor && edit({ monitor: monitor as Recipe['monitor'] })}
        />
        <NumberField
          label="Seed"
          description="weights, order, dropout"
          value={recipe.seed}
          min={0}
          max={0xffffffff}
          onChange={(seed) => edit({ seed })}
        />
      </SimpleGrid>
    </Stack>
  );
}
