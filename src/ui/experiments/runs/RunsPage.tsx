import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { Link, useLocation, useRoute } from 'wouter';
import { queuedRuns } from '../../../experiments/runQueue.ts';
import { t } from '../../../i18n.ts';
import { TermRow } from '../../glossary/TermRow.tsx';
import { count } from '../../music/words.ts';
import { useRuns } from '../../state/runs.ts';
import { EVERYTHING, findRuns } from './findRuns.ts';
import { RunDrawer } from './RunDrawer.tsx';
import { RunFilters } from './RunFilters.tsx';
import { RunTable } from './RunTable.tsx';
import { RUN_COLUMNS, SHOWN_AT_FIRST } from './runColumns.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { type Sorting, sortRuns } from './sortRuns.ts';

/** Names begin at A; of everything else the newest, best or longest comes first. */
const FIRST_ASCENDING = ['name', 'status', 'dataset', 'split', 'backend', 'seed'];

/** All runs that are kept in this browser. */
export function RunsPage() {
  const runs = useRuns((s) => s.runs);
  const loaded = useRuns((s) => s.loaded);
  const [, params] = useRoute('/experiments/runs/:id');
  const [, navigate] = useLocation();
  const [filter, setFilter] = useState(EVERYTHING);
  const [sorting, setSorting] = useState<Sorting>({ key: 'when', descending: true });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [columns, setColumns] = useLocalStorage({
    key: 'melscope-run-columns',
    defaultValue: [...SHOWN_AT_FIRST],
    getInitialValueInEffect: false,
  });
  const found = useMemo(() => sortRuns(findRuns(runs, filter), sorting), [runs, filter, sorting]);
  const places = useMemo(() => new Map(queuedRuns(runs).map(({ id }, i) => [id, i + 1])), [runs]);
  const chosenRuns = runs.filter(({ id }) => chosen.has(id));
  if (!loaded) return null;
  if (runs.length === 0) return <NoRuns />;
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="flex-end" gap="xs">
        <div>
          <Title order={2} fz={28} lh={1.2}>
            {t('Runs')}
          </Title>
          <Text c="dimmed">
            {t(
              'Every training is kept here. Choose two to eight to compare them; open one for its curves and notes.',
            )}
          </Text>
        </div>
        <Text role="status" c="dimmed">
          {found.length === runs.length
            ? count(runs.length, 'run')
            : t('{found} of {total, plural, one {# run} other {# runs}}', {
                found: found.length,
                total: runs.length,
              })}
        </Text>
      </Group>
      <TermRow names={['run', 'recipe']} />
      <RunFilters
        runs={runs}
        filter={filter}
        onChange={setFilter}
        columns={columns}
        onColumns={(keys) => setColumns(keys)}
      />
      {found.length === 0 ? (
        <Group>
          <Text>{t('No run fits.')}</Text>
          <Button variant="default" onClick={() => setFilter(EVERYTHING)}>
            {t('Show all')}
          </Button>
        </Group>
      ) : (
        <RunTable
          runs={found}
          columns={RUN_COLUMNS.filter(({ key }) => columns.includes(key))}
          sorting={sorting}
          onSort={(key) =>
            setSorting(
              sorting.key === key
                ? { key, descending: !sorting.descending }
                : { key, descending: !FIRST_ASCENDING.includes(key) },
            )
          }
          chosen={chosen}
          onChoose={(ids, on) => {
            const next = new Set(chosen);
            for (const id of ids)
              if (on) next.add(id);
              else next.delete(id);
            setChosen(next);
          }}
          onOpen={(id) => navigate(`/experiments/runs/${id}`)}
          places={places}
        />
      )}
      {chosenRuns.length > 0 && <SelectionBar runs={chosenRuns} onClear={() => setChosen(new Set())} />}
      <RunDrawer
        run={runs.find(({ id }) => id === params?.id)}
        onClose={() => navigate('/experiments/runs')}
      />
    </Stack>
  );
}

function NoRuns() {
  return (
    <Stack gap="md" align="flex-start" py="lg">
      <Title order={2}>{t('Runs')}</Title>
      <Text fz="lg" maw={640}>
        {t(
          'Nothing has been trained in this browser yet. Every training is kept here with its recipe, curves, figures and weights, to be compared with others.',
        )}
      </Text>
      <Button component={Link} href="/train" size="lg">
        {t('Go to Train')}
      </Button>
    </Stack>
  );
}
