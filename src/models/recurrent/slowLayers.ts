import { t } from '../../i18n.ts';
import { type LayerSpec, recurrentOf } from '../layers.ts';
import { fusedObstacle } from './obstacle.ts';

/**
 * Which recurrent layers of a network are slow on a backend, why, and what to do.
 * @returns sentences, none twice; empty where all of them are fast, and without any
 */
export function slowLayers(layers: readonly LayerSpec[], backend: string): string[] {
  const told = layers.flatMap((spec) => {
    const layer = recurrentOf(spec);
    const obstacle = layer && fusedObstacle(layer.units, backend);
    if (!layer || obstacle === null) return [];
    const slow = t('{layer} is computed timestep by timestep, many times slower.', {
      layer: layer.className,
    });
    return [`${slow} ${obstacle}`];
  });
  return [...new Set(told)];
}
