import { Alert, Button, Group, Stack, Table, TagsInput, Text, Textarea, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { isLeaky, type RunRecord } from '../../../experiments/run.ts';
import { predictorOf } from '../../../experiments/runResult.ts';
import { t } from '../../../i18n.ts';
import { openRun } from '../../../session/openRun.ts';
import { OverlaidCurves } from '../../charts/OverlaidCurves.tsx';
import { orTell } from '../../music/orTell.ts';
import { LeakyBadge } from '../../results/LeakyBadge.tsx';
import { usePrediction } from '../../state/prediction.ts';
import { useRecipe } from '../../state/recipe.ts';
import { useRuns } from '../../state/runs.ts';
import { DeleteRuns } from './DeleteRuns.tsx';
import { tagsOf } from './findRuns.ts';
import { runFacts } from './runFacts.ts';
import { useKept } from './useKept.ts';

const CANNOT = t('The change could not be kept');

/** All of one run: what the user says of it, its curves, what it was made of, and what to do with it. */
export function RunDetails({ run }: { run: RunRecord }) {
  const [, navigate] = useLocation();
  const [deleting, setDeleting] = useState(false);
  const knownTags = useRuns((s) => s.runs);
  const edit = (change: Partial<RunRecord>) => void orTell(useRuns.getState().edit(run.id, change), CANNOT);
  const name = useKept(run.name, (value) => value.trim() !== '' && edit({ name: value.trim() }));
  const notes = useKept(run.notes, (value) => edit({ notes: value }));
  const { id, epochs, dataset } = run;
  const curves = useMemo(
    () => [{ id, name: run.name, epochs, classes: dataset.genres.length }],
    [id, run.name, epochs, dataset],
  );
  const measured = run.figures.validation !== null || run.figures.test !== null;
  return (
    <Stack gap="sm">
      <Group gap="xs">
        {measured && (
          <Button component={Link} href={`/results/${id}`}>
            {t('Results')}
          </Button>
        )}
        <Button
          variant="default"
          onClick={() => {
            useRecipe.getState().open(run.recipe);
            navigate('/train');
          }}
        >
          {t('Open its recipe')}
        </Button>
        {run.weightBytes !== null && (
          <Button
            variant="default"
            onClick={() =>
              void orTell(
                predictWith(id, () => navigate('/predict')),
                t('It cannot predict'),
              )
            }
          >
            {t('Use for prediction')}
          </Button>
        )}
        <Button variant="default" leftSection={<IconTrash size={18} />} onClick={() => setDeleting(true)}>
          {t('Delete')}
        </Button>
        {isLeaky(run) && <LeakyBadge />}
      </Group>
      {run.status === 'failed' && (
        <Alert color="red" title={t('This run failed')}>
          {run.ending}
        </Alert>
      )}
      <Group grow align="flex-start">
        <TextInput label={t('Name')} {...name} />
        <TagsInput
          label={t('Tags')}
          placeholder={run.tags.length === 0 ? t('Type and press Enter') : ''}
          data={tagsOf(knownTags)}
          value={run.tags}
          onChange={(tags) => edit({ tags })}
        />
      </Group>
      <Textarea label={t('Notes')} autosize minRows={2} maxRows={8} {...notes} />
      {epochs.length > 0 ? (
        <OverlaidCurves runs={curves} mean={false} />
      ) : (
        <Text c="dimmed">{t('No epoch has ended, so there are no curves.')}</Text>
      )}
      <Table aria-label={t('What this run is')} verticalSpacing={4}>
        <Table.Tbody>
          {runFacts(run).map(({ name: fact, value }) => (
            <Table.Tr key={fact}>
              <Table.Th scope="row" w="11rem" style={{ verticalAlign: 'top' }}>
                {fact}
              </Table.Th>
              <Table.Td>{value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {run.split?.warnings.map((warning) => (
        <Text key={warning} size="sm">
          {warning}
        </Text>
      ))}
      <DeleteRuns runs={[run]} opened={deleting} onClose={() => setDeleting(false)} />
    </Stack>
  );
}

async function predictWith(id: string, done: () => void): Promise<void> {
  const run = await openRun(id);
  const model = run && predictorOf(run);
  if (!model) {
    throw new Error(t('Its weights are not kept any more. Train it again to predict with it.'));
  }
  await usePrediction.getState().useModel(model);
  done();
}
