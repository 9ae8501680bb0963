import { expect, test } from 'vitest';
import { z } from 'zod';
import { architectureGroups, fullParams, paramProblems } from '../../src/experiments/architectureParams.ts';
import { schemaFields } from '../../src/experiments/schemaFields.ts';
import { architectures } from '../../src/models/architectures/index.ts';

test('a field for each kind of value, within its limits', () => {
  const schema = z.strictObject({
    className: z.literal('Thing'),
    count: z.int().positive(),
    rate: z.number().min(0).lt(1).default(0.5),
    side: z.union([z.literal(3), z.literal(5)]),
    padding: z.enum(['valid', 'same']).optional(),
    twoWays: z.boolean().optional(),
    sizes: z.array(z.int().positive()).max(3),
    kinds: z.array(z.enum(['a', 'b'])).min(1),
  });
  expect(schemaFields(schema)).toEqual([
    { name: 'count', label: 'Count', optional: false, kind: 'number', min: 1, max: 4096, step: 1 },
    { name: 'rate', label: 'Rate', optional: false, kind: 'number', min: 0, max: 0.999, step: 0.05 },
    { name: 'side', label: 'Side', optional: false, kind: 'choice', choices: [3, 5] },
    { name: 'padding', label: 'Padding', optional: true, kind: 'enum', values: ['valid', 'same'] },
    { name: 'twoWays', label: 'Two ways', optional: true, kind: 'boolean' },
    { name: 'sizes', label: 'Sizes', optional: false, kind: 'list', maxItems: 3 },
    { name: 'kinds', label: 'Kinds', optional: false, kind: 'several', values: ['a', 'b'] },
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

test('a parameter out of range is named', () => {
  expect(paramProblems({ id: 'R3', params: { dropout: 2 } })).toEqual([expect.stringMatching(/^Dropout: /)]);
  expect(paramProblems({ id: 'R3', params: {} })).toEqual([]);
});

test('every architecture is offered once', () => {
  const offered = architectureGroups().flatMap(({ items }) => items.map((item) => item.value));
  expect([...offered].sort()).toEqual(architectures.map((a) => a.id).sort());
});
