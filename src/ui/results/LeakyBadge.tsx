import { Badge } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { t } from '../../i18n.ts';

/** Stands wherever a figure of a leaky split is shown. @param size `sm` within tables */
export function LeakyBadge({ size = 'lg' }: { size?: 'sm' | 'lg' }) {
  const icon = <IconAlertTriangle size={size === 'sm' ? 13 : 16} />;
  return (
    <Badge color="red" variant="filled" size={size} tt="none" leftSection={icon}>
      {t('Leaky split: flatters')}
    </Badge>
  );
}
