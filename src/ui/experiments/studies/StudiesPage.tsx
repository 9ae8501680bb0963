import { Button, Group, SegmentedControl, Select, Stack, Text, Title } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { REPORTS, type ReportId } from '../../../experiments/library.ts';
import { studyCsv } from '../../../experiments/studies/studyCsv.ts';
import { studyOf } from '../../../experiments/studies.ts';
import { t } from '../../../i18n.ts';
import { download } from '../../download.ts';
import { REPORT_TITLES } from '../../recipes/recipeRow.ts';
import { useRuns } from '../../state/runs.ts';
import { QueuePanel } from '../sweeps/QueuePanel.tsx';
import { datasetOptions } from './datasets.ts';
import { PrintedMatrix } from './PrintedMatrix.tsx';
import { PrintHeader } from './PrintHeader.tsx';
import { ProtocolList } from './ProtocolList.tsx';
import { QueueMissing } from './QueueMissing.tsx';
import classes from './StudiesPage.module.css';
import { StudyTableView } from './StudyTableView.tsx';
import { useDatasetAtHand } from './useDatasetAtHand.ts';
import { useLightInPrint } from './useLightInPrint.ts';
import { useRunExtras } from './useRunExtras.ts';

/** A report's tables as printed, each figure beside what was measured here. */
export function StudiesPage() {
  const { report: asked } = useParams<{ report?: string }>();
  const report: ReportId = REPORTS.find((id) => id === asked?.toUpperCase()) ?? REPORTS[0];
  const [, navigate] = useLocation();
  const study = studyOf(report);
  const runs = useDeferredValue(useRuns((s) => s.runs));
  const atHand = useDatasetAtHand();
  const options = useMemo(() => datasetOptions(runs, atHand), [runs, atHand]);
  const [chosen, choose] = useState<string | null>(null);
  const dataset = options.find(({ summary }) => summary.fingerprint === chosen) ?? options[0] ?? null;
  const fingerprint = dataset?.summary.fingerprint ?? null;
  const extras = useRunExtras(study, runs, fingerprint);
  const canQueue = dataset === null || dataset.atHand;
  const allRows = useMemo(() => study.tables.flatMap(({ rows }) => rows), [study]);
  useLightInPrint();
  const exportCsv = () => {
    const csv = studyCsv(study, runs, fingerprint ?? '', extras);
    download(new Blob([csv], { type: 'text/csv;charset=utf-8' }), `melscope-study-${report}.csv`);
  };

  return (
    <Stack gap="md" className={classes.study}>
      <PrintHeader report={report} dataset={dataset?.summary ?? null} />
      <Group justify="space-between" gap="sm" className={classes.screen}>
        <SegmentedControl
          aria-label={t('Report')}
          value={report}
          onChange={(id) => navigate(`/experiments/studies/${id}`)}
          data={[...REPORTS]}
        />
        <Group gap="xs">
          {canQueue && <QueueMissing rows={allRows} what={t('all of {report}', { report })} prominent />}
          <Button variant="default" leftSection={<IconDownload size={18} />} onClick={exportCsv}>
            {t('Export CSV')}
          </Button>
          <Button variant="default" leftSection={<IconPrinter size={18} />} onClick={() => window.print()}>
            {t('Print')}
          </Button>
        </Group>
      </Group>
      <div className={classes.screen}>
        <QueuePanel />
      </div>
      <section>
        <Title order={2} fz={26} lh={1.2}>
          {report}: {REPORT_TITLES[report]}
        </Title>
        <ProtocolList protocol={study.protocol} />
      </section>
      <div className={classes.screen}>
        {dataset === null ? (
          <Text>
            {t(
              'Nothing has been measured yet, and there is no music at hand: the tables show what was reported.',
            )}
          </Text>
        ) : (
          <Select
            label={t('Measured on')}
            description={t('Figures of different datasets are never mixed.')}
            maw={560}
            allowDeselect={false}
            data={options.map(({ summary, label }) => ({ value: summary.fingerprint, label }))}
            value={fingerprint}
            onChange={choose}
          />
        )}
        {!canQueue && (
          <Text size="sm" c="dimmed" mt={4}>
            {t('Only the music at hand can be trained on: choose it here to queue what is missing.')}
          </Text>
        )}
      </div>
      {study.tables.map((table) => (
        <StudyTableView
          key={table.title}
          study={study}
          table={table}
          runs={runs}
          fingerprint={fingerprint}
          extras={extras}
          canQueue={canQueue}
        />
      ))}
      {report === 'R4' && <PrintedMatrix />}
    </Stack>
  );
}
