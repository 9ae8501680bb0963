import { Text } from '@mantine/core';
import classes from './Timeline.module.css';
import { formatTick, timeTicks } from './time.ts';

/** Ticks below pictures that span `start`..`start + duration` seconds. */
export function TimeAxis({ start, duration }: { start: number; duration: number }) {
  return (
    <div className={classes.axis} aria-hidden>
      {timeTicks(start, start + duration).map((seconds) => {
        const share = (seconds - start) / duration;
        // Labels at the very ends would stick out.
        const shift = share < 0.03 ? '0%' : share > 0.97 ? '-100%' : '-50%';
        return (
          <div key={seconds} className={classes.tick} style={{ left: `${share * 100}%` }}>
            <Text
              size="xs"
              c="dimmed"
              className={classes.label}
              style={{ transform: `translateX(${shift})` }}
            >
              {formatTick(seconds)}
            </Text>
          </div>
        );
      })}
    </div>
  );
}
