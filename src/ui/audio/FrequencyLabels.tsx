import { Box, Text } from '@mantine/core';
import { hzToMel, melToHz } from '../../features/melBank.ts';
import type { FeatureSettings } from '../../features/settings.ts';

/** Centre of the band a share of the way up the picture, in Hz. */
function bandHz({ fMin, fMax, nMels }: FeatureSettings, band: number): number {
  const lowest = hzToMel(fMin);
  return melToHz(lowest + ((hzToMel(fMax) - lowest) * (band + 1)) / (nMels + 1));
}

const inHz = (hz: number) => (hz < 1000 ? `${Math.round(hz)} Hz` : `${(hz / 1000).toFixed(1)} kHz`);

/** The centre frequencies of the lowest, middle and highest mel band, beside a picture of this height. */
export function FrequencyLabels({ features, height }: { features: FeatureSettings; height: number }) {
  const bands = [features.nMels - 1, Math.floor((features.nMels - 1) / 2), 0];
  return (
    <Box h={height} style={{ display: 'flex', flexDirection: 'column', justifyContent: 'space-between' }}>
      {bands.map((band) => (
        <Text key={band} size="xs" lh={1} ta="right" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
          {inHz(bandHz(features, band))}
        </Text>
      ))}
    </Box>
  );
}
