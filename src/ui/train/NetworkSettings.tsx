import { Alert, Button, Modal, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconStack2 } from '@tabler/icons-react';
import {
  architectureGroups,
  architectureOf,
  fullParams,
  isApplication,
} from '../../experiments/architectureParams.ts';
import { paramFields } from '../../experiments/network.ts';
import type { Recipe } from '../../experiments/recipe.ts';
import { t } from '../../i18n.ts';
import { Explained } from '../glossary/Explained.tsx';
import { useRecipe } from '../state/recipe.ts';
import { BACKEND_NAMES } from './backendInWords.ts';
import { bytesInWords } from './bytesInWords.ts';
import { LayerEditor } from './layers/LayerEditor.tsx';
import { ParamInput } from './ParamInput.tsx';
import { SlowLayersNotice } from './SlowLayersNotice.tsx';
import { SummaryTable } from './SummaryTable.tsx';
import { TransferSettings } from './TransferSettings.tsx';
import type { MemoryInUse } from './useMemoryNeed.ts';
import type { NetworkInUse } from './useNetwork.ts';

const GROUPS = architectureGroups();

interface NetworkSettingsProps {
  network: NetworkInUse;
  need: MemoryInUse | null;
}

/** The architecture, its parameters and the layers that they make. */
export function NetworkSettings({ network, need }: NetworkSettingsProps) {
  const { id, params } = useRecipe((s) => s.recipe.architecture);
  const batchSize = useRecipe((s) => s.recipe.batchSize);
  const edit = useRecipe((s) => s.edit);
  const [editing, { open, close }] = useDisclosure(false);
  const { title, note } = architectureOf(id);
  const values = { ...params, ...fullParams({ id, params }) };
  const choose = (chosen: Recipe['architecture']['id']) =>
    edit({
      // Whoever asks for own layers goes on from those that are there.
      architecture: {
        id: chosen,
        params: chosen === 'custom' && network.ownLayers.length > 0 ? { layers: network.ownLayers } : {},
      },
      ...(!isApplication(chosen) && chosen !== 'custom' && { transfer: null }),
    });
  return (
    <Stack gap="sm">
      <Explained term="architecture">
        <Select
          label={t('Architecture')}
          data={GROUPS}
          value={id}
          allowDeselect={false}
          maxDropdownHeight={360}
          onChange={(chosen) => chosen && chosen !== id && choose(chosen as typeof id)}
        />
      </Explained>
      <Text size="sm">{note}</Text>
      <SimpleGrid cols={2}>
        {paramFields({ id, params }, network.inputShape, network.genres).map((field) => (
          <ParamInput
            key={`${id} ${field.name}`}
            field={field}
            value={values[field.name]}
            onChange={(value) => edit({ architecture: { id, params: { ...params, [field.name]: value } } })}
          />
        ))}
      </SimpleGrid>
      <Button
        variant="default"
        leftSection={<IconStack2 size={20} />}
        // Own layers may all have been removed: the editor is where some are added again.
        disabled={network.ownLayers.length === 0 && id !== 'custom'}
        onClick={open}
      >
        {t('Edit layers')}
      </Button>
      <Modal
        opened={editing}
        onClose={close}
        size="74rem"
        title={t('Layers: {title}', { title })}
        closeButtonProps={{ 'aria-label': t('Close') }}
      >
        <LayerEditor layers={network.ownLayers} inputShape={network.inputShape} genres={network.genres} />
      </Modal>
      <TransferSettings />
      {network.error && (
        <Alert role="alert" color="red">
          {network.error}
        </Alert>
      )}
      {need && (
        <Text size="sm">
          {t('A step needs about {bytes} on {backend} at batch {batchSize}.', {
            bytes: bytesInWords(need.bytes),
            backend: BACKEND_NAMES[need.backend],
            batchSize,
          })}
        </Text>
      )}
      <SlowLayersNotice layers={network.layers} />
      {network.layers.length > 0 && <SummaryTable network={network} />}
    </Stack>
  );
}
