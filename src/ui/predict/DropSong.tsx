import { Button, FileButton, Loader, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconMusicSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { predictableFrom } from '../../experiments/predictableFrom.ts';
import type { TrainedModel } from '../../experiments/trainedModel.ts';
import { t } from '../../i18n.ts';
import { usePrediction } from '../state/prediction.ts';

/** Not every system knows `.au`; the others are for file managers that do not know `audio/*`. */
const SONGS = 'audio/*,.mp3,.wav,.flac,.ogg,.opus,.m4a,.aac,.au';
const PICTURES = 'image/png,image/jpeg,image/webp';

export const ONE_AT_A_TIME = t('One song at a time: drop a single file.');

interface DropSongProps {
  /** Null while it is being loaded. */
  model: TrainedModel | null;
  /** Leaves the room to the answer. */
  small?: boolean;
  /** Is told that a file is being asked about. */
  onAsked?: () => void;
}

/** Where a file is dropped or chosen; says what is being done with it. */
export function DropSong({ model, small = false, onAsked }: DropSongProps) {
  const songs = !model || predictableFrom('audio', model).refusal === null;
  const pictures = model !== null && predictableFrom('picture', model).refusal === null;
  const what =
    songs && pictures
      ? t('a song or a spectrogram picture')
      : pictures
        ? t('a spectrogram picture')
        : t('a song');
  const choosable = [songs && SONGS, pictures && PICTURES].filter(Boolean).join(',');
  const busy = usePrediction((s) => s.busy);
  // Without it, the same file could not be chosen twice in a row.
  const reset = useRef<() => void>(null);
  const [several, setSeveral] = useState(false);
  const predict = (file: File | null | undefined) => {
    setSeveral(false);
    if (file) {
      void usePrediction.getState().predict(file);
      onAsked?.();
    }
    reset.current?.();
  };
  return (
    <Dropzone
      onDrop={(files) => predict(files[0])}
      // Without `accept`, only several files at once are refused.
      onReject={() => setSeveral(true)}
      multiple={false}
      activateOnClick={false}
      activateOnKeyboard={false}
      enablePointerEvents
      tabIndex={-1}
      inputProps={{ 'aria-label': t('File to drop: {what}', { what }) }}
      style={{ cursor: 'default' }}
    >
      <Stack align="center" gap="sm" mih={small ? 90 : 170} justify="center">
        <div role="status" style={{ textAlign: 'center' }}>
          {busy && (
            <>
              <Loader size="lg" aria-hidden />
              <Text fz="lg" fw={600} mt="xs">
                {busy}…
              </Text>
            </>
          )}
        </div>
        {busy && (
          <Button variant="default" onClick={() => usePrediction.getState().cancel()}>
            {t('Cancel')}
          </Button>
        )}
        {!busy && (
          <>
            {!small && <IconMusicSearch size={44} aria-hidden />}
            <Text fz="lg" fw={600} ta="center">
              {t('Drop {what} here', { what })}
            </Text>
            <FileButton onChange={predict} accept={choosable} resetRef={reset}>
              {(props) => (
                <Button {...props} size="md">
                  {t('Choose a file')}
                </Button>
              )}
            </FileButton>
            {several && (
              <Text role="alert" fw={600} c="var(--mantine-color-error)" ta="center">
                {ONE_AT_A_TIME}
              </Text>
            )}
          </>
        )}
      </Stack>
    </Dropzone>
  );
}
