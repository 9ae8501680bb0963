import { Box, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMemo } from 'react';
import { MISSING_END } from '../../audio/clips.ts';
import { framesPerSecondOf, kindOf, trackClipStarts } from '../../dataset/kinds.ts';
import type { Track } from '../../dataset/track.ts';
import { trackObstacle } from '../../experiments/trackObstacle.ts';
import { clipShape } from '../../features/clipShape.ts';
import { t } from '../../i18n.ts';
import { ClipMarks } from '../audio/ClipMarks.tsx';
import { ClipPicture } from '../audio/ClipPicture.tsx';
import { CompareFeatures } from '../audio/CompareFeatures.tsx';
import { RecordingView } from '../audio/RecordingView.tsx';
import { FeatureSettingsPanel } from '../features/FeatureSettingsPanel.tsx';
import { shapeInWords } from '../features/featureWords.ts';
import { useRecipe } from '../state/recipe.ts';

/** A track to see and hear, cut into clips as the recipe says, and the settings of its picture. */
export function SelectedTrack({ track, onRemove }: { track: Track; onRemove(track: Track): void }) {
  const recipe = useRecipe((s) => s.recipe);
  const problems = useRecipe((s) => s.problems);
  const { features, clips, standardize, seed } = recipe;
  const starts = useMemo(() => trackClipStarts(track, clips, seed), [track, clips, seed]);
  const obstacle = useMemo(() => trackObstacle([track], features), [track, features]);
  // Where the time axis does not show what the network sees.
  const reshaped = !obstacle && (features.picture !== null || features.fixedFrames !== null);
  const shape = clipShape(clips.seconds, features, framesPerSecondOf([track]));
  const shapeText = shapeInWords(features, shape);
  const cut =
    kindOf(track) === 'picture'
      ? t('one clip of {shape}.', { shape: shapeText })
      : t('{count, plural, one {# clip} other {# clips}} of {seconds} s, each {shape}.', {
          count: starts.length,
          seconds: clips.seconds,
          shape: shapeText,
        });
  const silent = kindOf(track) === 'audio' && track.duration < clips.seconds * (1 - MISSING_END);
  return (
    <Stack gap="xs">
      <Group justify="space-between" wrap="nowrap">
        <Title order={2} fz="lg" lineClamp={1}>
          {track.name}
        </Title>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconTrash size={16} />}
          onClick={() => onRemove(track)}
          style={{ flex: 'none' }}
        >
          {t('Remove track')}
        </Button>
      </Group>
      {track.note && <Text size="sm">{track.note}</Text>}
      <RecordingView
        track={track}
        features={features}
        overlay={(start, duration) => (
          <ClipMarks starts={starts} seconds={clips.seconds} start={start} duration={duration} />
        )}
        below={(recording) => (
          <>
            {reshaped && (
              <Box mt="xs">
                <ClipPicture recording={recording} starts={starts} clips={clips} features={features} />
              </Box>
            )}
            {recording.kind === 'audio' && (
              <Box mt="xs">
                <CompareFeatures pcm={recording.pcm} features={features} name={track.name} />
              </Box>
            )}
          </>
        )}
      />
      <Text size="sm">
        {t('Recipe “{name}”: {what}', { name: recipe.name, what: obstacle ?? cut })}
        {!obstacle && silent && ` ${t('The track is shorter: the rest is silence.')}`}
      </Text>
      <FeatureSettingsPanel
        features={features}
        clips={clips}
        standardize={standardize}
        problems={problems}
        onChange={(change) => useRecipe.getState().edit(change)}
      />
    </Stack>
  );
}
