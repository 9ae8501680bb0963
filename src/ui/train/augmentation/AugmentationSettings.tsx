import { Button, Group, List, Modal, NumberInput, Radio, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAdjustments } from '@tabler/icons-react';
import { t } from '../../../i18n.ts';
import type { AugmentationSettings as Settings } from '../../../training/augmentation/settings.ts';
import { Explained } from '../../glossary/Explained.tsx';
import { TermRow } from '../../glossary/TermRow.tsx';
import { useRecipe } from '../../state/recipe.ts';
import { AugmentationEditor } from './AugmentationEditor.tsx';

/** Copies that a training set is first enlarged by. */
const FIRST_COPIES = 2;
const MOST_COPIES = 20;

/** How training clips are changed at random, so that the network sees more of them than there are. */
export function AugmentationSettings() {
  const augmentation = useRecipe((s) => s.recipe.augmentation);
  const edit = useRecipe((s) => s.edit);
  const [opened, { open, close }] = useDisclosure(false);
  const set = (change: Partial<Settings>) => edit({ augmentation: { ...augmentation, ...change } });
  const { layers, copies } = augmentation;
  return (
    <Stack gap="sm">
      <Text size="sm">
        {t(
          'Training clips are changed at random, so that the network does not learn them by heart. Only training clips are changed, never validation or test clips.',
        )}
      </Text>
      <TermRow names={['augmentation']} />
      {layers.length > 0 && (
        <List type="ordered" size="sm">
          {layers.map((layer, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same change may be listed twice
            <List.Item key={index}>{layer.className}</List.Item>
          ))}
        </List>
      )}
      <Button variant="default" leftSection={<IconAdjustments size={20} />} onClick={open}>
        {layers.length === 0 ? t('Choose changes') : t('Edit the changes')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        size="74rem"
        title={t('Augmentation: how training clips are changed')}
        closeButtonProps={{ 'aria-label': t('Close') }}
      >
        <AugmentationEditor layers={layers} onChange={(changed) => set({ layers: changed })} />
      </Modal>
      {layers.length > 0 && (
        <Explained term="copies">
          <Radio.Group
            label={t('When')}
            value={copies === 'each-epoch' ? 'each-epoch' : 'once'}
            onChange={(value) => set({ copies: value === 'once' ? FIRST_COPIES : 'each-epoch' })}
          >
            <Stack gap={6} mt={4}>
              <Radio value="each-epoch" label={t('Every clip changes anew each epoch')} />
              <Group gap="xs" align="center">
                <Radio value="once" label={t('Enlarge the training set once by')} />
                <NumberInput
                  w={70}
                  aria-label={t('Copies of every clip')}
                  min={1}
                  max={MOST_COPIES}
                  allowDecimal={false}
                  disabled={copies === 'each-epoch'}
                  value={copies === 'each-epoch' ? FIRST_COPIES : copies}
                  onChange={(value) => typeof value === 'number' && set({ copies: value })}
                />
                <Text size="sm">
                  {t('{copies, plural, one {copy} other {copies}} of every clip', {
                    copies: copies === 'each-epoch' ? FIRST_COPIES : copies,
                  })}
                </Text>
              </Group>
            </Stack>
          </Radio.Group>
        </Explained>
      )}
      {copies !== 'each-epoch' && layers.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('An epoch then has {copies} times as many clips, the same in every epoch.', {
            copies: copies + 1,
          })}
        </Text>
      )}
    </Stack>
  );
}
