import { join } from 'node:path';
import { CHROMIUM_FLAGS, findOrInstallChromium } from '../../scripts/chromium.ts';
import { folderOf, wav } from './songs.ts';

/**
 * How a Chromium is launched whose microphone plays a sound, again and again. Whether a page may use it is the test's
 * to say: `context.grantPermissions`.
 * @param pcm mono at SAMPLE_RATE
 */
export async function fakeMicrophone(pcm: Float32Array) {
  const file = join(folderOf({ 'microphone.wav': await wav(pcm) }), 'microphone.wav');
  return {
    executablePath: findOrInstallChromium(),
    args: [
      ...CHROMIUM_FLAGS,
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-audio-capture=${file}`,
    ],
  };
}
