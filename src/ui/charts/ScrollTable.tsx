import { Table } from '@mantine/core';
import type { ReactNode } from 'react';

interface ScrollTableProps {
  /** Pixels below which it scrolls sideways. */
  minWidth: number;
  maxHeight?: number;
  children: ReactNode;
}

/** A table that scrolls in itself, by keyboard too. */
export function ScrollTable({ minWidth, maxHeight, children }: ScrollTableProps) {
  return (
    <Table.ScrollContainer
      minWidth={minWidth}
      maxHeight={maxHeight}
      scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
    >
      {children}
    </Table.ScrollContainer>
  );
}
