import { z } from 'zod';
import type { Recipe } from '../../experiments/recipe.ts';
import { architectures } from '../../models/architectures/index.ts';

/** How a parameter of an architecture is asked for. */
export type ParamField = { name: string; label: string } & (
  | { kind: 'number'; min: number; max: number; step: number }
  | { kind: 'choice'; choices: number[] }
  | { kind: 'list'; maxItems: number }
);

export const architectureOf = (id: Recipe['architecture']['id']) => architectures.find((a) => a.id === id)!;

/** The parameters with what is left out at its default; null where they are out of range. */
export function fullParams({ id, params }: Recipe['architecture']): Record<string, unknown> | null {
  const parsed = architectureOf(id).paramsSchema.safeParse(params);
  return parsed.success ? (parsed.data as Record<string, unknown>) : null;
}

/** The dropout rate of an architecture; null for one without dropout. */
export function dropoutOf(architecture: Recipe['architecture']): number | null {
  const dropout = fullParams(architecture)?.dropout;
  return typeof dropout === 'number' ? dropout : null;
}

/** The part of JSON Schema that describes a parameter. */
interface ParamSchema {
  type?: string;
  anyOf?: { const: number }[];
  minimum?: number;
  exclusiveMinimum?: number;
  maximum?: number;
  exclusiveMaximum?: number;
  maxItems?: number;
}

/** The fields of an architecture's parameters, from its schema. */
export function paramFields(id: Recipe['architecture']['id']): ParamField[] {
  const { properties = {} } = z.toJSONSchema(architectureOf(id).paramsSchema, { io: 'input' });
  return Object.entries(properties).map(([name, schema]) => fieldOf(name, schema as ParamSchema));
}

function fieldOf(name: string, schema: ParamSchema): ParamField {
  const label = labelOf(name);
  if (schema.anyOf) return { name, label, kind: 'choice', choices: schema.anyOf.map((c) => c.const) };
  if (schema.type === 'array') return { name, label, kind: 'list', maxItems: schema.maxItems ?? 12 };
  const step = schema.type === 'integer' ? 1 : 0.05;
  const min = schema.minimum ?? (schema.exclusiveMinimum ?? 0) + step;
  const max =
    schema.exclusiveMaximum === undefined ? (schema.maximum ?? 4096) : schema.exclusiveMaximum - step;
  return { name, label, kind: 'number', min, max, step };
}

/** kernelSize → Kernel size */
function labelOf(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
