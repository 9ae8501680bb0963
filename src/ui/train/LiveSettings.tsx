import { Paper, SimpleGrid, Text } from '@mantine/core';
import { useMemo } from 'react';
import { dropoutOf, networkOf } from '../../experiments/network.ts';
import { clipShape } from '../../features/clipShape.ts';
import { t } from '../../i18n.ts';
import { useTraining } from '../state/training.ts';
import { LabelledSlider } from './LabelledSlider.tsx';
import { LiveData } from './LiveData.tsx';
import { RateSlider } from './RateSlider.tsx';

const BATCH_SIZES = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512];

/** What can be changed while the network trains. */
export function LiveSettings() {
  const { recipe, classes } = useTraining((s) => s.started);
  const learningRate = useTraining((s) => s.live?.learningRate ?? null) ?? recipe.optimizer.learningRate;
  const batchSize = useTraining((s) => s.live?.batchSize ?? null) ?? recipe.batchSize;
  const recipeDropout = useMemo(() => {
    const inputShape = clipShape(recipe.clips.seconds, recipe.features);
    return dropoutOf(networkOf(recipe, inputShape, classes).layers);
  }, [recipe, classes]);
  const scheduled = recipe.callbacks.some((callback) => callback.className === 'LearningRateScheduler');
  const dropout = useTraining((s) => s.adjusted.dropout) ?? recipeDropout;
  const { adjust } = useTraining.getState();
  return (
    <Paper withBorder p="sm" component="section" aria-label={t('Change while training')}>
      <SimpleGrid cols={{ base: 1, xs: 2, sm: 3 }} spacing="lg" verticalSpacing="sm">
        <RateSlider value={learningRate} onChange={(rate) => adjust({ learningRate: rate })} />
        {dropout !== null && (
          <LabelledSlider
            term="dropout"
            label={t('Dropout')}
            value={dropout}
            min={0}
            max={0.9}
            step={0.05}
            format={(rate) => `${Math.round(rate * 100)} %`}
            onChange={(rate) => adjust({ dropout: rate })}
          />
        )}
        <LabelledSlider
          term="batch"
          label={t('Batch size')}
          value={nearestSize(batchSize)}
          min={0}
          max={BATCH_SIZES.length - 1}
          step={1}
          format={(index) => String(index === nearestSize(batchSize) ? batchSize : BATCH_SIZES[index])}
          onChange={(index) => adjust({ batchSize: BATCH_SIZES[index]! })}
        />
        <LiveData recipe={recipe} />
      </SimpleGrid>
      <Text size="sm" c="dimmed" mt={6}>
        {t('Changes count from the next batch.')}
        {scheduled && ` ${t('The schedule sets the learning rate anew at the next epoch.')}`}
      </Text>
    </Paper>
  );
}

function nearestSize(size: number): number {
  const distance = (index: number) => Math.abs(Math.log(BATCH_SIZES[index]! / size));
  return BATCH_SIZES.reduce((best, _, index) => (distance(index) < distance(best) ? index : best), 0);
}
