import { Alert, Button, Group, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link } from 'wouter';
import { t } from '../../i18n.ts';
import { count } from '../music/words.ts';
import { percent } from '../results/words.ts';
import { useRecipe } from '../state/recipe.ts';
import { useTraining } from '../state/training.ts';

/** How the run ended and where to go from here. */
export function RunOutcome() {
  const run = useTraining((s) => s.run);
  const { name, queued, kept } = useTraining((s) => s.started);
  const openRecipe = useRecipe((s) => s.recipe.id);
  if (!run) return null;
  const { bestEpoch, leaky, builtInMusic } = run.model.training;
  const track = run.validation?.evaluation.track;
  return (
    <Alert icon={<IconCheck size={24} />} title={run.ending} color="green" p="sm">
      <Group justify="space-between" gap="sm">
        <Text>
          {(queued || run.recipe.id !== openRecipe) && `“${name}”. `}
          {t('Best epoch: {epoch}.', { epoch: bestEpoch })}{' '}
          {track
            ? t(
                '{accuracy} of {tracks} right{music, select, builtIn {, built-in music} other {}}{split, select, leaky { (leaky split: too good)} other {}}.',
                {
                  accuracy: percent(track.accuracy),
                  tracks: count(track.n, 'validation track'),
                  music: builtInMusic ? 'builtIn' : 'other',
                  split: leaky ? 'leaky' : 'other',
                },
              )
            : t('There was no validation part to measure it on.')}
        </Text>
        {kept && (
          <Group gap="xs">
            <Button component={Link} href="/results">
              {t('See the results')}
            </Button>
            <Button component={Link} href="/predict" variant="default">
              {t('Predict a genre')}
            </Button>
          </Group>
        )}
      </Group>
    </Alert>
  );
}
