import { Button, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconBook, IconFolderOpen, IconPlayerPlay, IconWaveSine } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { usePrediction } from '../state/prediction.ts';
import { useFirstTry } from './useFirstTry.ts';

export function StartPage() {
  const { begin, preparing } = useFirstTry();
  const model = usePrediction((s) => s.model);
  return (
    <Stack gap="xl" py="lg">
      <Stack gap="sm" maw={760}>
        <Title order={1} fz={{ base: 32, sm: 44 }} lh={1.15}>
          Teach a network to hear genres, here in this tab
        </Title>
        <Text fz="lg">
          Melscope turns songs into spectrograms, trains a neural network on your own machine and lets you
          hear what it gets wrong. Your audio never leaves this computer.
        </Text>
        <Group mt="sm">
          <Button
            size="xl"
            leftSection={<IconPlayerPlay size={24} />}
            onClick={() => void begin()}
            loading={preparing}
          >
            Train on the built-in music
          </Button>
          <Text c="dimmed" maw={340}>
            Ten synthetic styles, made by a program. Takes about a minute.
          </Text>
        </Group>
      </Stack>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <Way
          icon={<IconFolderOpen size={28} />}
          title="Use your own songs"
          text="A folder per genre or a zip: songs, spectrogram pictures, or the GTZAN collection."
          action={
            <Button component={Link} href="/music" variant="default">
              Add songs
            </Button>
          }
        />
        <Way
          icon={<IconBook size={28} />}
          title="Try a recipe"
          text="Every system of five student reports, from small CNNs to ResNet50 and LSTM: open one, change it, train it."
          action={
            <Button component={Link} href="/recipes" variant="default">
              See the recipes
            </Button>
          }
        />
        <Way
          icon={<IconWaveSine size={28} />}
          title="Ask for a song’s genre"
          text={
            model
              ? `“${model.name}” is ready: drop in an MP3 and see its answer second by second.`
              : 'Once a network is trained, drop in an MP3 and see its answer second by second.'
          }
          action={
            <Button component={Link} href="/predict" variant="default">
              Predict a genre
            </Button>
          }
        />
      </SimpleGrid>
    </Stack>
  );
}

function Way({
  icon,
  title,
  text,
  action,
}: {
  icon: ReactNode;
  title: string;
  text: string;
  action: ReactNode;
}) {
  return (
    <Card withBorder padding="lg">
      <Stack gap="sm" align="flex-start">
        <Group gap="sm">
          {icon}
          <Title order={2} fz="lg">
            {title}
          </Title>
        </Group>
        <Text>{text}</Text>
        {action}
      </Stack>
    </Card>
  );
}
