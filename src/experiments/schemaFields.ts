import { z } from 'zod';
import { ARGUMENT_NAMES } from './argumentNames.ts';

/** How one value of a schema is asked for. */
export type SchemaField = {
  name: string;
  label: string;
  /** May be left out, and has no default in the schema: Keras's then holds. */
  optional: boolean;
} & (
  | { kind: 'number'; min: number; max: number; step: number }
  | { kind: 'choice'; choices: number[] }
  | { kind: 'enum'; values: string[] }
  | { kind: 'boolean' }
  | { kind: 'list'; maxItems: number }
  | { kind: 'several'; values: string[] }
);

/** The part of JSON Schema that describes a value. */
interface ValueSchema {
  type?: string;
  const?: unknown;
  default?: unknown;
  enum?: string[];
  anyOf?: ValueSchema[];
  items?: ValueSchema;
  minimum?: number;
  exclusiveMinimum?: number;
  maximum?: number;
  exclusiveMaximum?: number;
  maxItems?: number;
}

/** Numbers without a limit of their own end here: a slip of the finger must not ask for a billion filters. */
export const MOST = 4096;
/** The smallest distance from a limit that is itself excluded. */
const FINEST = 0.001;

/** The fields of an object's schema: its numbers, choices of one or several, switches and lists of whole numbers. */
export function schemaFields(schema: z.ZodType): SchemaField[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' });
  return Object.entries(properties).flatMap(([name, value]) => {
    const kind = kindOf(value as ValueSchema);
    const optional = !required.includes(name) && !('default' in (value as ValueSchema));
    return kind ? [{ name, label: labelOf(name), optional, ...kind }] : [];
  });
}

type Kind<F> = F extends unknown ? Omit<F, 'name' | 'label' | 'optional'> : never;

function kindOf(schema: ValueSchema): Kind<SchemaField> | null {
  if ('const' in schema) return null;
  if (schema.enum) return { kind: 'enum', values: schema.enum };
  if (schema.anyOf?.every((choice) => typeof choice.const === 'number')) {
    return { kind: 'choice', choices: schema.anyOf.map((choice) => choice.const as number) };
  }
  if (schema.type === 'boolean') return { kind: 'boolean' };
  if (schema.items?.enum) return { kind: 'several', values: schema.items.enum };
  if (schema.type === 'array') return { kind: 'list', maxItems: schema.maxItems ?? 12 };
  return schema.type === 'integer' || schema.type === 'number' ? numberOf(schema) : null;
}

function numberOf(schema: ValueSchema): Kind<SchemaField> {
  const finest = schema.type === 'integer' ? 1 : FINEST;
  const min = schema.minimum ?? (schema.exclusiveMinimum ?? 0) + finest;
  const excluded = schema.exclusiveMaximum;
  const max = Math.min(MOST, excluded === undefined ? (schema.maximum ?? MOST) : excluded - finest);
  return { kind: 'number', min, max, step: schema.type === 'integer' ? 1 : max > 2 ? 0.1 : 0.05 };
}

/** kernelSize → Kernel size; a name without words of its own stays as it is. */
export const labelOf = (name: string): string => ARGUMENT_NAMES[name] ?? name;
