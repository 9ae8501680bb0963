import { ActionIcon, Group, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useRef } from 'react';
import { t } from '../../../i18n.ts';
import type { Augmentation } from '../../../training/augmentation/settings.ts';

interface AugmentationOrderProps {
  layers: readonly Augmentation[];
  onChange(layers: Augmentation[]): void;
}

/** The changes that are on, in the order in which they are applied. */
export function AugmentationOrder({ layers, onChange }: AugmentationOrderProps) {
  const list = useRef<HTMLOListElement>(null);
  const move = (from: number, by: -1 | 1) => {
    const to = from + by;
    if (to < 0 || to >= layers.length) return;
    onChange(layers.toSpliced(from, 1).toSpliced(to, 0, layers[from]!));
    // The focus stays with what was moved.
    list.current?.querySelector<HTMLElement>(`[data-move="${to} ${by}"]`)?.focus();
  };
  return (
    <ol ref={list} aria-label={t('Order')} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {layers.map(({ className }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same change may be listed twice
        <Group component="li" key={index} gap={2} wrap="nowrap">
          <Text size="sm" flex={1}>
            {index + 1}. {className}
          </Text>
          {([-1, 1] as const).map((by) => {
            const stays = index + by < 0 || index + by >= layers.length;
            return (
              <ActionIcon
                key={by}
                variant="subtle"
                color="gray"
                size="md"
                aria-label={`${className} ${by < 0 ? 'earlier' : 'later'}`}
                aria-disabled={stays}
                data-disabled={stays || undefined}
                data-move={`${index} ${by}`}
                onClick={() => move(index, by)}
              >
                {by < 0 ? <IconArrowUp size={18} /> : <IconArrowDown size={18} />}
              </ActionIcon>
            );
          })}
        </Group>
      ))}
    </ol>
  );
}
