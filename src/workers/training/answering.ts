import { transfer } from 'comlink';
import type { TrainedModel } from '../../experiments/trainedModel.ts';
import { PREDICT_BATCH } from '../../experiments/trainRecipe.ts';
import { whileDeviceWorks } from '../../training/deviceFailure.ts';
import { embed, withEmbedding } from '../../training/embedding.ts';
import { gradCam } from '../../training/gradCam.ts';
import { predict } from '../../training/predict.ts';
import { type ClipData, hostClips } from '../../training/resident.ts';
import { inTurn, predictor } from './device.ts';

/** Its activations and their gradients are there at once. */
const GRAD_CAM_BATCH = 8;

/** The model that predicts, and all of the clips that it is asked about. In turn only. */
async function asked(data: ClipData) {
  const { model, shape } = await predictor.loaded();
  const count = data.length / (shape[0] * shape[1] * shape[2]);
  return { model, clips: hostClips(data, shape), indices: Array.from({ length: count }, (_, i) => i) };
}

/** What the training worker answers about clips by a trained model. */
export const answering = {
  /** Whether a model is the one that {@link predict} asks, and need not be sent. @param of see {@link identityOf} */
  async holdsModel(of: string): Promise<boolean> {
    return inTurn(async () => predictor.holds(of));
  },

  /** Makes a trained model the one that {@link predict} asks. */
  async loadModel(trained: TrainedModel) {
    return inTurn(() => predictor.hold(trained));
  },

  /** @param data clips × the model's input shape @returns clips × genres, each row summing to 1 */
  async predict(data: ClipData) {
    return inTurn(async () => {
      const { model, clips, indices } = await asked(data);
      return whileDeviceWorks(predict(model, clips, indices, PREDICT_BATCH));
    });
  },

  /**
   * What {@link predict} says, and the embeddings that it says it from.
   * @param data clips × the model's input shape
   * @throws Error for a network without a dense layer at its end
   */
  async embed(data: ClipData) {
    return inTurn(async () => {
      const { model, clips, indices } = await asked(data);
      return whileDeviceWorks(embed(withEmbedding(model), clips, indices, PREDICT_BATCH));
    });
  },

  /**
   * What speaks for a class, and where in the clips.
   * @param data clips × the model's input shape
   * @throws NoClassActivation for a network that has no layer to look at
   */
  async gradCam(data: ClipData, classIndex: number) {
    return inTurn(async () => {
      const { model, clips, indices } = await asked(data);
      const map = await whileDeviceWorks(gradCam(model, clips, indices, classIndex, GRAD_CAM_BATCH));
      return transfer(map, [map.values.buffer]);
    });
  },
};
