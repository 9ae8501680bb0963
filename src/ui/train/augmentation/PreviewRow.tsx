import { Skeleton, Text } from '@mantine/core';
import { memo, useMemo } from 'react';
import { t } from '../../../i18n.ts';
import type { Augmentation } from '../../../training/augmentation/settings.ts';
import type { Palette } from '../../audio/pictureImage.ts';
import { Spectrogram } from '../../audio/Spectrogram.tsx';
import classes from './AugmentationEditor.module.css';
import { clipView } from './clipView.ts';
import type { ExampleClips } from './useExampleClips.ts';
import { usePreview, VERSIONS } from './usePreview.ts';

interface PreviewRowProps {
  /** What is done, for a screen reader. */
  label: string;
  /** The row of all changes together. */
  together?: boolean;
  layers: readonly Augmentation[];
  /** Null until they are there. */
  clips: ExampleClips | null;
  /** Whether the features are rendered as a picture. */
  rendered: boolean;
  palette: Palette;
  /** Another one draws other versions. */
  seed: number;
}

const HEIGHT = 84;
const PLACES = Array.from({ length: VERSIONS }, (_, index) => index);

/** A clip unchanged and changed, side by side. */
export const PreviewRow = memo(function PreviewRow(props: PreviewRowProps) {
  const { label, together = false, layers, clips, rendered, palette, seed } = props;
  const { versions, error } = usePreview(layers, clips, seed);
  const original = useMemo(
    () => clips && clipView(clips.data.subarray(0, clips.data.length / 2), clips.shape, rendered),
    [clips, rendered],
  );
  const views = useMemo(
    () => clips && versions?.map(({ picture }) => clipView(picture, clips.shape, rendered)),
    [clips, versions, rendered],
  );
  if (error) {
    // The other rows fail for the same reason.
    if (!together) return null;
    return (
      <Text role="alert" size="sm" c="var(--mantine-color-error)">
        {error}
      </Text>
    );
  }
  return (
    <div className={classes.pictures}>
      <figure>
        {original ? (
          <Spectrogram picture={original} label={t('The clip unchanged')} height={HEIGHT} palette={palette} />
        ) : (
          <Skeleton h={HEIGHT} radius={0} />
        )}
      </figure>
      {PLACES.map((index) => {
        const view = views?.[index];
        const share = versions?.[index]?.share ?? 1;
        return (
          <figure key={index}>
            {view ? (
              <Spectrogram
                picture={view}
                label={t('{label}, version {index}', { label, index: index + 1 })}
                height={HEIGHT}
                palette={palette}
              />
            ) : (
              <Skeleton h={HEIGHT} radius={0} />
            )}
            {clips && share < 1 && (
              <Text component="figcaption" size="sm">
                {mixed(clips.genres, share)}
              </Text>
            )}
          </figure>
        );
      })}
    </div>
  );
});

function mixed([own, other]: readonly [string, string], share: number): string {
  const percent = Math.round(share * 100);
  if (percent === 100) return t('{name} alone', { name: own });
  return percent === 0
    ? t('{name} alone', { name: other })
    : `${percent} % ${own}, ${100 - percent} % ${other}`;
}
