import { Button, Group, Paper, Popover, Stack, Text, TextInput } from '@mantine/core';
import { IconColumns2, IconTag, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import type { RunRecord } from '../../../experiments/run.ts';
import { t } from '../../../i18n.ts';
import { orTell } from '../../music/orTell.ts';
import { useRuns } from '../../state/runs.ts';
import { bytesInWords } from '../../train/bytesInWords.ts';
import { comparePath, MOST_COMPARED } from './compared.ts';
import { DeleteRuns } from './DeleteRuns.tsx';
import { DeleteWeights } from './DeleteWeights.tsx';
import classes from './RunTable.module.css';

interface SelectionBarProps {
  /** Those that are chosen; not empty. */
  runs: readonly RunRecord[];
  onClear(): void;
}

/** What can be done with the chosen runs. */
export function SelectionBar({ runs, onClear }: SelectionBarProps) {
  const [, navigate] = useLocation();
  const [dialog, setDialog] = useState<'delete' | 'weights' | null>(null);
  const ids = runs.map(({ id }) => id);
  const bytes = runs.reduce((sum, { weightBytes }) => sum + (weightBytes ?? 0), 0);
  const comparable = runs.length >= 2 && runs.length <= MOST_COMPARED;
  return (
    <Paper withBorder shadow="md" p="xs" className={classes.bar} role="region" aria-label={t('Chosen runs')}>
      <Group gap="xs">
        <Text fw={650}>
          {t('{count, plural, one {# run} other {# runs}} chosen', { count: runs.length })}
        </Text>
        <Button
          leftSection={<IconColumns2 size={18} />}
          disabled={!comparable}
          onClick={() => navigate(comparePath(ids))}
        >
          {t('Compare ({count})', { count: runs.length })}
        </Button>
        <AddTag runs={runs} />
        <Button
          variant="default"
          leftSection={<IconTrash size={18} />}
          disabled={bytes === 0}
          onClick={() => setDialog('weights')}
        >
          {bytes > 0
            ? t('Delete weights (frees {bytes})', { bytes: bytesInWords(bytes) })
            : t('Delete weights')}
        </Button>
        <Button variant="default" leftSection={<IconTrash size={18} />} onClick={() => setDialog('delete')}>
          {t('Delete')}
        </Button>
        <Button variant="subtle" onClick={onClear}>
          {t('Choose none')}
        </Button>
        {!comparable && (
          <Text size="sm" c="dimmed">
            {runs.length < 2
              ? t('Choose two runs or more to compare them.')
              : t('At most {most} runs are compared at a time.', { most: MOST_COMPARED })}
          </Text>
        )}
      </Group>
      <DeleteRuns runs={runs} opened={dialog === 'delete'} onClose={() => setDialog(null)} />
      <DeleteWeights runs={runs} opened={dialog === 'weights'} onClose={() => setDialog(null)} />
    </Paper>
  );
}

function AddTag({ runs }: { runs: readonly RunRecord[] }) {
  const [opened, setOpened] = useState(false);
  const [tag, setTag] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    const added = tag.trim();
    if (added === '') return;
    setOpened(false);
    setTag('');
    const { edit } = useRuns.getState();
    const without = runs.filter(({ tags }) => !tags.includes(added));
    void orTell(
      Promise.all(without.map(({ id, tags }) => edit(id, { tags: [...tags, added] }))),
      t('The tag could not be kept'),
    );
  };
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus withinPortal>
      <Popover.Target>
        <Button variant="default" leftSection={<IconTag size={18} />} onClick={() => setOpened(!opened)}>
          {t('Add tag')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('Add a tag')}>
        <form onSubmit={add}>
          <Stack gap="xs">
            <TextInput label={t('Tag')} value={tag} onChange={(event) => setTag(event.currentTarget.value)} />
            <Button type="submit" disabled={tag.trim() === ''}>
              {t('Add to {count, plural, one {# run} other {# runs}}', { count: runs.length })}
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
