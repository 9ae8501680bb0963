import { type ModelCard, modelCardSchema } from '../experiments/modelCard.ts';
import { t } from '../i18n.ts';

/** Relative to the page: it may lie in a folder of a static host. */
const FILE = 'models/gtzan.card.json';

/** What is known of the model that comes with Melscope. @throws Error in words for the user */
export async function loadModelCard(): Promise<ModelCard> {
  const response = await fetch(new URL(FILE, document.baseURI)).catch(() => {
    throw new Error(t('The server cannot be reached: check the connection and reload the page.'));
  });
  if (!response.ok)
    throw new Error(t('The server answers {status} for {file}.', { status: response.status, file: FILE }));
  const card = modelCardSchema.safeParse(await response.json());
  if (!card.success)
    throw new Error(t('{file} is of another version of Melscope: load the page anew.', { file: FILE }));
  return card.data;
}
