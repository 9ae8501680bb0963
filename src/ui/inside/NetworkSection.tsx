import { Alert, Loader, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { t } from '../../i18n.ts';
import type { LayerView } from '../../training/inspect/layerViews.ts';
import { usePlayhead } from '../audio/usePlayhead.ts';
import { LayerTerm } from '../glossary/LayerTerm.tsx';
import { TermRow } from '../glossary/TermRow.tsx';
import { useLibrary } from '../state/library.ts';
import { usePrediction } from '../state/prediction.ts';
import { ClipChoice } from './ClipChoice.tsx';
import { ClipInput } from './ClipInput.tsx';
import { type ClipTrack, clipAt, clipTracks } from './clipTracks.ts';
import { FilterPictures } from './FilterPictures.tsx';
import { LayerBoxes } from './LayerBoxes.tsx';
import { MapPictures } from './MapPictures.tsx';
import type { InsideOpen } from './useInside.ts';
import { useLayerNow, useLayers } from './useLayers.ts';
import { useTrackClips } from './useTrackClips.ts';

/** The network to scale, and what its chosen layer makes of a clip; follows a training and the clip that plays. */
export function NetworkSection({ open }: { open: InsideOpen }) {
  const { layers, error } = useLayers(open.network, open.key);
  const [chosen, setChosen] = useState<string | null>(null);
  const layer = layers?.find(({ name }) => name === chosen) ?? layers?.find(isConvolution) ?? layers?.at(-1);
  return (
    <Stack gap="sm" component="section" aria-label={t('The network')}>
      <Title order={2} fz="xl">
        {t('The network, layer by layer')}
      </Title>
      {error && (
        <Alert role="alert" color="red" title={t('This did not work')}>
          {error}
        </Alert>
      )}
      {!layers && !error && <Loader aria-label={t('Opening the network')} />}
      {layers && layer && (
        <>
          <TermRow names={['layer', 'output-shape', 'parameters']} />
          <LayerBoxes layers={layers} chosen={layer.name} onChoose={setChosen} />
          <ChosenLayer
            open={open}
            layer={layer}
            input={layers[0]!.inputShape}
            last={layer === layers.at(-1)}
          />
        </>
      )}
    </Stack>
  );
}

/** What there is most to see of. */
const isConvolution = ({ className }: LayerView) => className.endsWith('Conv2D');

interface ChosenLayerProps {
  open: InsideOpen;
  layer: LayerView;
  /** Of the network. */
  input: readonly number[];
  last: boolean;
}

function ChosenLayer({ open, layer, input, last }: ChosenLayerProps) {
  const library = useLibrary((s) => s.tracks);
  const asked = usePrediction((s) => s.result);
  const { dataset } = open;
  const tracks = useMemo(() => clipTracks({ dataset }, library, asked), [dataset, library, asked]);
  const [wanted, setWanted] = useState<string | null>(null);
  const track = tracks.find(({ id }) => id === wanted) ?? tracks[0];
  if (!track)
    return (
      <Text>
        {t(
          'To see what its layers make of a clip, add songs or built-in music on the Music page, or drop a song on the Predict page.',
        )}
      </Text>
    );
  return (
    <SeenThrough
      key={track.id}
      {...{ open, layer, input, last, tracks, track }}
      onTrack={({ id }) => setWanted(id)}
    />
  );
}

interface SeenThroughProps extends ChosenLayerProps {
  tracks: readonly ClipTrack[];
  track: ClipTrack;
  onTrack(track: ClipTrack): void;
}

function SeenThrough({ open, layer, input, last, tracks, track, onTrack }: SeenThroughProps) {
  const { clips, error } = useTrackClips(open.network, track);
  const [index, setIndex] = useState(0);
  const seen = clips?.[index] ?? null;
  const follow = useCallback((seconds: number) => clips && setIndex(clipAt(clips, seconds)), [clips]);
  usePlayhead(track.playerKey ?? '', follow);
  const { now, error: problem } = useLayerNow(open.network, layer.name, seen?.clip ?? null, open.live);
  const failed = error ?? problem;
  return (
    <Stack gap="sm">
      <ClipChoice {...{ tracks, track, onTrack, clips, index }} onClip={setIndex} />
      {failed && (
        <Alert role="alert" color="red" title={t('This did not work')}>
          {failed}
        </Alert>
      )}
      <Title order={3} fz="xl">
        <LayerTerm className={layer.className} />{' '}
        <Text span c="dimmed" fz="md">
          {layer.name}
        </Text>
      </Title>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <Stack gap="sm">
          <ClipInput open={open} track={track} seen={seen} shape={input} />
          {now && <FilterPictures filters={now.filters} upsideDown={open.recipe.features.picture === null} />}
        </Stack>
        {now ? (
          <MapPictures
            key={layer.name}
            {...{ open, track, seen, maps: now.maps, layer: layer.name, answers: last }}
          />
        ) : (
          !failed && <Loader aria-label={t('Looking at the clip')} />
        )}
      </SimpleGrid>
    </Stack>
  );
}
