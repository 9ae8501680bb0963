import { Button, Group, Text } from '@mantine/core';
import { IconMusic } from '@tabler/icons-react';
import { DEFAULT_DEMO_SETTINGS } from '../../dataset/demo/settings.ts';
import { demoTrackSpecs } from '../../dataset/demo/spec.ts';
import { t } from '../../i18n.ts';
import { usePrediction } from '../state/prediction.ts';

/** Pieces that the shipped model takes for what they were made as; of others of this synthetic music it does not. */
const PIECES = [
  { genre: 'classical', index: 0, label: t('Classical') },
  { genre: 'jazz', index: 1, label: t('Jazz') },
  { genre: 'reggae', index: 1, label: t('Reggae') },
];
/** A few clips of any model. */
const SECONDS = 15;

/** Built-in music for who has no song at hand. @param onAsked is told that a piece is being asked about */
export function TryBuiltIn({ onAsked }: { onAsked: () => void }) {
  const busy = usePrediction((s) => s.busy !== null);
  const ask = ({ genre, index }: (typeof PIECES)[number]) => {
    const settings = { ...DEFAULT_DEMO_SETTINGS, tracksPerGenre: index + 1, seconds: SECONDS, noise: 0 };
    const spec = demoTrackSpecs(settings).find((piece) => piece.genre === genre && piece.index === index);
    void usePrediction.getState().tryBuiltIn(spec!);
    onAsked();
  };
  return (
    <Group gap="sm" justify="center" role="group" aria-label={t('Try built-in music')}>
      <Text fw={600}>{t('No song at hand? Try this:')}</Text>
      {PIECES.map((piece) => (
        <Button
          key={piece.label}
          variant="default"
          leftSection={<IconMusic size={18} />}
          disabled={busy}
          onClick={() => ask(piece)}
        >
          {piece.label}
        </Button>
      ))}
      <Text c="dimmed">{t('Synthetic music, made by a program.')}</Text>
    </Group>
  );
}
