import { transfer } from 'comlink';
import type { TrainedModel } from '../experiments/trainedModel.ts';
import type { ClassActivation } from '../training/gradCam.ts';
import { askModel } from './askModel.ts';
import { heardBy } from './heardBy.ts';
import { type Progress, ProgressMeter } from './progress.ts';

/** Others who ask the network wait for no more clips than these. */
const CLIPS_AT_ONCE = 8;

/** What speaks for a genre in a song. */
export interface SongActivation extends ClassActivation {
  /** Start of each clip in seconds. */
  starts: number[];
}

/**
 * What speaks for a genre in a song, a few clips at a time.
 * @param pcm mono at SAMPLE_RATE, as the model answered it
 * @param classIndex of one of the model's genres
 * @throws the signal's reason once it is aborted; Error named NoClassActivation, in words, where the network has no
 * layer to look at
 */
export async function activationOf(
  pcm: Float32Array,
  model: TrainedModel,
  classIndex: number,
  onProgress: (clips: Progress) => void,
  signal: AbortSignal,
): Promise<SongActivation> {
  const { data, starts, shape } = await heardBy(model, { kind: 'audio', pcm }, 'bulk');
  const size = shape[0] * shape[1] * shape[2];
  const meter = new ProgressMeter(starts.length, onProgress);
  let whole: ClassActivation | null = null;
  for (let first = 0; first < starts.length; first += CLIPS_AT_ONCE) {
    signal.throwIfAborted();
    const end = Math.min(starts.length, first + CLIPS_AT_ONCE);
    const clips = data.slice(first * size, end * size);
    const part = await askModel(model, (worker) =>
      worker.gradCam(transfer(clips, [clips.buffer]), classIndex),
    );
    const cells = part.height * part.width;
    whole ??= { ...part, values: new Float32Array(starts.length * cells) };
    whole.values.set(part.values, first * cells);
    meter.advance(end - first);
  }
  signal.throwIfAborted();
  return { ...whole!, starts };
}
