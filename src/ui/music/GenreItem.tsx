import { ActionIcon, Group, Menu, Text, UnstyledButton } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { locale, t } from '../../i18n.ts';
import type { GenreSummary } from './genreSummaries.ts';
import classes from './MusicPage.module.css';
import { countKinds } from './words.ts';

interface GenreItemProps {
  summary: GenreSummary;
  selected: boolean;
  onSelect(): void;
  onRename(): void;
  onRemove(): void;
}

/** One genre of the list. */
export function GenreItem({ summary, selected, onSelect, onRename, onRemove }: GenreItemProps) {
  return (
    <Group gap={0} wrap="nowrap" className={classes.item} data-selected={selected || undefined}>
      <UnstyledButton
        className={classes.choose}
        flex={1}
        miw={0}
        px="xs"
        py={4}
        onClick={onSelect}
        aria-pressed={selected}
      >
        <Text fw={600} truncate>
          {summary.genre}
        </Text>
        <Text size="xs" className={classes.detail}>
          {countKinds(summary.tracks)}
          {summary.tracks.audio > 0 &&
            `, ${Math.max(1, Math.round(summary.seconds / 60)).toLocaleString(locale)} min`}
        </Text>
      </UnstyledButton>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('Rename or remove {genre}', { genre: summary.genre })}
          >
            <IconDots size={20} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={18} />} onClick={onRename}>
            {t('Rename')}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={18} />} onClick={onRemove}>
            {t('Remove with its tracks')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
