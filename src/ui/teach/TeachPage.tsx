import { Alert, Stack, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { t } from '../../i18n.ts';
import { useTeach } from '../state/teach.ts';
import { useTeaching } from '../state/teaching.ts';
import { AskTaught } from './AskTaught.tsx';
import { ClassList } from './ClassList.tsx';
import { Failures } from './Failures.tsx';
import { Learned } from './Learned.tsx';
import { TrainBar } from './TrainBar.tsx';
import { TryBuiltIn } from './TryBuiltIn.tsx';

/** Classes of the user's own, taught to the network that comes with Melscope with a handful of songs each. */
export function TeachPage() {
  useEffect(() => {
    void useTeach.getState().load();
    void useTeaching.getState().load();
  }, []);
  const loaded = useTeach((s) => s.loaded);
  const hasSongs = useTeach((s) => s.songs.length > 0 || s.importing !== null);
  const songsError = useTeach((s) => s.error);
  const trainingError = useTeaching((s) => s.error);
  const result = useTeaching((s) => s.result);
  const error = songsError ?? trainingError;
  return (
    <Stack gap="lg">
      <Stack gap={4}>
        <Title order={1}>{t('Teach it your own genres')}</Title>
        <Text fz="lg" maw="60rem">
          {t(
            'Name two or more classes and give each about five songs. The network that comes with Melscope has learned to listen already: it learns your classes in seconds. Nothing leaves this computer.',
          )}
        </Text>
      </Stack>
      {loaded && (
        <>
          {!hasSongs && <TryBuiltIn />}
          <ClassList />
          <Failures />
          {error && (
            <Alert role="alert" color="red" title={t('Something did not work')}>
              {error}
            </Alert>
          )}
          <TrainBar />
          <Learned />
          {result && <AskTaught model={result.model} key={result.model.training.trainedAt} />}
        </>
      )}
    </Stack>
  );
}
