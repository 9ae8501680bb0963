import { Alert, Button, Stack, Text, VisuallyHidden } from '@mantine/core';
import { IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react';
import type { SoundRegion } from '../../../audio/excerpt.ts';
import { t } from '../../../i18n.ts';
import classes from './HeardRegions.module.css';
import type { HeardRegion } from './regions.ts';
import type { HeardMap } from './useHeard.ts';
import { useRegionPlayer } from './useRegionPlayer.ts';
import { hzOf, percentOf, regionInWords } from './words.ts';

interface HeardRegionsProps {
  found: HeardMap;
  /** The genre that it speaks for. */
  genre: string;
  playerKey: string;
  pcm: Float32Array;
}

/** The parts of the song that stand out, in words; each can be heard alone. */
export function HeardRegions({ found, genre, playerKey, pcm }: HeardRegionsProps) {
  const { regions, places, cells } = found;
  const { sounding, toggle, error } = useRegionPlayer(playerKey, pcm);
  if (regions.length === 0)
    return <Text fz="lg">{t('Nothing in this song speaks for {genre} to this network.', { genre })}</Text>;
  const toSound = ({ time, bands }: HeardRegion): SoundRegion => {
    return { start: time.from, end: time.to, band: hzOf(bands, places) };
  };
  const together = regions.reduce((sum, { share }) => sum + share, 0);
  const all = `all for ${genre}`;
  return (
    <Stack gap="xs">
      <Text fz="lg">
        {t(
          'Orange: what speaks for {genre} to this network. {parts, plural, one {The numbered part holds {share} of it.} other {The # numbered parts hold {share} of it.}}',
          { genre, parts: regions.length, share: percentOf(together) },
        )}
      </Text>
      <div className={classes.list}>
        <ol aria-label={t('What speaks for {genre}: parts of the song', { genre })}>
          {regions.map((region, index) => {
            const name = `${index + 1} for ${genre}`;
            return (
              <li key={name}>
                <PlayPart sounding={sounding === name} onClick={() => void toggle(name, [toSound(region)])}>
                  <VisuallyHidden>{t('Play part')} </VisuallyHidden>
                  {index + 1}&ensp;{regionInWords(region, places)}
                </PlayPart>
              </li>
            );
          })}
        </ol>
        {regions.length > 1 && (
          <PlayPart filled sounding={sounding === all} onClick={() => void toggle(all, regions.map(toSound))}>
            {t('Hear all {count} parts', { count: regions.length })}
          </PlayPart>
        )}
      </div>
      {error && (
        <Alert role="alert" color="red" title={t('This cannot be played')}>
          {error}
        </Alert>
      )}
      <Text c="dimmed">
        {t(
          'Grad-CAM (HiResCAM) on the network’s last layer, {rows} × {columns} cells a clip. It shows what the answer rests on, not that it is right.',
          { rows: cells[0], columns: cells[1] },
        )}{' '}
        {places.hzAt && t('Parts are played through a band-pass, soft ones louder.')}
      </Text>
    </Stack>
  );
}

interface PlayPartProps {
  sounding: boolean;
  filled?: boolean;
  onClick(): void;
  children: React.ReactNode;
}

function PlayPart({ sounding, filled = false, onClick, children }: PlayPartProps) {
  const Icon = sounding ? IconPlayerPauseFilled : IconPlayerPlayFilled;
  return (
    <Button
      className={classes.part}
      classNames={{ label: classes.label }}
      variant={filled ? 'filled' : 'default'}
      aria-pressed={sounding}
      leftSection={<Icon size={18} aria-hidden />}
      onClick={onClick}
    >
      <span>{children}</span>
    </Button>
  );
}
