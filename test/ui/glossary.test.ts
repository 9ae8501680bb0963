import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LIBRARY } from '../../src/experiments/library.ts';
import { recipeFields } from '../../src/experiments/recipeFields.ts';
import { completeJson, stablePath } from '../../src/experiments/recipePath.ts';
import { schemaFields } from '../../src/experiments/schemaFields.ts';
import { featureSettingsSchema } from '../../src/features/settings.ts';
import { architectures } from '../../src/models/architectures/index.ts';
import { activationSchema, layerSpecSchema } from '../../src/models/layers.ts';
import { augmentationSchema } from '../../src/training/augmentation/settings.ts';
import { callbackSchema } from '../../src/training/callbacks.ts';
import { metrics } from '../../src/training/history.ts';
import { optimizerSettingsSchema } from '../../src/training/optimizerSettings.ts';
import { findTerms } from '../../src/ui/glossary/findTerms.ts';
import { SUBJECTS, TERMS } from '../../src/ui/glossary/glossary.ts';
import { TERM_NAMES, type TermName } from '../../src/ui/glossary/names.ts';
import {
  termOfActivation,
  termOfClass,
  termOfFeatures,
  termOfField,
  termOfMetric,
  termOfOptimizer,
  termOfParam,
} from '../../src/ui/glossary/termOf.ts';

const names = Object.keys(TERM_NAMES) as TermName[];
const known = (name: string | null) => name !== null && name in TERM_NAMES;

/** The app's source, without what the glossary says itself. */
const placed = readdirSync('src/ui', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.tsx') && !path.startsWith('glossary'))
  .map((path) => readFileSync(join('src/ui', path), 'utf8'))
  .join('\n');

const classesOf = (options: readonly { shape: { className: { value: string } } }[]) =>
  options.map((option) => option.shape.className.value);
const classes = [
  ...classesOf(layerSpecSchema.options),
  ...classesOf(augmentationSchema.options),
  'EarlyStopping',
  'ReduceLROnPlateau',
  'LearningRateScheduler',
] as Parameters<typeof termOfClass>[0][];
const optimizers = optimizerSettingsSchema.options.map((option) => option.shape.name.value);

/** Of layers, and of architectures; an own network's layers are edited one by one. */
const schemas = [...layerSpecSchema.options, ...architectures.map((a) => a.paramsSchema)];

describe('what is offered has a term', () => {
  it('every layer, change of clips and callback', () => {
    expect(callbackSchema.options).toHaveLength(3);
    expect(classes.filter((className) => !known(termOfClass(className)))).toEqual([]);
  });

  it('every optimizer, metric and activation', () => {
    expect(optimizers.filter((name) => !known(termOfOptimizer(name)))).toEqual([]);
    expect(metrics.filter((metric) => !known(termOfMetric(metric)))).toEqual([]);
    expect(activationSchema.options.filter((name) => !known(termOfActivation(name)))).toEqual([]);
  });

  it('every argument of a layer and parameter of an architecture', () => {
    const params = schemas.flatMap((schema) => schemaFields(schema).map(({ name }) => name));
    expect(params.filter((name) => !known(termOfParam(name)))).toEqual([]);
  });

  it('every field of a recipe, with all that can be switched on', () => {
    const base = LIBRARY[0]!.recipe;
    const recipes = [
      ...LIBRARY.map(({ recipe }) => recipe),
      ...optimizers.map((name) => ({
        ...base,
        optimizer: optimizerSettingsSchema.parse({ name, learningRate: 0.1 }),
      })),
    ];
    const paths = recipes.flatMap((recipe) => {
      const json = completeJson(recipe);
      return [...Object.keys(json), ...recipeFields(recipe).map(({ path }) => stablePath(json, path))];
    });
    const structure = ['version', 'id', 'name', 'note', 'features', 'clips', 'split', 'architecture'];
    const others = ['augmentation', 'optimizer', 'callbacks'];
    const fields = [...new Set(paths)].filter((path) => ![...structure, ...others].includes(path));
    expect(fields.length).toBeGreaterThan(40);
    expect(fields.filter((path) => !known(termOfField(path)))).toEqual([]);
    expect(termOfField('callbacks.EarlyStopping.patience')).toBe('patience');
    expect(termOfField('augmentation.layers.MixUp.alpha')).toBe('mixup');
    expect(termOfField('no.such.field')).toBeNull();
  });
});

describe('every term', () => {
  it('is placed on a page, by its name or with all of its kind', () => {
    const byKind: [RegExp, readonly TermName[]][] = [
      [/termOfClass\(/, classes.map(termOfClass)],
      [/termOfOptimizer\(/, optimizers.map(termOfOptimizer)],
      [/termOfMetric\(/, metrics.map(termOfMetric)],
      [/termOfActivation\(/, activationSchema.options.map(termOfActivation)],
      [
        /termOfParam\(/,
        schemas.flatMap((schema) => schemaFields(schema).flatMap(({ name }) => termOfParam(name) ?? [])),
      ],
      [
        /termOfFeatures\(/,
        featureSettingsSchema.options.map((option) => termOfFeatures(option.shape.kind.value)),
      ],
    ];
    const found = new Set(byKind.flatMap(([call, terms]) => (call.test(placed) ? terms : [])));
    const rows = [...placed.matchAll(/<TermRow[^>]*names=\{\[([\s\S]*?)\]\}/g)]
      .map(([, inside]) => inside)
      .join();
    const isPlaced = (name: TermName) =>
      found.has(name) ||
      rows.includes(`'${name}'`) ||
      new RegExp(`\\b(?:name|term)[=:]\\s*["']${name}["']`).test(placed);
    expect(names.filter((name) => !isPlaced(name))).toEqual([]);
  });

  it('stands in one subject', () => {
    const listed = SUBJECTS.flatMap(({ terms }) => Object.keys(terms));
    expect(listed.toSorted()).toEqual([...names].sort());
    expect(new Set(Object.values(TERM_NAMES)).size).toBe(names.length);
  });

  it.each(names)('%s has a paragraph, a named picture and a formula', (name) => {
    const { text, picture, formula } = TERMS[name];
    const sentences = text.split(/[.?:](?:\s|$)/).filter(Boolean);
    expect(sentences.length).toBeGreaterThanOrEqual(2);
    expect(text.length).toBeLessThan(480);
    const drawn = renderToStaticMarkup(picture);
    expect(drawn).toMatch(/^<svg [^>]*role="img" aria-label="[^"]{10,}"/);
    expect(drawn).not.toMatch(/NaN|Infinity|undefined/);
    const written = renderToStaticMarkup(formula);
    expect(written).toMatch(/^<math display="block">.*<m(?:i|text)>/);
    const opened = written.match(/<m\w+/g)!.length;
    expect(written.match(/<\/m\w+/g)).toHaveLength(opened);
  });
});

describe('the search', () => {
  const all = (search: string) => findTerms(search).flatMap((subject) => subject.names);

  it('finds by name, in any case, and by what is said', () => {
    const layers = findTerms('DROPout').find(({ names }) => names.includes('dropout'))!;
    expect(layers.names[0]).toBe('dropout');
    expect(all('librosa')).toContain('mel');
    expect(all('wilson')).toEqual(['interval']);
  });

  it('wants all words, and finds all without any', () => {
    expect(all('learning rate')).toContain('learning-rate');
    expect(all('learning zebra')).toEqual([]);
    expect(all(' ')).toHaveLength(names.length);
  });
});
