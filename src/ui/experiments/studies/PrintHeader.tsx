import { datasetInWords } from '../../../experiments/datasetInWords.ts';
import type { ReportId } from '../../../experiments/library.ts';
import type { DatasetSummary } from '../../../experiments/run.ts';
import { locale, t } from '../../../i18n.ts';
import classes from './StudiesPage.module.css';

/** On paper only: what the figures were measured on, and when this was printed. */
export function PrintHeader({ report, dataset }: { report: ReportId; dataset: DatasetSummary | null }) {
  const today = new Date().toLocaleDateString(locale, { dateStyle: 'long' });
  return (
    <div className={classes.paper}>
      {t('Melscope, study {report}. Measured on: {dataset}. Printed on {today}.', {
        report,
        dataset: dataset
          ? t('{dataset} (fingerprint {fingerprint})', {
              dataset: datasetInWords(dataset),
              fingerprint: dataset.fingerprint,
            })
          : t('nothing yet'),
        today,
      })}
    </div>
  );
}
