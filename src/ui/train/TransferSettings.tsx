import { SimpleGrid, Stack, Switch } from '@mantine/core';
import { baseOfRecipe } from '../../experiments/baseOfRecipe.ts';
import type { TransferSettings as Settings } from '../../experiments/recipe.ts';
import { t } from '../../i18n.ts';
import { Explained } from '../glossary/Explained.tsx';
import { useRecipe } from '../state/recipe.ts';
import { NumberField } from './NumberField.tsx';
import { PretrainedWeights } from './PretrainedWeights.tsx';
import { RateSlider } from './RateSlider.tsx';

const SWITCHED_ON: Settings = { weights: 'file', unfreeze: null };
/** A tenth of the head's rate, so that what the base has learned is changed little by little. */
const FINE = 0.1;

/** Whether only a head is trained on a base that has learned before, and what of the base learns afterwards. */
export function TransferSettings() {
  const recipe = useRecipe((s) => s.recipe);
  const edit = useRecipe((s) => s.edit);
  const { transfer, optimizer } = recipe;
  const base = baseOfRecipe(recipe);
  if (!base && !transfer) return null;
  const set = (change: Partial<Settings>) => transfer && edit({ transfer: { ...transfer, ...change } });
  const unfreeze = transfer?.unfreeze ?? null;
  const fine = (change: Partial<NonNullable<Settings['unfreeze']>>) =>
    unfreeze && set({ unfreeze: { ...unfreeze, ...change } });
  return (
    <Stack gap="sm" component="section" aria-label={t('Transfer learning')}>
      <Explained term="transfer-learning">
        <Switch
          label={t('Transfer learning')}
          description={t('{base} keeps the weights that it starts with; only the layers after it learn.', {
            base: base ?? t('The base'),
          })}
          checked={transfer !== null}
          onChange={(event) => edit({ transfer: event.currentTarget.checked ? SWITCHED_ON : null })}
        />
      </Explained>
      <PretrainedWeights />
      {transfer && base && (
        <Explained term="fine-tuning">
          <Switch
            label={t('Then fine-tune')}
            description={t('Afterwards {base}’s last layers go on learning, at their own rate.', { base })}
            checked={unfreeze !== null}
            onChange={(event) =>
              set({
                unfreeze: event.currentTarget.checked
                  ? { layers: 10, learningRate: optimizer.learningRate * FINE, epochs: 5 }
                  : null,
              })
            }
          />
        </Explained>
      )}
      {unfreeze && (
        <>
          <RateSlider value={unfreeze.learningRate} onChange={(learningRate) => fine({ learningRate })} />
          <SimpleGrid cols={2}>
            <NumberField
              term="fine-tuning"
              label={t('Layers')}
              description={t('from the base’s end')}
              value={unfreeze.layers}
              min={1}
              max={400}
              onChange={(layers) => fine({ layers })}
            />
            <NumberField
              term="epoch"
              label={t('Epochs')}
              description={t('of fine-tuning')}
              value={unfreeze.epochs}
              min={1}
              max={2000}
              onChange={(epochs) => fine({ epochs })}
            />
          </SimpleGrid>
        </>
      )}
    </Stack>
  );
}
