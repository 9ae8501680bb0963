import { recipeSchema } from '../experiments/recipe.ts';
import type { TrainedModel } from '../experiments/trainedModel.ts';
import { guardQuota, openMelscopeDb } from './db.ts';

const CURRENT = 'current';

/** Keeps the model that answers on the Predict page over reloads. @throws StorageFullError */
export async function saveCurrentModel(model: TrainedModel): Promise<void> {
  const db = await openMelscopeDb();
  await guardQuota(() => db.put('models', model, CURRENT));
}

/**
 * The model that answered last; undefined before there was one, or where its recipe can no longer be read. What an
 * earlier Melscope did not write is filled in.
 */
export async function loadCurrentModel(): Promise<TrainedModel | undefined> {
  const model = await (await openMelscopeDb()).get('models', CURRENT);
  const recipe = recipeSchema.safeParse(model?.recipe).data;
  if (!model || !recipe) return undefined;
  return {
    ...model,
    recipe,
    trust: model.trust ?? null,
    training: { ...UNSAID, ...model.training },
  };
}

/** Before other kinds of tracks could be trained on. */
const UNSAID = { trainedOn: 'audio', framesPerSecond: null } as const;
