import { Button, Stack, Text } from '@mantine/core';
import { Link } from 'wouter';
import { ModelFileButtons } from './ModelFileButtons.tsx';

export function NoModel() {
  return (
    <Stack gap="md" align="flex-start" maw={640}>
      <Text fz="lg">
        There is no model yet that could answer. Train one first: with the built-in music it takes about a
        minute.
      </Text>
      <Button component={Link} href="/" size="lg">
        Go to Start
      </Button>
      <Text>Or take one that was saved before:</Text>
      <ModelFileButtons model={null} />
    </Stack>
  );
}
