import type { LayerSpec } from '../layers.ts';
import type { Architecture, ArchitectureContext, ArchitectureId } from './architecture.ts';
import { r1 } from './r1.ts';
import { r2Cnn } from './r2Cnn.ts';
import { r3 } from './r3.ts';
import { small } from './small.ts';

export type { Architecture, ArchitectureId } from './architecture.ts';

/** Every architecture the app offers. */
export const architectures: readonly Architecture[] = [small, r3, r2Cnn, r1];

/**
 * The layers of an architecture.
 * @param params checked against the architecture's schema; what is left out takes its default
 * @throws ZodError when a parameter is unknown or out of range
 */
export function architectureLayers(
  id: ArchitectureId,
  params: unknown,
  context: ArchitectureContext,
): LayerSpec[] {
  const architecture = architectures.find((candidate) => candidate.id === id);
  if (!architecture) throw new Error(`There is no architecture "${id}".`);
  return architecture.layers(architecture.paramsSchema.parse(params), context);
}
