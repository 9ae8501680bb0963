import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import { t } from '../../i18n.ts';
import type { TermName } from './names.ts';

/** To the term's place in the list of all. */
export function TermLink({ name, ...others }: { name: TermName; onClick(): void }) {
  return (
    <Anchor component={Link} href={`/glossary/${name}`} size="sm" {...others}>
      {t('See it among all terms')}
    </Anchor>
  );
}
