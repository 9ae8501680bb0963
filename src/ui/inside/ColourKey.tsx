import { Text } from '@mantine/core';
import { useLayoutEffect, useRef } from 'react';
import { t } from '../../i18n.ts';
import classes from './Inside.module.css';
import { type ColourScale, planeImage } from './pictures.ts';

/** At most three digits that say something. */
export const inBrief = (value: number): string =>
  (value === 0 || Math.abs(value) >= 0.001
    ? String(Number(value.toPrecision(3)))
    : value.toExponential(1)
  ).replace('-', '−');

/** What the colours of pictures stand for. */
export function ColourKey({ scale }: { scale: ColourScale }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { diverging, most } = scale;
  useLayoutEffect(() => {
    const least = diverging ? -most : 0;
    const at = (_: number, column: number) => least + ((most - least) * column) / 255;
    const image = planeImage({ rows: 1, columns: 256, at }, { diverging, most });
    canvas.current!.getContext('2d')!.putImageData(image, 0, 0);
  }, [diverging, most]);
  const most3 = inBrief(most);
  return (
    <Text size="sm">
      <span aria-hidden="true">
        <canvas ref={canvas} width={256} height={1} className={classes.scale} />
      </span>{' '}
      {diverging
        ? t('Blue −{most}, white 0, red {most}: one scale for all pictures of this layer.', { most: most3 })
        : t('Dark 0, bright {most}: one scale for all pictures of this layer.', { most: most3 })}
    </Text>
  );
}
