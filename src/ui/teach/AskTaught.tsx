import { Alert, Button, FileButton, Group, Stack, Text, Title } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { TrainedModel } from '../../experiments/trainedModel.ts';
import { t } from '../../i18n.ts';
import { listInWords } from '../../listInWords.ts';
import { answerLive } from '../../session/answerLive.ts';
import type { FilePrediction } from '../../session/predictFile.ts';
import { LiveListening } from '../microphone/LiveListening.tsx';
import { Answer } from '../predict/Answer.tsx';
import { ClipTimeline } from '../predict/ClipTimeline.tsx';
import { clipAnswers, rankedGenres } from '../predict/clipAnswers.ts';
import { ONE_AT_A_TIME } from '../predict/DropSong.tsx';
import { TaughtModelButtons } from './TaughtModelButtons.tsx';
import { useAsk } from './useAsk.ts';

/** Asks what was taught about another song: a file, or what the microphone hears. */
export function AskTaught({ model }: { model: TrainedModel }) {
  const { busy, prediction, error, ask } = useAsk(model);
  // Without it, the same file could not be chosen twice in a row.
  const reset = useRef<() => void>(null);
  const [several, setSeveral] = useState(false);
  const onFile = (file: File | null | undefined) => {
    setSeveral(false);
    if (file) void ask(file);
    reset.current?.();
  };
  const answer = useCallback((pcm: Float32Array) => answerLive(pcm, model), [model]);
  return (
    <Stack component="section" gap="sm">
      <Group justify="space-between">
        <Title order={2} fz="xl">
          {t('Ask it about another song')}
        </Title>
        <TaughtModelButtons model={model} />
      </Group>
      <Text>
        {t('It knows {genres} and nothing else: whatever it hears, it says one of these.', {
          genres: listInWords(model.genres),
        })}
      </Text>
      <Dropzone
        onDrop={(files) => onFile(files[0])}
        onReject={() => setSeveral(true)}
        multiple={false}
        activateOnClick={false}
        activateOnKeyboard={false}
        enablePointerEvents
        disabled={busy !== null}
        tabIndex={-1}
        inputProps={{ 'aria-label': t('Song to ask about, dropped') }}
        p="md"
        style={{ cursor: 'default' }}
      >
        <Group gap="md" justify="center">
          <Text fz="lg" fw={600} role="status">
            {busy ? `${busy}…` : t('Drop a song here')}
          </Text>
          <FileButton
            onChange={onFile}
            resetRef={reset}
            inputProps={{ 'aria-label': t('Song to ask about') }}
          >
            {(button) => (
              <Button {...button} size="md" disabled={busy !== null}>
                {t('Choose a file')}
              </Button>
            )}
          </FileButton>
        </Group>
      </Dropzone>
      <LiveListening
        seconds={model.recipe.clips.seconds}
        answer={answer}
        onKeep={(pcm, name) => void ask({ pcm, name })}
        disabled={busy !== null}
      />
      {several && (
        <Text role="alert" fw={600} c="var(--mantine-color-error)">
          {ONE_AT_A_TIME}
        </Text>
      )}
      {error && (
        <Alert role="alert" color="red" title={t('This file could not be answered')}>
          {t('{error} You can drop another file.', { error })}
        </Alert>
      )}
      {prediction && <Answered model={model} prediction={prediction} />}
    </Stack>
  );
}

function Answered({ model, prediction }: { model: TrainedModel; prediction: FilePrediction }) {
  const answers = useMemo(() => clipAnswers(prediction), [prediction]);
  const order = useMemo(() => rankedGenres(prediction), [prediction]);
  const { input } = prediction;
  return (
    <>
      <Answer result={prediction} answers={answers} order={order} trust={model.trust} cautious={false} />
      {input.kind === 'audio' && (
        <ClipTimeline result={prediction} song={input} answers={answers} order={order} model={model} />
      )}
    </>
  );
}
