import { Text } from '@mantine/core';
import { t } from '../../i18n.ts';
import { deviceInWords } from '../../training/probe.ts';
import { useBackends } from '../state/backends.ts';
import { BACKEND_NAMES } from '../train/backendInWords.ts';

/** For whom the run of a link is the same. */
export function SameRun() {
  const backend = useBackends((s) => s.backend);
  return (
    <Text c="dimmed">
      {t(
        'Everybody who trains this with the same browser on the same backend gets the same run, to the last digit; the number of threads does not matter. On another backend the figures differ.',
      )}
      {backend &&
        ` ${t('Here it is {backend}: {device}.', {
          backend: BACKEND_NAMES[backend.name],
          device: deviceInWords(backend.device),
        })}`}
    </Text>
  );
}
