import { Button, Group, Menu, Select, TextInput } from '@mantine/core';
import { IconCheck, IconColumns3, IconSearch } from '@tabler/icons-react';
import type { RunRecord, RunStatus } from '../../../experiments/run.ts';
import { t } from '../../../i18n.ts';
import { useRuns } from '../../state/runs.ts';
import { type RunFilter, tagsOf } from './findRuns.ts';
import { RUN_COLUMNS } from './runColumns.tsx';
import { STATUS_WORDS } from './runWords.ts';

interface RunFiltersProps {
  runs: readonly RunRecord[];
  filter: RunFilter;
  onChange(filter: RunFilter): void;
  /** Keys of the columns that are shown. */
  columns: readonly string[];
  onColumns(keys: string[]): void;
}

/** What narrows the list of runs down, and which columns it has. */
export function RunFilters({ runs, filter, onChange, columns, onColumns }: RunFiltersProps) {
  const sweeps = useRuns((s) => s.sweeps);
  const tags = tagsOf(runs);
  const statuses = [...new Set(runs.map(({ status }) => status))];
  const ofSweeps = new Set(runs.map(({ sweep }) => sweep?.sweep));
  const change = (part: Partial<RunFilter>) => onChange({ ...filter, ...part });
  return (
    <Group gap="xs">
      <TextInput
        type="search"
        aria-label={t('Search runs')}
        placeholder={t('Search name, tags, notes, recipe')}
        leftSection={<IconSearch size={18} />}
        flex={1}
        miw={220}
        value={filter.search}
        onChange={(event) => change({ search: event.currentTarget.value })}
      />
      <Choice
        label={t('Status')}
        any={t('Any status')}
        data={statuses.map((status) => ({ value: status, label: STATUS_WORDS[status] }))}
        value={filter.status}
        onChange={(status) => change({ status: status as RunStatus | null })}
      />
      <Choice
        label={t('Tag')}
        any={t('Any tag')}
        data={tags.map((tag) => ({ value: tag, label: tag }))}
        value={filter.tag}
        onChange={(tag) => change({ tag })}
      />
      <Choice
        label={t('Sweep')}
        any={t('Any sweep')}
        data={sweeps.filter(({ id }) => ofSweeps.has(id)).map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.sweep}
        onChange={(sweep) => change({ sweep })}
      />
      <Menu position="bottom-end" closeOnItemClick={false} withinPortal>
        <Menu.Target>
          <Button variant="default" leftSection={<IconColumns3 size={18} />}>
            {t('Columns')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {RUN_COLUMNS.map(({ key, title }) => {
            const shown = columns.includes(key);
            return (
              <Menu.Item
                key={key}
                role="menuitemcheckbox"
                aria-checked={shown}
                leftSection={<IconCheck size={18} visibility={shown ? undefined : 'hidden'} />}
                onClick={() => onColumns(shown ? columns.filter((k) => k !== key) : [...columns, key])}
              >
                {title}
              </Menu.Item>
            );
          })}
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}

interface ChoiceProps {
  label: string;
  /** What taking the choice back is called. */
  any: string;
  data: { value: string; label: string }[];
  value: string | null;
  onChange(value: string | null): void;
}

/** Not there while there is nothing to choose between. */
function Choice({ label, any, data, value, onChange }: ChoiceProps) {
  if (data.length === 0 && value === null) return null;
  return (
    <Select
      aria-label={label}
      placeholder={label}
      w={150}
      clearable
      clearButtonProps={{ 'aria-label': any }}
      data={data}
      value={value}
      onChange={onChange}
    />
  );
}
