import { Alert, Text } from '@mantine/core';
import { t } from '../../i18n.ts';
import { useLibrary } from '../state/library.ts';
import { type ImportReport as Report, useAddSongs } from './addSongs.ts';
import { FailureList } from './FailureList.tsx';
import { countKinds } from './words.ts';

/** What came of the last import, until it is dismissed. */
export function ImportReport() {
  const report = useAddSongs((s) => s.report);
  const error = useAddSongs((s) => s.error);
  const dismiss = useAddSongs((s) => s.dismiss);
  const importing = useLibrary((s) => s.importing !== null);
  const failures = useLibrary((s) => s.failures);
  if (importing || (!report && !error)) return null;
  return (
    <Alert
      role={error ? 'alert' : 'status'}
      color={error ? 'red' : report?.failed ? 'yellow' : 'green'}
      withCloseButton
      closeButtonLabel={t('Dismiss')}
      onClose={dismiss}
      py="xs"
    >
      {error && <Text>{error}</Text>}
      {report && <Text fw={600}>{sentence(report)}</Text>}
      {failures.length > 0 && <FailureList failures={failures} />}
    </Alert>
  );
}

function sentence({ added, known, failed, leftOut, cancelled }: Report): string {
  const parts = [t('{tracks} added', { tracks: countKinds(added) })];
  if (known > 0)
    parts.push(t('{count, plural, one {# track} other {# tracks}} already there', { count: known }));
  if (failed > 0)
    parts.push(t('{count, plural, one {# file} other {# files}} could not be used', { count: failed }));
  if (leftOut > 0)
    parts.push(t('{count, plural, one {# other file} other {# other files}} left out', { count: leftOut }));
  const what = parts.join(', ');
  return cancelled ? t('Cancelled: {what}.', { what }) : `${what}.`;
}
