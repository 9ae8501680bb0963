import { Button, Group, Text } from '@mantine/core';
import { IconMusic } from '@tabler/icons-react';
import { DEFAULT_DEMO_SETTINGS } from '../../dataset/demo/settings.ts';
import { demoTrackSpecs } from '../../dataset/demo/spec.ts';
import { usePrediction } from '../state/prediction.ts';

/** Far apart, to the ear too. */
const PIECES = [
  { genre: 'classical', label: 'Classical' },
  { genre: 'hiphop', label: 'Hip-hop' },
  { genre: 'metal', label: 'Metal' },
];
/** A few clips of any model. */
const SECONDS = 15;

/** Built-in music for who has no song at hand. @param onAsked is told that a piece is being asked about */
export function TryBuiltIn({ onAsked }: { onAsked: () => void }) {
  const busy = usePrediction((s) => s.busy !== null);
  const ask = (genre: string) => {
    const specs = demoTrackSpecs({ ...DEFAULT_DEMO_SETTINGS, tracksPerGenre: 1, seconds: SECONDS, noise: 0 });
    void usePrediction.getState().tryBuiltIn(specs.find((spec) => spec.genre === genre)!);
    onAsked();
  };
  return (
    <Group gap="sm" justify="center" role="group" aria-label="Try built-in music">
      <Text fw={600}>No song at hand? Try this:</Text>
      {PIECES.map(({ genre, label }) => (
        <Button
          key={genre}
          variant="default"
          leftSection={<IconMusic size={18} />}
          disabled={busy}
          onClick={() => ask(genre)}
        >
          {label}
        </Button>
      ))}
      <Text c="dimmed">Synthetic music, made by a program.</Text>
    </Group>
  );
}
