import { t } from '../../../i18n.ts';
import { learningRateSchedulerSchema, scheduledRate } from '../../../training/learningRateSchedules.ts';
import { BLUE, GREEN, ORANGE } from './kit.tsx';
import { Plot } from './Plot.tsx';

const EPOCHS = 40;
const COLORS = { step: BLUE, exponential: GREEN, cosine: ORANGE };

/** The learning rate over epochs as the app's own schedules have it. */
export function RateSchedule({ show }: { show: 'schedules' | 'plateau' | 'inverse' | 'decay' }) {
  if (show === 'inverse' || show === 'decay')
    return (
      <Plot
        label={t('A curve that falls steeply at first and then ever more slowly.')}
        x={[0, EPOCHS]}
        y={[0, 1.05]}
        lines={[{ of: show === 'inverse' ? (n) => 1 / (1 + 0.15 * n) : (n) => 0.93 ** n }]}
        xName={t('steps')}
        yName={show === 'inverse' ? 'η' : 'w'}
        height={110}
      />
    );
  if (show === 'plateau')
    return (
      <Plot
        label={t('Learning rate over epochs: it stays, and is divided by ten twice.')}
        x={[0, EPOCHS]}
        y={[0, 1.05]}
        lines={[
          { of: [[0, 1], [18, 1], [18, 0.1], [31, 0.1], [31, 0.01], [EPOCHS, 0.01]] }, // biome-ignore format: points
        ]}
        xName={t('epochs')}
        yName="η"
        height={110}
      />
    );
  return (
    <Plot
      label={t('Learning rate over epochs: a staircase, a curve that flattens, and a cosine.')}
      x={[0, EPOCHS]}
      y={[0, 1.05]}
      lines={(['step', 'exponential', 'cosine'] as const).map((schedule) => {
        const settings = learningRateSchedulerSchema.parse({ className: 'LearningRateScheduler', schedule });
        return {
          of: (epoch) => scheduledRate(settings, Math.floor(Math.min(epoch, EPOCHS - 1)), 1, EPOCHS),
          color: COLORS[schedule],
        };
      })}
      xName={t('epochs')}
      yName="η"
    />
  );
}
