import { Accordion, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { t } from '../../i18n.ts';
import { SplitExperiments } from '../experiments/sweeps/SplitExperiments.tsx';
import { FeatureSettingsPanel } from '../features/FeatureSettingsPanel.tsx';
import { useRecipe } from '../state/recipe.ts';
import { AugmentationSettings } from './augmentation/AugmentationSettings.tsx';
import { augmentationInBrief } from './augmentation/augmentationKinds.ts';
import { CallbackSettings } from './CallbackSettings.tsx';
import { NetworkSettings } from './NetworkSettings.tsx';
import { OptimizerSettings } from './OptimizerSettings.tsx';
import { SplitSettings } from './SplitSettings.tsx';
import { inBrief } from './settingsInBrief.ts';
import type { SplitPreview } from './splitPreview.ts';
import { TrainingDataSettings } from './TrainingDataSettings.tsx';
import type { MemoryInUse } from './useMemoryNeed.ts';
import type { NetworkInUse } from './useNetwork.ts';

type Section = keyof ReturnType<typeof inBrief> | 'augmentation';

interface SettingsSectionsProps {
  preview: SplitPreview;
  network: NetworkInUse;
  need: MemoryInUse | null;
}

/** Everything that the recipe fixes, folded up to one line a section. */
export function SettingsSections({ preview, network, need }: SettingsSectionsProps) {
  const recipe = useRecipe((s) => s.recipe);
  const problems = useRecipe((s) => s.problems);
  const edit = useRecipe((s) => s.edit);
  const [open, setOpen] = useState<string[]>([]);
  const brief = {
    ...inBrief(recipe, network.error === null ? network : null),
    augmentation: augmentationInBrief(recipe.augmentation),
  };
  const section = (id: Section, title: string, content: ReactNode) => (
    <Accordion.Item value={id}>
      <Accordion.Control>
        <Text span fw={650} display="block">
          {title}
        </Text>
        <Text span size="sm" c="dimmed" display="block">
          {brief[id]}
        </Text>
      </Accordion.Control>
      <Accordion.Panel>{open.includes(id) && content}</Accordion.Panel>
    </Accordion.Item>
  );
  return (
    <Accordion multiple order={2} variant="contained" value={open} onChange={setOpen} keepMounted={false}>
      {section(
        'features',
        t('Features and clips'),
        <FeatureSettingsPanel
          features={recipe.features}
          clips={recipe.clips}
          standardize={recipe.standardize}
          problems={problems}
          onChange={edit}
        />,
      )}
      {section(
        'split',
        t('Split'),
        <>
          <SplitSettings preview={preview} />
          <SplitExperiments />
        </>,
      )}
      {section('data', t('Training data'), <TrainingDataSettings />)}
      {section('augmentation', t('Augmentation'), <AugmentationSettings />)}
      {section('network', t('Network'), <NetworkSettings network={network} need={need} />)}
      {section('optimizer', t('Optimizer'), <OptimizerSettings />)}
      {section('callbacks', t('Callbacks'), <CallbackSettings />)}
    </Accordion>
  );
}
