import { Select, SimpleGrid, Stack, Switch } from '@mantine/core';
import { t } from '../../i18n.ts';
import type { LearningRateSchedulerSettings } from '../../training/learningRateSchedules.ts';
import { learningRateSchedulerSchema } from '../../training/learningRateSchedules.ts';
import { Explained } from '../glossary/Explained.tsx';
import { NumberField } from './NumberField.tsx';
import { ScheduleCurve } from './ScheduleCurve.tsx';

type Schedule = LearningRateSchedulerSettings['schedule'];

const SCHEDULES: Record<Schedule, string> = {
  step: t('Step: lower every few epochs'),
  exponential: t('Exponential: a little lower every epoch'),
  cosine: t('Cosine: slowly, fast, slowly to the end'),
};

const settingsOf = (schedule: Schedule) =>
  learningRateSchedulerSchema.parse({ className: 'LearningRateScheduler', schedule });

interface LearningRateSchedulerFieldsProps {
  /** Null: off. */
  settings: LearningRateSchedulerSettings | null;
  learningRate: number;
  epochs: number;
  onChange(settings: LearningRateSchedulerSettings | null): void;
}

export function LearningRateSchedulerFields({
  settings,
  learningRate,
  epochs,
  onChange,
}: LearningRateSchedulerFieldsProps) {
  return (
    <Stack gap="xs">
      <Explained term="learningratescheduler">
        <Switch
          label={t('LearningRateScheduler')}
          description={t('Sets the learning rate of every epoch by a plan.')}
          checked={settings !== null}
          onChange={(event) => onChange(event.currentTarget.checked ? settingsOf('step') : null)}
        />
      </Explained>
      {settings && (
        <>
          <Select
            label={t('Schedule')}
            data={Object.entries(SCHEDULES).map(([value, label]) => ({ value, label }))}
            value={settings.schedule}
            allowDeselect={false}
            onChange={(schedule) => schedule && onChange(settingsOf(schedule as Schedule))}
          />
          <SimpleGrid cols={2}>
            <Arguments settings={settings} onChange={onChange} />
          </SimpleGrid>
          <ScheduleCurve settings={settings} learningRate={learningRate} epochs={epochs} />
        </>
      )}
    </Stack>
  );
}

interface ArgumentsProps {
  settings: LearningRateSchedulerSettings;
  onChange(settings: LearningRateSchedulerSettings): void;
}

function Arguments({ settings, onChange }: ArgumentsProps) {
  if (settings.schedule === 'cosine') {
    return (
      <>
        <NumberField
          label={t('Alpha')}
          description={t('share of the rate at the end')}
          value={settings.alpha}
          min={0}
          max={0.99}
          step={0.05}
          decimals
          onChange={(alpha) => onChange({ ...settings, alpha })}
        />
        <NumberField
          label={t('Warm-up (epochs)')}
          description={t('the rate rises')}
          value={settings.warmupSteps}
          min={0}
          onChange={(warmupSteps) => onChange({ ...settings, warmupSteps })}
        />
      </>
    );
  }
  return (
    <>
      <NumberField
        label={t('Decay rate')}
        description={t('the rate times this')}
        value={settings.decayRate}
        min={0.01}
        max={0.99}
        step={0.05}
        decimals
        onChange={(decayRate) => onChange({ ...settings, decayRate })}
      />
      {settings.schedule === 'step' && (
        <NumberField
          label={t('Decay steps')}
          description={t('every so many epochs')}
          value={settings.decaySteps}
          min={1}
          onChange={(decaySteps) => onChange({ ...settings, decaySteps })}
        />
      )}
    </>
  );
}
