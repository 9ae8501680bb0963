import { Box, Text } from '@mantine/core';
import { formatTick, timeTicks } from './time.ts';

/** Ticks below pictures that span `start`..`start + duration` seconds. */
export function TimeAxis({ start, duration }: { start: number; duration: number }) {
  return (
    <Box pos="relative" h="1.6rem" aria-hidden style={{ pointerEvents: 'none' }}>
      {timeTicks(start, start + duration).map((seconds) => {
        const share = (seconds - start) / duration;
        // Labels at the very ends would stick out.
        const shift = share < 0.03 ? '0%' : share > 0.97 ? '-100%' : '-50%';
        return (
          <Box key={seconds} pos="absolute" left={`${share * 100}%`} top={0}>
            <Box w={1} h={5} bg="var(--mantine-color-dimmed)" />
            <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap', transform: `translateX(${shift})` }}>
              {formatTick(seconds)}
            </Text>
          </Box>
        );
      })}
    </Box>
  );
}
