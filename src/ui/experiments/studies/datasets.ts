import { datasetInWords } from '../../../experiments/datasetInWords.ts';
import type { DatasetSummary, RunRecord } from '../../../experiments/run.ts';
import { t } from '../../../i18n.ts';

/** A dataset that figures can be shown for. */
export interface DatasetOption {
  summary: DatasetSummary;
  /** Whether it is the music that would be trained on now. */
  atHand: boolean;
  label: string;
}

const FINGERPRINT_SHOWN = 6;

/** The music at hand, then those of the kept runs, the newest first; each once. Datasets of the same words have a mark. */
export function datasetOptions(runs: readonly RunRecord[], atHand: DatasetSummary | null): DatasetOption[] {
  const found = new Map<string, DatasetSummary>();
  if (atHand) found.set(atHand.fingerprint, atHand);
  for (const { dataset } of runs)
    if (!found.has(dataset.fingerprint)) found.set(dataset.fingerprint, dataset);
  const summaries = [...found.values()];
  const words = summaries.map(datasetInWords);
  return summaries.map((summary, i) => {
    const alike = words.filter((other) => other === words[i]).length > 1;
    const mark = alike ? ` (${summary.fingerprint.slice(0, FINGERPRINT_SHOWN)})` : '';
    const name = `${capital(words[i]!)}${mark}`;
    const here = summary.fingerprint === atHand?.fingerprint;
    return {
      summary,
      atHand: here,
      label: here ? t('{dataset} – at hand', { dataset: name }) : name,
    };
  });
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
