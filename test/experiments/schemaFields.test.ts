import { expect, test } from 'vitest';
import { z } from 'zod';
import { architectureGroups, fullParams, paramProblems } from '../../src/experiments/architectureParams.ts';
import { LIBRARY } from '../../src/experiments/library.ts';
import { recipeFields } from '../../src/experiments/recipeFields.ts';
import { schemaFields } from '../../src/experiments/schemaFields.ts';
import { architectures } from '../../src/models/architectures/index.ts';
import { layerSpecSchema } from '../../src/models/layers.ts';

test('a field for each kind of value, within its limits', () => {
  const schema = z.strictObject({
    className: z.literal('Thing'),
    epochs: z.int().positive(),
    rate: z.number().min(0).lt(1).default(0.5),
    kernelSize: z.union([z.literal(3), z.literal(5)]),
    padding: z.enum(['valid', 'same']).optional(),
    bidirectional: z.boolean().optional(),
    filters: z.array(z.int().positive()).max(3),
    statistics: z.array(z.enum(['a', 'b'])).min(1),
  });
  expect(schemaFields(schema)).toEqual([
    { name: 'epochs', label: 'Epochs', optional: false, kind: 'number', min: 1, max: 4096, step: 1 },
    { name: 'rate', label: 'Rate', optional: false, kind: 'number', min: 0, max: 0.999, step: 0.05 },
    { name: 'kernelSize', label: 'Kernel size', optional: false, kind: 'choice', choices: [3, 5] },
    { name: 'padding', label: 'Padding', optional: true, kind: 'enum', values: ['valid', 'same'] },
    { name: 'bidirectional', label: 'Bidirectional', optional: true, kind: 'boolean' },
    { name: 'filters', label: 'Filters', optional: false, kind: 'list', maxItems: 3 },
    { name: 'statistics', label: 'Statistics', optional: false, kind: 'several', values: ['a', 'b'] },
  ]);
});

test('every architecture has a field for each of its parameters, and values to begin with', () => {
  for (const { id, paramsSchema } of architectures.filter((a) => a.id !== 'custom')) {
    const params = paramsSchema.parse({}) as Record<string, unknown>;
    const fields = schemaFields(paramsSchema);
    expect(fields.map((f) => f.name).sort()).toEqual(Object.keys(params).sort());
    expect(fullParams({ id, params: {} })).toEqual(params);
    for (const field of fields) {
      const value = params[field.name];
      if (field.kind === 'list') expect(Array.isArray(value)).toBe(true);
      if (field.kind === 'several') expect(field.values).toEqual(expect.arrayContaining(value as string[]));
      if (field.kind === 'boolean') expect(typeof value).toBe('boolean');
      if (field.kind === 'choice') expect(field.choices).toContain(value);
      if (field.kind === 'enum') expect(field.values).toContain(value);
      if (field.kind === 'number') {
        expect(value).toBeGreaterThanOrEqual(field.min);
        expect(value).toBeLessThanOrEqual(field.max);
        for (const end of [field.min, field.max])
          expect(paramsSchema.safeParse({ [field.name]: end }).success).toBe(true);
      }
    }
  }
});

test('every value that can be asked for has words of its own', () => {
  const ofArchitectures = architectures.flatMap(({ paramsSchema }) => schemaFields(paramsSchema));
  const ofLayers = layerSpecSchema.options.flatMap((schema) => schemaFields(schema));
  const ofRecipes = LIBRARY.flatMap(({ recipe }) => recipeFields(recipe));
  const nameless = [...ofArchitectures, ...ofLayers, ...ofRecipes].filter(({ label }) =>
    /(^|: )[a-z]+[A-Z]|^[a-z]/.test(label),
  );
  expect(nameless.map(({ label }) => label)).toEqual([]);
});

test('a parameter out of range is named', () => {
  expect(paramProblems({ id: 'R3', params: { dropout: 2 } })).toEqual([expect.stringMatching(/^Dropout: /)]);
  expect(paramProblems({ id: 'R3', params: {} })).toEqual([]);
});

test('every architecture is offered once', () => {
  const offered = architectureGroups().flatMap(({ items }) => items.map((item) => item.value));
  expect([...offered].sort()).toEqual(architectures.map((a) => a.id).sort());
});
