import type { LayerSpec } from '../layers.ts';
import { applicationArchitectures } from './applications.ts';
import type { Architecture, ArchitectureContext, ArchitectureId } from './architecture.ts';
import { custom } from './custom.ts';
import { r1 } from './r1.ts';
import { r2Cnn } from './r2Cnn.ts';
import { r3 } from './r3.ts';
import { r4Ann } from './r4Ann.ts';
import { r4Cnn } from './r4Cnn.ts';
import { r5Cnn } from './r5Cnn.ts';
import { recurrent } from './recurrent.ts';
import { small } from './small.ts';
import { statisticsCnn } from './statistics.ts';

export type { Architecture, ArchitectureId } from './architecture.ts';

/** Every architecture the app offers. */
export const architectures: readonly Architecture[] = [
  small,
  statisticsCnn,
  r1,
  r2Cnn,
  r3,
  r4Ann,
  r4Cnn,
  r5Cnn,
  recurrent,
  ...applicationArchitectures,
  custom,
];

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
