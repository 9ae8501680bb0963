import { Group, SegmentedControl, Stack, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { PartResult } from '../../experiments/evaluatePart.ts';
import type { RunResult } from '../../experiments/runResult.ts';
import { t } from '../../i18n.ts';
import { Term } from '../glossary/Term.tsx';
import { CellPanel } from './CellPanel.tsx';
import { ColorLegend } from './ColorLegend.tsx';
import { ConfusionMatrix } from './ConfusionMatrix.tsx';
import { Headline } from './Headline.tsx';
import { LeakyBadge } from './LeakyBadge.tsx';
import { LevelSwitch, SharesSwitch } from './MatrixSwitches.tsx';
import { ReportTable } from './ReportTable.tsx';
import classes from './RunResults.module.css';
import { sameCell, useCellSelection } from './useCellSelection.ts';
import type { Level } from './words.ts';
import { partInWords } from './words.ts';

interface RunResultsProps {
  run: RunResult;
  /** The parts that were measured; not empty. */
  parts: readonly PartResult[];
  /** Which run it is, and what can be done with it. */
  bar: ReactNode;
}

/** The test part first, where there is one: nothing was chosen by it. */
export function RunResults({ run, parts, bar }: RunResultsProps) {
  const [partName, setPartName] = useState<string>(parts.at(-1)!.part);
  const [level, setLevel] = useState<Level>('clip');
  const [shares, setShares] = useState(false);
  const result = parts.find(({ part }) => part === partName) ?? parts.at(-1)!;
  const measured = result.evaluation[level];
  const { selected, worst, choose } = useCellSelection(measured);
  const leaky = run.split.unit === 'clip';
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={1}>{t('Results')}</Title>
        {parts.length > 1 && (
          <SegmentedControl
            aria-label={t('Part of the data')}
            value={result.part}
            onChange={setPartName}
            data={parts.map(({ part }) => ({ value: part, label: partInWords(part) }))}
          />
        )}
      </Group>
      {bar}
      <Headline run={run} result={result} />
      <div className={classes.columns}>
        <section>
          <Group justify="space-between" mb="xs" gap="xs">
            <Group gap="xs">
              <Title order={2} fz="xl">
                <Term name="confusion-matrix">{t('Confusion matrix')}</Term>
              </Title>
              {leaky && <LeakyBadge />}
            </Group>
            <Group gap="xs">
              <LevelSwitch value={level} onChange={setLevel} />
              <SharesSwitch shares={shares} onChange={setShares} />
            </Group>
          </Group>
          <ConfusionMatrix
            genres={run.dataset.genres}
            matrix={measured.matrix}
            level={level}
            shares={shares}
            selected={selected}
            onSelect={choose}
          />
          <ColorLegend />
        </section>

        <CellPanel
          run={run}
          result={result}
          level={level}
          cell={selected}
          mostConfused={sameCell(selected, worst)}
        />
      </div>
      <ReportTable
        genres={run.dataset.genres}
        result={measured}
        level={level}
        part={result.part}
        leaky={leaky}
      />
    </Stack>
  );
}
