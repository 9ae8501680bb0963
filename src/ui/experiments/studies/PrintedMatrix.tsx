import { Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { classificationReport } from '../../../evaluation/report.ts';
import { GENRES, MATRIX, PRINTED } from '../../../experiments/studies/r4Matrix.ts';
import { locale, t } from '../../../i18n.ts';
import { ColorLegend } from '../../results/ColorLegend.tsx';
import { ConfusionMatrix } from '../../results/ConfusionMatrix.tsx';
import type { Cell } from '../../results/cellItems.ts';
import { SharesSwitch } from '../../results/MatrixSwitches.tsx';
import { ReportTable } from '../../results/ReportTable.tsx';
import classes from './StudiesPage.module.css';

const REPORT = classificationReport(MATRIX);
const CLIPS = REPORT.weightedAvg.support;
/** Reggae taken for hiphop: the most frequent mistake. */
const FIRST: Cell = { trueClass: GENRES.indexOf('reggae'), predictedClass: GENRES.indexOf('hiphop') };

/** R4's confusion matrix of its fully connected network, with the app's own figures of it. */
export function PrintedMatrix() {
  const [selected, select] = useState(FIRST);
  const [shares, setShares] = useState(false);
  const { trueClass, predictedClass } = selected;
  const n = MATRIX[trueClass]![predictedClass]!;
  const all = REPORT.perClass[trueClass]!.support;
  return (
    <Stack gap="xs" component="section">
      <Group justify="space-between" gap="sm">
        <Title order={3} fz="xl">
          {t('Reported confusion matrix of the fully connected network')}
        </Title>
        <SharesSwitch className={classes.screen} shares={shares} onChange={setShares} />
      </Group>
      <Text>
        {t(
          'The report prints it with rows predicted and columns true; here it is turned over, rows true and columns predicted, as everywhere in Melscope. {clips} validation clips of the report, not measured here. Accuracy {accuracy} %, as Melscope computes it.',
          { clips: CLIPS.toLocaleString(locale), accuracy: (REPORT.accuracy * 100).toFixed(1) },
        )}
      </Text>
      <div className={classes.matrix}>
        <div>
          <ConfusionMatrix
            genres={GENRES}
            matrix={MATRIX}
            level="clip"
            shares={shares}
            selected={selected}
            onSelect={select}
          />
          <ColorLegend />
          <Text role="status" mt="xs" className={classes.screen}>
            {t(
              '{n} of {all} clips of {genre} ({percent} %) {outcome, select, right {were recognised} other {were taken for {said}}}. In the report: row {row}, column {column}, {printed}.',
              {
                n,
                all,
                genre: GENRES[trueClass]!,
                percent: Math.round((100 * n) / all),
                outcome: trueClass === predictedClass ? 'right' : 'wrong',
                said: GENRES[predictedClass]!,
                row: predictedClass + 1,
                column: trueClass + 1,
                printed: PRINTED[predictedClass]![trueClass]!,
              },
            )}
          </Text>
        </div>
        <ReportTable
          genres={GENRES}
          result={{ n: CLIPS, report: REPORT }}
          level="clip"
          part="validation"
          leaky={false}
        />
      </div>
    </Stack>
  );
}
