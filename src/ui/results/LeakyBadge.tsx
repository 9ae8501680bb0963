import { Badge } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';

/** Stands wherever a figure of a leaky split is shown. */
export function LeakyBadge() {
  return (
    <Badge color="red" variant="filled" size="lg" tt="none" leftSection={<IconAlertTriangle size={16} />}>
      Leaky split: flatters
    </Badge>
  );
}
