import { NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { t } from '../../i18n.ts';
import type { Kernel } from '../../training/inspect/filters.ts';
import { Term } from '../glossary/Term.tsx';
import { ColourKey } from './ColourKey.tsx';
import { PictureGrid } from './PictureGrid.tsx';
import { isDepthwise, isPictures, kernelPlane, kernelPlanes, planeImage, scaleOf } from './pictures.ts';

interface FilterPicturesProps {
  filters: readonly Kernel[];
  /** Whether row 0 of the kernels is the lowest band. */
  upsideDown: boolean;
}

const SMALL = { width: 46, height: 46 };

/** The weights of a layer as pictures: what it looks for. */
export function FilterPictures({ filters, upsideDown }: FilterPicturesProps) {
  return (
    <Stack gap="xs" component="section">
      <Title order={3} fz="lg">
        <Term name="filter">{t('Its filters')}</Term>
      </Title>
      {filters.length === 0 ? (
        <Text>{t('This layer has no filters: it learns nothing that could be drawn.')}</Text>
      ) : (
        filters.map((kernel) => <KernelPictures key={kernel.name} kernel={kernel} upsideDown={upsideDown} />)
      )}
    </Stack>
  );
}

function KernelPictures({ kernel, upsideDown }: { kernel: Kernel; upsideDown: boolean }) {
  const [chosen, setChosen] = useState(0);
  const inputs = kernel.shown.at(-2)!;
  const input = Math.min(chosen, inputs - 1);
  const scale = useMemo(() => ({ ...scaleOf(kernel.values), diverging: true }), [kernel]);
  const pictures = isPictures(kernel);
  const draw = useCallback(
    (index: number) => planeImage(kernelPlane(kernel, index, input), scale, upsideDown && pictures),
    [kernel, input, scale, upsideDown, pictures],
  );
  const [all, shown] = [kernel.shape.join(' × '), kernel.shown.join(' × ')];
  const whole = all === shown;
  const said = pictures
    ? t('{name}: {shape} (height × width × inputs × outputs)', { name: kernel.name, shape: all })
    : t('{name}: {shape} (inputs × outputs)', { name: kernel.name, shape: all });
  const choosesInput = pictures && !isDepthwise(kernel) && inputs > 1;
  return (
    <Stack gap={4}>
      <Text size="sm" fw={500}>
        {said}
        {!whole && ` ${t('Shown: the first {shape}.', { shape: shown })}`}
      </Text>
      {choosesInput && (
        <NativeSelect
          label={t('What they do to input channel')}
          value={input}
          data={Array.from({ length: inputs }, (_, i) => ({ value: String(i), label: String(i + 1) }))}
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
          maw={320}
        />
      )}
      <PictureGrid
        count={kernelPlanes(kernel)}
        draw={draw}
        label={t('Weights as colours. {what}', { what: said })}
        size={pictures ? SMALL : { width: 320, height: 160 }}
        testId="filters"
      />
      <ColourKey scale={scale} />
    </Stack>
  );
}
