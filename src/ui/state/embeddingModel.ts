import type { TrainedModel } from '../../experiments/trainedModel.ts';
import { t } from '../../i18n.ts';
import { usePrediction } from './prediction.ts';

/** The model that comes with Melscope: what it makes of songs is what is learned from. @throws Error in words */
export async function embeddingModel(): Promise<TrainedModel> {
  await usePrediction.getState().loadShipped();
  const { shipped, shippedError } = usePrediction.getState();
  if (!shipped) throw new Error(shippedError ?? t('Melscope’s own model is not there.'));
  return shipped;
}
