import type { RecipeField } from '../../../experiments/recipeFields.ts';

/** As the Train page heads them. */
const SECTIONS: readonly { title: string; roots: readonly string[] }[] = [
  { title: 'Optimizer', roots: ['optimizer', 'labelSmoothing', 'ema', 'batchSize', 'epochs', 'seed'] },
  { title: 'Network', roots: ['architecture', 'transfer'] },
  { title: 'Callbacks', roots: ['callbacks', 'monitor'] },
  { title: 'Features and clips', roots: ['features', 'clips', 'standardize'] },
  { title: 'Split', roots: ['split'] },
  { title: 'Augmentation', roots: ['augmentation'] },
  { title: 'Vote', roots: ['vote'] },
];

/** The fields under the headings of their settings, those that are varied most often first. */
export function fieldSections(fields: readonly RecipeField[]): { title: string; fields: RecipeField[] }[] {
  return SECTIONS.map(({ title, roots }) => ({
    title,
    fields: fields.filter(({ path }) => roots.includes(path.split('.')[0]!)),
  })).filter((section) => section.fields.length > 0);
}
