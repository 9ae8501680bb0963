import { Box } from '@mantine/core';

interface ClipMarksProps {
  /** Start of each clip in seconds, ascending. */
  starts: readonly number[];
  /** Length of a clip in seconds. */
  seconds: number;
  /** Seconds that the picture below spans. */
  start: number;
  duration: number;
}

/** Where a track is cut into clips: brackets over its picture. Overlapping random windows lie on two levels. */
export function ClipMarks({ starts, seconds, start, duration }: ClipMarksProps) {
  const percent = (s: number) => `${(s / duration) * 100}%`;
  return (
    <Box pos="absolute" inset={0} aria-hidden style={{ pointerEvents: 'none', overflow: 'hidden' }}>
      {starts.map((at, i) => (
        <Box
          // biome-ignore lint/suspicious/noArrayIndexKey: two random windows may start at the same time
          key={i}
          pos="absolute"
          top={(i % 2) * 6 + 2}
          bottom={0}
          left={percent(at - start)}
          w={percent(Math.min(seconds, start + duration - at))}
          style={{ border: '1px solid rgb(255 255 255 / 45%)', borderBottom: 0 }}
        />
      ))}
    </Box>
  );
}
