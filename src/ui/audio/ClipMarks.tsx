import { Box } from '@mantine/core';
import { clipLanes } from './clipLanes.ts';

const LANE_HEIGHT = 7;
const MOST_LANES = 14;

interface ClipMarksProps {
  /** Start of each clip in seconds, ascending. */
  starts: readonly number[];
  /** Length of a clip in seconds. */
  seconds: number;
  /** Seconds that the picture below spans. */
  start: number;
  duration: number;
}

/** Where a track is cut into clips: frames over its picture or, where clips overlap, brackets on several lanes. */
export function ClipMarks({ starts, seconds, start, duration }: ClipMarksProps) {
  const lanes = clipLanes(starts, seconds);
  const overlap = lanes.some((lane) => lane > 0);
  const percent = (s: number) => `${(s / duration) * 100}%`;
  return (
    <Box pos="absolute" inset={0} aria-hidden style={{ pointerEvents: 'none', overflow: 'hidden' }}>
      {starts.map((at, i) => (
        <Box
          // biome-ignore lint/suspicious/noArrayIndexKey: two random windows may start at the same time
          key={i}
          pos="absolute"
          top={(lanes[i]! % MOST_LANES) * LANE_HEIGHT + 2}
          h={overlap ? LANE_HEIGHT - 2 : '100%'}
          left={percent(at - start)}
          w={percent(Math.min(seconds, start + duration - at))}
          style={{ border: `1px solid rgb(255 255 255 / ${overlap ? 75 : 45}%)`, borderBottom: 0 }}
        />
      ))}
    </Box>
  );
}
