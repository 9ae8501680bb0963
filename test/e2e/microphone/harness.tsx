import { MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import { RecordClip } from '../../../src/ui/microphone/RecordClip.tsx';

declare global {
  interface Window {
    recorded: { pcm: Float32Array; name: string }[];
  }
}
window.recorded = [];

createRoot(document.getElementById('root')!).render(
  <MantineProvider>
    <RecordClip seconds={3} onRecorded={(pcm, name) => window.recorded.push({ pcm, name })} />
  </MantineProvider>,
);
