import { Group, type GroupProps } from '@mantine/core';
import { t } from '../../i18n.ts';
import type { TermName } from './names.ts';
import { Term } from './Term.tsx';

interface TermRowProps extends Omit<GroupProps, 'children'> {
  names: readonly TermName[];
}

/** Terms that a picture or a sentence needs and that no word of it can stand for. */
export function TermRow({ names, ...group }: TermRowProps) {
  return (
    <Group component="ul" gap="2px 16px" m={0} p={0} fz="sm" c="dimmed" {...group} aria-label={t('Terms')}>
      {names.map((name) => (
        <li key={name} style={{ listStyle: 'none' }}>
          <Term name={name} />
        </li>
      ))}
    </Group>
  );
}
