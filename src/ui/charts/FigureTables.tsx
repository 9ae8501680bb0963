import { Accordion, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../i18n.ts';
import { useTraining } from '../state/training.ts';
import { BatchTable } from './BatchTable.tsx';
import { EpochTable } from './EpochTable.tsx';

/** The curves as tables. Closed, they cost nothing while batches come in. */
export function FigureTables() {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Accordion variant="contained" order={3} value={open} onChange={setOpen} keepMounted={false}>
      <Accordion.Item value="tables">
        <Accordion.Control>{t('Figures as tables')}</Accordion.Control>
        <Accordion.Panel>{open && <Tables />}</Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}

function Tables() {
  const epochs = useTraining((s) => s.epochs);
  const batches = useTraining((s) => s.batches);
  return (
    <SimpleGrid cols={1}>
      <Stack gap={4}>
        <Title order={4} fz="md">
          {t('Epochs')}
        </Title>
        <Text size="sm" c="dimmed">
          {t(
            'Training figures are means while the weights change, with dropout; validation after the epoch, without.',
          )}
        </Text>
        <EpochTable epochs={epochs} />
      </Stack>
      <Stack gap={4}>
        <Title order={4} fz="md">
          {t('The last 50 batches')}
        </Title>
        <BatchTable batches={batches} />
      </Stack>
    </SimpleGrid>
  );
}
