import { Alert, ScrollArea } from '@mantine/core';
import { t } from '../../i18n.ts';
import { useTeach } from '../state/teach.ts';

/** Files that could not be added, and why. */
export function Failures() {
  const failures = useTeach((s) => s.failures);
  if (failures.length === 0) return null;
  return (
    <Alert
      role="alert"
      color="yellow"
      title={t('{files, plural, one {# file} other {# files}} could not be added. The others are in.', {
        files: failures.length,
      })}
      withCloseButton
      closeButtonLabel={t('Dismiss')}
      onClose={() => useTeach.getState().dismissFailures()}
    >
      <ScrollArea.Autosize mah={180} viewportProps={{ tabIndex: 0 }}>
        <ul style={{ margin: 0, paddingLeft: '1.2rem' }}>
          {failures.map(({ path, reason }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows, and a file may fail twice
            <li key={i}>
              <b>{path}</b>: {reason}
            </li>
          ))}
        </ul>
      </ScrollArea.Autosize>
    </Alert>
  );
}
