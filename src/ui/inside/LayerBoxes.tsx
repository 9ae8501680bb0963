import { Stack, Text } from '@mantine/core';
import { locale, t } from '../../i18n.ts';
import type { LayerView } from '../../training/inspect/layerViews.ts';
import { type BoxSides, sidesOf } from './boxSides.ts';
import classes from './Inside.module.css';

interface LayerBoxesProps {
  layers: readonly LayerView[];
  chosen: string;
  onChoose(layer: string): void;
}

/** The network from its input to its answer: what each layer puts out as a box, all of them to one scale. */
export function LayerBoxes({ layers, chosen, onChoose }: LayerBoxesProps) {
  return (
    <Stack gap={6}>
      <ol className={classes.layers} aria-label={t('Layers of the network, from its input to its answer')}>
        {layers.map((layer) => (
          <li key={layer.name}>
            <button
              type="button"
              className={classes.layer}
              aria-pressed={layer.name === chosen}
              data-layer={layer.name}
              data-output-shape={layer.outputShape.join(' × ')}
              onClick={() => onChoose(layer.name)}
            >
              <Box sides={sidesOf(layer.outputShape)} />
              <strong>{layer.className}</strong>
              <span>{t('in {shape}', { shape: layer.inputShape.join(' × ') })}</span>
              <span>{t('out {shape}', { shape: layer.outputShape.join(' × ') })}</span>
              <span>
                {t('{count, plural, =0 {no parameters} one {1 parameter} other {{number} parameters}}', {
                  count: layer.params,
                  number: layer.params.toLocaleString(locale),
                })}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <Text size="sm" c="dimmed">
        {t(
          'Each box is what the layer puts out: height and width as they are, channels backwards. Sides are on a logarithmic scale: one step longer is twice as much.',
        )}
      </Text>
    </Stack>
  );
}

/** The third dimension goes to the right and up, at half its length. */
function Box({ sides: { width, height, depth } }: { sides: BoxSides }) {
  const back = depth * 0.5;
  const [w, h] = [width + back + 2, height + back + 2];
  const shift = `translate(1 ${back + 1})`;
  return (
    <svg width={w} height={h} viewBox={`0 0 ${w} ${h}`} aria-hidden="true">
      <g transform={shift} className={classes.box}>
        <path className={classes.top} d={`M0 0 l${back} ${-back} h${width} l${-back} ${back} z`} />
        <path className={classes.side} d={`M${width} 0 l${back} ${-back} v${height} l${-back} ${back} z`} />
        <rect className={classes.front} width={width} height={height} />
      </g>
    </svg>
  );
}
