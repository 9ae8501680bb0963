import { Button, FileButton, Loader, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconMusicSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import { usePrediction } from '../state/prediction.ts';

/** Not every system knows `.au`; the others are for file managers that do not know `audio/*`. */
const CHOOSABLE = 'audio/*,.mp3,.wav,.flac,.ogg,.opus,.m4a,.aac,.au';

/** Where a file is dropped or chosen; says what is being done with it. */
/** @param small leaves the room to the answer */
export function DropSong({ small }: { small: boolean }) {
  const busy = usePrediction((s) => s.busy);
  // Without it, the same file could not be chosen twice in a row.
  const reset = useRef<() => void>(null);
  const predict = (file: File | null | undefined) => {
    if (file) void usePrediction.getState().predict(file);
    reset.current?.();
  };
  return (
    <Dropzone
      onDrop={(files) => predict(files[0])}
      multiple={false}
      activateOnClick={false}
      disabled={busy !== null}
      tabIndex={-1}
      inputProps={{ 'aria-label': 'Song to drop' }}
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
        {!busy && (
          <>
            {!small && <IconMusicSearch size={44} aria-hidden />}
            <Text fz="lg" fw={600} ta="center">
              Drop a song here
            </Text>
            <FileButton onChange={predict} accept={CHOOSABLE} resetRef={reset}>
              {(props) => (
                <Button {...props} size="md">
                  Choose a file
                </Button>
              )}
            </FileButton>
          </>
        )}
      </Stack>
    </Dropzone>
  );
}
