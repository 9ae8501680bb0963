import { Group, Switch } from '@mantine/core';
import type { DemonstrationSettings } from '../../experiments/demonstration.ts';
import { t } from '../../i18n.ts';
import { ExplainButton } from '../glossary/Explained.tsx';
import { useDemonstration } from '../state/demonstration.ts';
import { SLIDERS } from './controls.ts';
import classes from './Demonstration.module.css';
import { DemoSlider } from './DemoSlider.tsx';

/** The settings, each acting at once. @param shown which; all without */
export function Controls({ shown }: { shown?: readonly (keyof DemonstrationSettings)[] }) {
  const settings = useDemonstration((s) => s.settings);
  const startsAgain = useDemonstration((s) => s.startsAgain);
  const { change, setStartsAgain } = useDemonstration.getState();
  const has = (setting: keyof DemonstrationSettings) => !shown || shown.includes(setting);
  return (
    <section className={classes.controls} aria-label={t('Change while it trains')}>
      {SLIDERS.filter(({ setting }) => has(setting)).map((control) => (
        <DemoSlider
          key={control.setting}
          control={control}
          value={settings[control.setting]}
          onChange={(value) => change({ [control.setting]: value })}
        />
      ))}
      <div className={classes.switches}>
        {has('earlyStopping') && (
          <Group gap={4}>
            <Switch
              label={t('Early stopping')}
              checked={settings.earlyStopping}
              onChange={(event) => change({ earlyStopping: event.currentTarget.checked })}
              classNames={{ label: classes.switchLabel }}
            />
            <ExplainButton term="earlystopping" />
          </Group>
        )}
        <Switch
          label={t('Start again at every change')}
          checked={startsAgain}
          onChange={(event) => setStartsAgain(event.currentTarget.checked)}
          classNames={{ label: classes.switchLabel }}
        />
      </div>
    </section>
  );
}
