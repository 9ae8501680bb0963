import { Alert, Button, Group } from '@mantine/core';
import { IconDeviceFloppy, IconWaveSine } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { TrainedModel } from '../../experiments/trainedModel.ts';
import { t } from '../../i18n.ts';
import { messageOf } from '../../messageOf.ts';
import { useModelFile } from '../predict/useModelFile.ts';
import { usePrediction } from '../state/prediction.ts';

/** What else can be done with a taught network: it is a model like any other. */
export function TaughtModelButtons({ model }: { model: TrainedModel }) {
  const { busy, error: fileError, save } = useModelFile();
  const [error, setError] = useState<string | null>(null);
  const [, navigate] = useLocation();
  const use = async () => {
    try {
      await usePrediction.getState().useModel(model);
      navigate('/predict');
    } catch (cause) {
      setError(messageOf(cause));
    }
  };
  const told = error ?? fileError;
  return (
    <Group gap="xs">
      <Button
        variant="default"
        leftSection={<IconDeviceFloppy size={18} aria-hidden />}
        loading={busy === 'save'}
        onClick={() => void save(model)}
      >
        {t('Save as a file')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconWaveSine size={18} aria-hidden />}
        onClick={() => void use()}
      >
        {t('Use it on the Predict page')}
      </Button>
      {told && (
        <Alert role="alert" color="red" title={t('Something did not work')} w="100%">
          {told}
        </Alert>
      )}
    </Group>
  );
}
