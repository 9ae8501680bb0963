import type { z } from 'zod';
import type { ApplicationName, LayerSpec } from '../layers.ts';

export type ArchitectureId =
  | 'small'
  | 'statistics'
  | 'R1'
  | 'R2.cnn'
  | 'R3'
  | 'R4.ann'
  | 'R4.cnn'
  | 'R5.cnn'
  | 'recurrent'
  | ApplicationName
  | 'custom';

/** What a network is built for. */
export interface ArchitectureContext {
  /** Number of genres. */
  classes: number;
  /** Height, width, channels of one clip. */
  inputShape: readonly [number, number, number];
}

/** A named layer list with parameters. */
export interface Architecture<Schema extends z.ZodType = z.ZodType> {
  id: ArchitectureId;
  title: string;
  /** What the report left open, and what was chosen. */
  note: string;
  /** Every parameter has a default: `paramsSchema.parse({})` gives the report's own. */
  paramsSchema: Schema;
  layers(params: z.output<Schema>, context: ArchitectureContext): LayerSpec[];
}
