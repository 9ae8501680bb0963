import { Stack, Switch } from '@mantine/core';
import { t } from '../../../i18n.ts';
import type { Augmentation } from '../../../training/augmentation/settings.ts';
import { Explained } from '../../glossary/Explained.tsx';
import { termOfClass } from '../../glossary/termOf.ts';
import { LabelledSlider } from '../LabelledSlider.tsx';
import classes from './AugmentationEditor.module.css';
import type { AUGMENTATIONS } from './augmentationKinds.ts';
import { PreviewRow } from './PreviewRow.tsx';
import type { ExampleClips } from './useExampleClips.ts';

interface AugmentationRowProps {
  kind: (typeof AUGMENTATIONS)[number];
  /** Null: off. */
  settings: Augmentation | null;
  preview: { clips: ExampleClips | null; rendered: boolean; palette: 'magma' | 'grey'; seed: number };
  onChange(settings: Augmentation | null): void;
}

/** One change: on or off, its parameters, and what it does to a clip. */
export function AugmentationRow({ kind, settings, preview, onChange }: AugmentationRowProps) {
  const { what, first, parameters } = kind;
  const shown = settings ?? first;
  const values = shown as unknown as Record<string, number>;
  return (
    <section
      className={settings ? classes.row : `${classes.row} ${classes.off}`}
      aria-label={first.className}
    >
      <Stack gap="xs">
        <Explained term={termOfClass(first.className)}>
          <Switch
            label={first.className}
            description={what}
            checked={settings !== null}
            onChange={(event) => onChange(event.currentTarget.checked ? first : null)}
          />
        </Explained>
        {settings &&
          parameters.map(({ name, ...parameter }) => (
            <LabelledSlider
              key={name}
              {...parameter}
              value={values[name]!}
              onChange={(value) =>
                onChange({ ...settings, [name]: Number(value.toFixed(2)) } as Augmentation)
              }
            />
          ))}
        {settings && 'masks' in settings && (
          <Switch
            label={t('Cover with each row’s mean')}
            description={t('Off: with silence.')}
            checked={settings.value === 'mean'}
            onChange={(event) =>
              onChange({ ...settings, value: event.currentTarget.checked ? 'mean' : 'silence' })
            }
          />
        )}
      </Stack>
      <PreviewRow {...preview} label={first.className} layers={[shown]} />
    </section>
  );
}
