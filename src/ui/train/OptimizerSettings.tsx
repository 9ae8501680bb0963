import { Select, SimpleGrid, Stack, Switch, Text } from '@mantine/core';
import { switchOptimizer } from '../../experiments/switchOptimizer.ts';
import { t } from '../../i18n.ts';
import type { OptimizerSettings as Settings } from '../../training/optimizerSettings.ts';
import { Explained } from '../glossary/Explained.tsx';
import { Term } from '../glossary/Term.tsx';
import { termOfOptimizer } from '../glossary/termOf.ts';
import { useRecipe } from '../state/recipe.ts';
import { NumberField } from './NumberField.tsx';
import { OPTIMIZERS } from './optimizers.ts';
import { RateSlider } from './RateSlider.tsx';

/** How the weights are changed, by how much, and how often. */
export function OptimizerSettings() {
  const { optimizer, labelSmoothing, ema, batchSize, epochs, seed } = useRecipe((s) => s.recipe);
  const edit = useRecipe((s) => s.edit);
  return (
    <Stack gap="sm">
      <Explained term="optimizer">
        <Select
          label={t('Optimizer')}
          data={OPTIMIZERS.map(({ name, label }) => ({ value: name, label }))}
          value={optimizer.name}
          allowDeselect={false}
          onChange={(name) =>
            name && edit({ optimizer: switchOptimizer(optimizer, name as Settings['name']) })
          }
        />
      </Explained>
      <Text size="sm">
        <Term name={termOfOptimizer(optimizer.name)} />
        {': '}
        {OPTIMIZERS.find(({ name }) => name === optimizer.name)!.note}
      </Text>
      <RateSlider
        value={optimizer.learningRate}
        onChange={(learningRate) => edit({ optimizer: { ...optimizer, learningRate } })}
      />
      <Arguments optimizer={optimizer} onChange={(changed) => edit({ optimizer: changed })} />
      <SimpleGrid cols={2}>
        <NumberField
          term="batch"
          label={t('Batch size')}
          description={t('clips a step')}
          value={batchSize}
          min={1}
          max={512}
          onChange={(value) => edit({ batchSize: value })}
        />
        <NumberField
          term="epoch"
          label={t('Epochs')}
          description={t('at most')}
          value={epochs}
          min={1}
          max={2000}
          onChange={(value) => edit({ epochs: value })}
        />
        <NumberField
          term="seed"
          label={t('Seed')}
          description={t('weights, order, dropout')}
          value={seed}
          min={0}
          max={0xffffffff}
          onChange={(value) => edit({ seed: value })}
        />
        <NumberField
          term="label-smoothing"
          label={t('Label smoothing')}
          description={t('share given to all genres')}
          value={labelSmoothing}
          min={0}
          max={0.9}
          step={0.05}
          decimals
          onChange={(value) => edit({ labelSmoothing: value })}
        />
      </SimpleGrid>
      <Explained term="weight-average">
        <Switch
          label={t('Moving average of the weights')}
          description={t(
            'Answers with the average of the last steps’ weights; it is steadier than any one step’s.',
          )}
          checked={ema !== null}
          onChange={(event) => edit({ ema: event.currentTarget.checked ? FIRST_EMA : null })}
        />
      </Explained>
      {ema !== null && (
        <NumberField
          term="weight-average"
          label={t('Momentum of the average')}
          description={t('nearer to 1 is a longer memory')}
          value={ema}
          min={0}
          max={0.9999}
          step={0.001}
          decimals
          onChange={(value) => edit({ ema: value })}
        />
      )}
    </Stack>
  );
}

/** Keras's `ema_momentum`: a memory of about 100 steps. */
const FIRST_EMA = 0.99;

interface ArgumentsProps {
  optimizer: Settings;
  onChange(optimizer: Settings): void;
}

/** The largest momentum that a spinner offers; 1 would never forget. */
const MOST_MOMENTUM = 0.999;

function Arguments({ optimizer, onChange }: ArgumentsProps) {
  if (optimizer.name === 'adam') return null;
  if (optimizer.name === 'adamw') {
    return (
      <NumberField
        term="weight-decay"
        label={t('Weight decay')}
        description={t('how fast weights shrink')}
        value={optimizer.weightDecay}
        min={0}
        max={100}
        step={0.001}
        decimals
        onChange={(weightDecay) => onChange({ ...optimizer, weightDecay })}
      />
    );
  }
  const momentum = (
    <NumberField
      term="momentum"
      label={t('Momentum')}
      description={t('share of the last step kept')}
      value={optimizer.momentum}
      min={0}
      max={MOST_MOMENTUM}
      step={0.1}
      decimals
      onChange={(value) => onChange({ ...optimizer, momentum: value })}
    />
  );
  if (optimizer.name === 'rmsprop') {
    return (
      <SimpleGrid cols={2}>
        <NumberField
          term="rho"
          label={t('Rho')}
          description={t('memory of the gradients’ size')}
          value={optimizer.rho}
          min={0}
          max={MOST_MOMENTUM}
          step={0.05}
          decimals
          onChange={(rho) => onChange({ ...optimizer, rho })}
        />
        {momentum}
      </SimpleGrid>
    );
  }
  return (
    <>
      <SimpleGrid cols={2}>
        {momentum}
        <NumberField
          term="rate-decay"
          label={t('Decay')}
          description={t('lowers the rate step by step')}
          value={optimizer.decay}
          min={0}
          max={1}
          step={0.0001}
          decimals
          onChange={(decay) => onChange({ ...optimizer, decay })}
        />
      </SimpleGrid>
      <Explained term="nesterov">
        <Switch
          label={t('Nesterov momentum')}
          description={t('Looks one step ahead.')}
          checked={optimizer.nesterov}
          onChange={(event) => onChange({ ...optimizer, nesterov: event.currentTarget.checked })}
        />
      </Explained>
    </>
  );
}
