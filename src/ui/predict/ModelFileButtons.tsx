import { Alert, Button, FileButton, Group } from '@mantine/core';
import { IconDownload, IconFolderOpen } from '@tabler/icons-react';
import { useRef } from 'react';
import type { TrainedModel } from '../../experiments/trainedModel.ts';
import { t } from '../../i18n.ts';
import { usePrediction } from '../state/prediction.ts';
import { useModelFile } from './useModelFile.ts';

/** @param model what can be saved; null before there is one */
export function ModelFileButtons({ model }: { model: TrainedModel | null }) {
  const { busy, error, save, open } = useModelFile();
  // Without it, the same file could not be chosen twice in a row.
  const reset = useRef<() => void>(null);
  const choose = (file: File | null) => {
    void open(file);
    reset.current?.();
  };
  const predicting = usePrediction((s) => s.busy !== null);
  return (
    <>
      <Group gap="xs" mt={4}>
        {model && (
          <Button
            variant="default"
            leftSection={<IconDownload size={18} />}
            loading={busy === 'save'}
            onClick={() => void save(model)}
          >
            {t('Save model to a file')}
          </Button>
        )}
        <FileButton onChange={choose} resetRef={reset} accept=".zip,application/zip">
          {(props) => (
            <Button
              {...props}
              variant="default"
              leftSection={<IconFolderOpen size={18} />}
              loading={busy === 'open'}
              disabled={predicting}
            >
              {t('Open a model file')}
            </Button>
          )}
        </FileButton>
      </Group>
      {error && (
        <Alert role="alert" color="red" title={t('That did not work')}>
          {error}
        </Alert>
      )}
    </>
  );
}
