import { SimpleGrid, Stack, Switch } from '@mantine/core';
import type { TransferSettings } from '../../../experiments/recipe.ts';
import { NumberField } from '../NumberField.tsx';

const SWITCHED_ON = { layers: 10, learningRate: 1e-5, epochs: 10 };

interface UnfreezeFieldsProps {
  transfer: TransferSettings;
  onChange(transfer: TransferSettings): void;
}

/** Fine-tuning after the head has been trained. */
export function UnfreezeFields({ transfer, onChange }: UnfreezeFieldsProps) {
  const { unfreeze } = transfer;
  const set = (change: Partial<NonNullable<TransferSettings['unfreeze']>>) =>
    unfreeze && onChange({ ...transfer, unfreeze: { ...unfreeze, ...change } });
  return (
    <Stack gap="xs">
      <Switch
        label="Fine-tuning"
        description="Afterwards the base’s last layers learn too, slowly. Batch normalization stays as it is."
        checked={unfreeze !== null}
        onChange={(event) =>
          onChange({ ...transfer, unfreeze: event.currentTarget.checked ? SWITCHED_ON : null })
        }
      />
      {unfreeze && (
        <SimpleGrid cols={3}>
          <NumberField
            label="Last layers"
            value={unfreeze.layers}
            min={1}
            max={400}
            onChange={(layers) => set({ layers })}
          />
          <NumberField
            label="Learning rate"
            value={unfreeze.learningRate}
            min={1e-8}
            max={10}
            step={1e-5}
            decimals
            onChange={(learningRate) => set({ learningRate })}
          />
          <NumberField
            label="Epochs"
            value={unfreeze.epochs}
            min={1}
            max={2000}
            onChange={(epochs) => set({ epochs })}
          />
        </SimpleGrid>
      )}
    </Stack>
  );
}
