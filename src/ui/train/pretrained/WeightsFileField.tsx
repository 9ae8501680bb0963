import { Alert, Anchor, Button, FileButton, Group, Loader, Paper, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconCircleCheck } from '@tabler/icons-react';
import { useRef } from 'react';
import { t } from '../../../i18n.ts';
import type { ApplicationName } from '../../../models/layers.ts';
import { publishedWeights } from '../../../models/pretrained/sources.ts';
import type { StoredWeights } from '../../../storage/pretrainedWeights.ts';
import { usePretrained, useStoredWeights } from '../../state/pretrained.ts';
import { useTraining } from '../../state/training.ts';
import { Words } from '../../Words.tsx';
import { MatchList } from './MatchList.tsx';
import { matchedInWords, refusalInWords } from './words.ts';

const CHOOSABLE = '.h5,.hdf5,.zip,.json,.bin';

/** The weights that are kept for an application, or where its file is dropped. */
export function WeightsFileField({ application }: { application: ApplicationName }) {
  const stored = useStoredWeights(application);
  const taken = usePretrained((s) => s.taken);
  const error = usePretrained((s) => s.error);
  const refused = taken?.application === application && !taken.stored ? taken : null;
  return (
    <Stack gap="xs">
      {error && (
        <Alert role="alert" color="red" title={t('This file cannot be used')}>
          {error}
        </Alert>
      )}
      {refused && (
        <Alert role="alert" color="red" title={t('These are not {application}’s weights', { application })}>
          {refusalInWords(refused, application)}
          <MatchList report={refused.report} />
        </Alert>
      )}
      {stored ? <Kept stored={stored} /> : <DropWeights application={application} />}
    </Stack>
  );
}

function Kept({ stored }: { stored: StoredWeights }) {
  const { application, fileName, bytes, fingerprint, report } = stored;
  return (
    <Paper withBorder p="sm">
      <Group gap={6} wrap="nowrap">
        <IconCircleCheck size={20} aria-hidden />
        <Text fw={600}>{t('{application}’s weights are here', { application })}</Text>
      </Group>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {t('{fileName} ({megabytes} MB), kept in this browser. {report}', {
          fileName,
          megabytes: Math.max(1, Math.round(bytes / 1e6)),
          report: matchedInWords(report),
        })}
      </Text>
      <MatchList report={report} />
      <Group gap="sm" mt="xs">
        <Button size="xs" variant="default" onClick={() => void usePretrained.getState().remove(application)}>
          {t('Remove these weights')}
        </Button>
        <Text size="xs">{t('Fingerprint {fingerprint}', { fingerprint })}</Text>
      </Group>
    </Paper>
  );
}

function DropWeights({ application }: { application: ApplicationName }) {
  const reading = usePretrained((s) => s.reading !== null);
  const idle = useTraining((s) => s.phase === 'idle');
  const { url, megabytes } = publishedWeights[application];
  // Without it, the same file could not be chosen twice in a row.
  const reset = useRef<() => void>(null);
  const take = (files: readonly File[]) => {
    void usePretrained.getState().take(application, files);
    reset.current?.();
  };
  return (
    <Stack gap={6}>
      <Dropzone
        onDrop={take}
        activateOnClick={false}
        disabled={reading || !idle}
        tabIndex={-1}
        p="sm"
        inputProps={{ 'aria-label': t('File with {application}’s weights', { application }) }}
        style={{ cursor: 'default' }}
      >
        <Group gap="sm" role="status">
          {reading ? (
            <>
              <Loader size="sm" aria-hidden />
              <Text size="sm">{t('Reading the weights…')}</Text>
            </>
          ) : (
            <>
              <Text size="sm">{t('Drop {application}’s weights here, or', { application })}</Text>
              <FileButton onChange={take} accept={CHOOSABLE} multiple resetRef={reset}>
                {(props) => (
                  <Button {...props} size="xs" disabled={!idle}>
                    {t('Choose a file')}
                  </Button>
                )}
              </FileButton>
            </>
          )}
        </Group>
      </Dropzone>
      <Text size="sm">
        <Words
          text="Keras publishes them: <page>{file}</page> ({megabytes} MB, opens in a new tab). A tfjs layers-model works too: model.json with its .bin files, or as a zip."
          values={{ file: url.split('/').at(-1)!, megabytes }}
          parts={{
            page: (
              <Anchor
                href={url}
                target="_blank"
                rel="noreferrer"
                size="sm"
                underline="always"
                style={{ overflowWrap: 'anywhere' }}
              />
            ),
          }}
        />
      </Text>
    </Stack>
  );
}
