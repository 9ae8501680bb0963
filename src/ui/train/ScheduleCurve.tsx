import { Text } from '@mantine/core';
import { t } from '../../i18n.ts';
import { type LearningRateSchedulerSettings, scheduledRate } from '../../training/learningRateSchedules.ts';
import { formatRate } from '../charts/formatRate.ts';
import { SERIES } from '../charts/series.ts';

interface ScheduleCurveProps {
  settings: LearningRateSchedulerSettings;
  learningRate: number;
  epochs: number;
}

const WIDTH = 300;
const HEIGHT = 48;

/** The learning rate over the epochs as the schedule has it. */
export function ScheduleCurve({ settings, learningRate, ...props }: ScheduleCurveProps) {
  const epochs = Math.max(1, props.epochs);
  const rates = Array.from({ length: epochs }, (_, epoch) =>
    scheduledRate(settings, epoch, learningRate, epochs),
  );
  const most = Math.max(...rates);
  const points = rates.flatMap((rate, epoch) => {
    const y = HEIGHT - 2 - (rate / most) * (HEIGHT - 4);
    return [`${(epoch / epochs) * WIDTH},${y}`, `${((epoch + 1) / epochs) * WIDTH},${y}`];
  });
  const course = t('Learning rate from {from} to {to} in {epochs} epochs', {
    from: formatRate(rates[0]!),
    to: formatRate(rates.at(-1)!),
    epochs,
  });
  return (
    <div>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={course}
        style={{ display: 'block', width: '100%', height: HEIGHT }}
      >
        <polyline
          points={points.join(' ')}
          fill="none"
          stroke={SERIES.train.color}
          strokeWidth={2}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <Text size="sm" c="dimmed" aria-hidden="true">
        {course}
      </Text>
    </div>
  );
}
