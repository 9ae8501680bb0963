import { Group, Text } from '@mantine/core';
import { t } from '../../i18n.ts';
import { useDemonstration } from '../state/demonstration.ts';
import { ShareLink } from './ShareLink.tsx';
import { useSharedLink } from './useSharedLink.ts';

/** A link that opens the playground with its settings as they stand. */
export function SharePlayground() {
  const demonstration = useDemonstration((s) => s.settings);
  const { link } = useSharedLink({ opens: 'playground', demonstration });
  return (
    <Group gap="sm">
      <ShareLink link={link} />
      <Text c="dimmed">{t('It opens the playground with these settings.')}</Text>
    </Group>
  );
}
