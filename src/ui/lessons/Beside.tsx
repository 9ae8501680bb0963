import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Lessons.module.css';

/** What is asked of the class, and beside it what answers. */
export function Beside({ ask, children }: { ask: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.columns}>
      <Stack gap="sm">{ask}</Stack>
      <Stack gap="sm">{children}</Stack>
    </div>
  );
}
