import { ActionIcon, Group, SegmentedControl, Text } from '@mantine/core';
import { IconEraser } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { DEMO_GENRES } from '../../dataset/demo/settings.ts';
import type { DemonstrationSettings } from '../../experiments/demonstration.ts';
import { generalisationGap } from '../../experiments/generalisationGap.ts';
import { t } from '../../i18n.ts';
import { useDemonstration } from '../state/demonstration.ts';
import { useProjector } from '../state/projector.ts';
import { Controls } from './Controls.tsx';
import classes from './Demonstration.module.css';
import { GapChart } from './GapChart.tsx';
import { GapLegend } from './GapLegend.tsx';
import { gapInWords } from './gapInWords.ts';
import type { GapMetric } from './gapRows.ts';
import { LiveMatrix } from './LiveMatrix.tsx';
import { courseInWords, measuredInWords } from './measuredInWords.ts';
import { useSaidNowAndThen } from './useSaidNowAndThen.ts';

interface DemonstrationProps {
  /** Which settings can be changed; all without. */
  controls?: readonly (keyof DemonstrationSettings)[];
  /** Whether the confusion matrix is shown. */
  matrix?: boolean;
}

/** The workbench: the network's curves with the gap between them, the matrix, and settings that act at once. */
export function Demonstration({ controls, matrix = true }: DemonstrationProps) {
  const [metric, setMetric] = useState<GapMetric>('accuracy');
  const large = useProjector((s) => s.on);
  const ghosts = useDemonstration((s) => s.ghosts);
  const live = useDemonstration((s) => s.run);
  // Deferred: drawing waits for whatever the user does.
  const run = useDeferredValue(live);
  const gap = useMemo(() => generalisationGap(run?.epochs ?? []), [run?.epochs]);
  const course = courseInWords(run?.epochs ?? []);
  const said = useSaidNowAndThen(run && run.epochs.length > 0 ? `${gapInWords(gap)}. ${course}` : '');
  return (
    <div className={classes.bench} data-matrix={matrix || undefined}>
      <section className={classes.chart} aria-label={t('Curves')}>
        <Text component="h2" className={classes.gap} data-testid="gap">
          <span className={classes.swatch} aria-hidden="true" />
          {gapInWords(gap)}
        </Text>
        <div className={classes.picture}>
          <GapChart
            run={run}
            ghosts={ghosts}
            metric={metric}
            classes={DEMO_GENRES.length}
            large={large}
            label={t('{metric, select, loss {Loss} other {Accuracy}} over epochs. {course}', {
              metric,
              course,
            })}
          />
        </div>
        <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
          <GapLegend ghosts={ghosts} />
          {ghosts.length > 0 && (
            <ActionIcon
              variant="default"
              size={36}
              ml="auto"
              aria-label={t('Clear ghosts')}
              title={t('Clear ghosts')}
              onClick={() => useDemonstration.getState().clearGhosts()}
            >
              <IconEraser size={20} />
            </ActionIcon>
          )}
          <SegmentedControl
            flex="none"
            aria-label={t('What the curves show')}
            data={[
              { value: 'accuracy', label: t('Accuracy') },
              { value: 'loss', label: t('Loss') },
            ]}
            value={metric}
            onChange={(value) => setMetric(value as GapMetric)}
            classNames={{ label: classes.metric }}
          />
        </Group>
        <Text className={classes.measured}>{measuredInWords(run)}</Text>
        <span className="visually-hidden" role="status">
          {said}
        </span>
      </section>
      {matrix && (
        <LiveMatrix genres={DEMO_GENRES} matrix={run?.confusion ?? null} epochs={run?.epochs.length ?? 0} />
      )}
      <Controls {...(controls && { shown: controls })} />
    </div>
  );
}
