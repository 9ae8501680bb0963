import type { z } from 'zod';
import type { LayerSpec } from '../layers.ts';

export type ArchitectureId = 'small' | 'R1' | 'R2.cnn' | 'R3';

/** A named layer list with parameters. */
export interface Architecture<Schema extends z.ZodType = z.ZodType> {
  id: ArchitectureId;
  title: string;
  /** What the report left open, and what was chosen. */
  note: string;
  /** Every parameter has a default: `paramsSchema.parse({})` gives the report's own. */
  paramsSchema: Schema;
  /** @param classes number of genres */
  layers(params: z.output<Schema>, classes: number): LayerSpec[];
}
