import { Button, Loader, Stack, Text, Title } from '@mantine/core';
import { Link, useParams } from 'wouter';
import { t } from '../../i18n.ts';
import { useTraining } from '../state/training.ts';
import { RunBar } from './RunBar.tsx';
import { RunResults } from './RunResults.tsx';
import { useShownRun } from './useShownRun.ts';

/** What a run has come to: the one in the address; else the last of this tab, or the newest that is kept. */
export function ResultsPage() {
  const { run: wanted } = useParams<{ run?: string }>();
  const shown = useShownRun(wanted);
  const busy = useTraining((s) => s.phase !== 'idle');
  switch (shown.state) {
    case 'loading':
      return (
        <Stack gap="md" align="flex-start" py="lg">
          <Title order={1}>{t('Results')}</Title>
          <Loader aria-label={t('Opening the run')} />
        </Stack>
      );
    case 'gone':
      return <Nothing text={shown.message} href="/experiments/runs" link={t('See all runs')} />;
    case 'none':
      return busy ? (
        <Nothing
          text={t('A training is going on. Its results appear here when it has ended.')}
          href="/train"
          link={t('Watch it')}
        />
      ) : (
        <Nothing
          text={t(
            'Nothing has been trained yet. After a training you see here what the network confuses, and hear it.',
          )}
          href="/train"
          link={t('Go to Train')}
        />
      );
    case 'open': {
      const { run } = shown;
      const parts = [run.validation, run.test].filter((part) => part !== null);
      return parts.length === 0 ? (
        <Nothing
          text={t(
            'The run “{name}” has nothing to be measured on. {ending} Give its recipe a validation part and train again.',
            { name: run.recipe.name, ending: run.ending },
          )}
          href="/train"
          link={t('Go to Train')}
        />
      ) : (
        <RunResults key={run.id} run={run} parts={parts} bar={<RunBar run={run} />} />
      );
    }
  }
}

function Nothing({ text, href, link }: { text: string; href: string; link: string }) {
  return (
    <Stack gap="md" align="flex-start" py="lg">
      <Title order={1}>{t('Results')}</Title>
      <Text fz="lg" maw={640}>
        {text}
      </Text>
      <Button component={Link} href={href} size="lg">
        {link}
      </Button>
    </Stack>
  );
}
