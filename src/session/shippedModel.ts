import { SAMPLE_RATE } from '../audio/pcm.ts';
import { encodeWav } from '../audio/wav.ts';
import type { TrainedModel } from '../experiments/trainedModel.ts';
import { t } from '../i18n.ts';
import { messageOf } from '../messageOf.ts';
import { normal, seededRandom } from '../random.ts';
import { predictFile } from './predictFile.ts';

/** Relative to the page: it may lie in a folder of a static host. */
const FILE = 'models/gtzan.zip';

/** Reads the model that comes with Melscope. @throws Error in words for the user */
export async function loadShippedModel(): Promise<TrainedModel> {
  try {
    const response = await fetch(new URL(FILE, document.baseURI)).catch(() => {
      throw new Error(t('The server cannot be reached: check the connection.'));
    });
    if (!response.ok)
      throw new Error(t('The server answers {status} for {file}.', { status: response.status, file: FILE }));
    const { readModelFile } = await import('../storage/modelFile.ts');
    return await readModelFile(await response.blob());
  } catch (error) {
    throw new Error(t('Melscope’s own model could not be loaded. {problem}', { problem: messageOf(error) }));
  }
}

/** Lets a model answer a clip of noise, so that the workers, the weights and the kernels are ready for the first song. */
export async function warmUp(model: TrainedModel): Promise<void> {
  const random = seededRandom(1);
  const pcm = Float32Array.from(
    { length: model.recipe.clips.seconds * SAMPLE_RATE },
    () => 0.1 * normal(random),
  );
  await predictFile(new File([encodeWav(pcm, SAMPLE_RATE)], 'noise.wav'), model, () => {});
}
