import { Alert, Select, Stack } from '@mantine/core';
import { BEST_NAMES } from '../../experiments/fieldWords.ts';
import type { Recipe } from '../../experiments/recipe.ts';
import { t } from '../../i18n.ts';
import type { CallbackSettings as Callback } from '../../training/callbacks.ts';
import { Explained } from '../glossary/Explained.tsx';
import { useRecipe } from '../state/recipe.ts';
import { EarlyStoppingFields } from './EarlyStoppingFields.tsx';
import { LearningRateSchedulerFields } from './LearningRateSchedulerFields.tsx';
import { putCallback } from './putCallback.ts';
import { ReduceLROnPlateauFields } from './ReduceLROnPlateauFields.tsx';

const BEST = Object.entries(BEST_NAMES).map(([value, label]) => ({ value, label }));

/** What happens by itself at the end of an epoch. */
export function CallbackSettings() {
  const { callbacks, monitor, optimizer, epochs } = useRecipe((s) => s.recipe);
  const edit = useRecipe((s) => s.edit);
  const find = <Name extends Callback['className']>(className: Name) =>
    callbacks.find((c): c is Extract<Callback, { className: Name }> => c.className === className) ?? null;
  const put = (className: Callback['className'], settings: Callback | null) =>
    edit({ callbacks: putCallback(callbacks, className, settings) });
  const scheduler = find('LearningRateScheduler');
  const plateau = find('ReduceLROnPlateau');
  return (
    <Stack gap="md">
      <Explained term="best-epoch">
        <Select
          label={t('Best epoch')}
          description={t('Its weights are kept (Keras’s ModelCheckpoint with save_best_only).')}
          data={BEST}
          value={monitor}
          allowDeselect={false}
          onChange={(value) => value && edit({ monitor: value as Recipe['monitor'] })}
        />
      </Explained>
      <EarlyStoppingFields
        settings={find('EarlyStopping')}
        onChange={(settings) => put('EarlyStopping', settings)}
      />
      <ReduceLROnPlateauFields
        settings={plateau}
        onChange={(settings) => put('ReduceLROnPlateau', settings)}
      />
      <LearningRateSchedulerFields
        settings={scheduler}
        learningRate={optimizer.learningRate}
        epochs={epochs}
        onChange={(settings) => put('LearningRateScheduler', settings)}
      />
      {scheduler && plateau && (
        <Alert color="yellow" p="xs">
          {t(
            'The schedule sets the rate anew at every epoch and undoes what ReduceLROnPlateau does. Use one of the two.',
          )}
        </Alert>
      )}
    </Stack>
  );
}
