import { Button, Stack, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import { useTraining } from '../state/training.ts';
import { RunResults } from './RunResults.tsx';

export function ResultsPage() {
  const run = useTraining((s) => s.run);
  const busy = useTraining((s) => s.phase !== 'idle');
  if (!run) {
    return busy ? (
      <Nothing text="A training is going on. Its results appear here when it has ended." link="Watch it" />
    ) : (
      <Nothing
        text="Nothing has been trained yet in this tab. After a training you see here what the network confuses, and hear it."
        link="Go to Train"
      />
    );
  }
  const parts = [run.validation, run.test].filter((part) => part !== null);
  if (parts.length === 0) {
    return (
      <Nothing
        text={`The run “${run.recipe.name}” has nothing to be measured on. ${run.ending} Give its recipe a validation part and train again.`}
        link="Go to Train"
      />
    );
  }
  return <RunResults key={run.model.training.trainedAt} run={run} parts={parts} />;
}

function Nothing({ text, link }: { text: string; link: string }) {
  return (
    <Stack gap="md" align="flex-start" py="lg">
      <Title order={1}>Results</Title>
      <Text fz="lg" maw={640}>
        {text}
      </Text>
      <Button component={Link} href="/train" size="lg">
        {link}
      </Button>
    </Stack>
  );
}
