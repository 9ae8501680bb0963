import { t } from '../i18n.ts';
import { architectures } from '../models/architectures/index.ts';
import { applicationNames } from '../models/layers.ts';
import type { Recipe } from './recipe.ts';
import { labelOf } from './schemaFields.ts';

type Choice = Recipe['architecture'];

export const architectureOf = (id: Choice['id']) => architectures.find((a) => a.id === id)!;

export const isApplication = (id: Choice['id']) => (applicationNames as readonly string[]).includes(id);

/** The parameters with what is left out at its default; null where they are out of range. */
export function fullParams({ id, params }: Choice): Record<string, unknown> | null {
  const parsed = architectureOf(id).paramsSchema.safeParse(params);
  return parsed.success ? (parsed.data as Record<string, unknown>) : null;
}

/** What is wrong with the parameters, one sentence each. */
export function paramProblems({ id, params }: Choice): string[] {
  const { error } = architectureOf(id).paramsSchema.safeParse(params);
  return (error?.issues ?? []).map(({ path, message }) => {
    const [name, ...deeper] = path.map(String);
    return `${[name === undefined ? t('Parameters') : labelOf(name), ...deeper].join(' ')}: ${message}.`;
  });
}

/** The architectures as a menu offers them. */
export function architectureGroups() {
  const groupOf = (id: Choice['id']) =>
    id === 'custom' || id === 'small' || id === 'statistics'
      ? t('Own')
      : isApplication(id)
        ? t('Applications')
        : t('Reports');
  return [t('Reports'), t('Applications'), t('Own')].map((group) => ({
    group,
    items: architectures
      .filter(({ id }) => groupOf(id) === group)
      .map(({ id, title }) => ({ value: id, label: /^R\d/.test(id) ? `${id}: ${title}` : title })),
  }));
}
