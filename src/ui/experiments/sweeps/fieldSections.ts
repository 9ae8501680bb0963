import type { RecipeField } from '../../../experiments/recipeFields.ts';
import { t } from '../../../i18n.ts';

/** As the Train page heads them. */
const SECTIONS: readonly { title: string; roots: readonly string[] }[] = [
  { title: t('Optimizer'), roots: ['optimizer', 'labelSmoothing', 'ema', 'batchSize', 'epochs', 'seed'] },
  { title: t('Network'), roots: ['architecture', 'transfer'] },
  { title: t('Callbacks'), roots: ['callbacks', 'monitor'] },
  { title: t('Features and clips'), roots: ['features', 'clips', 'standardize'] },
  { title: t('Split'), roots: ['split'] },
  { title: t('Training data'), roots: ['trainingShare', 'labelNoise', 'inputNoise'] },
  { title: t('Augmentation'), roots: ['augmentation'] },
  { title: t('Vote'), roots: ['vote'] },
];

/** The fields under the headings of their settings, those that are varied most often first. */
export function fieldSections(fields: readonly RecipeField[]): { title: string; fields: RecipeField[] }[] {
  return SECTIONS.map(({ title, roots }) => ({
    title,
    fields: fields.filter(({ path }) => roots.includes(path.split('.')[0]!)),
  })).filter((section) => section.fields.length > 0);
}
