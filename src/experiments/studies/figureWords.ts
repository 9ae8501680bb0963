import { locale } from '../../i18n.ts';
import type { MeasuredGroup } from './measured.ts';
import type { StudyMetric, Unit } from './study.ts';

/** A figure to the places that reports give: `62.5 %`, `0.8917`, `83 epochs`. */
export function figureInWords(value: number, unit: Unit): string {
  switch (unit) {
    case 'share':
      return `${(value * 100).toFixed(1)} %`;
    case 'points':
      return differenceInWords(value, unit);
    case 'loss':
      return value.toFixed(4);
    case 'epochs':
      return `${whole(value)} epoch${value === 1 ? '' : 's'}`;
    case 'epoch':
      return `epoch ${whole(value)}`;
  }
}

/** A difference with its sign: `+7.5 points`, `−0.1203`, `−12 epochs`. */
export function differenceInWords(value: number, unit: Unit): string {
  const size = Math.abs(value);
  const number =
    unit === 'loss'
      ? size.toFixed(4)
      : unit === 'epochs' || unit === 'epoch'
        ? whole(size)
        : (size * 100).toFixed(1);
  const noun = unit === 'loss' ? '' : unit === 'share' || unit === 'points' ? ' points' : ' epochs';
  const sign = Number(number) === 0 ? '±' : value < 0 ? '−' : '+';
  return `${sign}${number}${noun}`;
}

/** A mean of numbers of epochs need not be whole. */
const whole = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(1));

/** How sure a figure is: `95 %: 57.1–71.2 %`, `± 3.1 points (SD)`; empty where nothing is known of it. */
export function spreadInWords({ interval, deviation }: MeasuredGroup, unit: Unit): string {
  if (interval) {
    const [low, high] = [interval.low, interval.high].map((share) => (share * 100).toFixed(1));
    return `95 %: ${low}–${high} %`;
  }
  return deviation === null ? '' : `${differenceInWords(deviation, unit).replace(/^./, '± ')} (SD)`;
}

/** Over what a figure was counted: `20 validation tracks`, `3 of 5 folds, 20 validation tracks each`. */
export function sizeInWords({ runs, folds, n, level, part }: MeasuredGroup): string {
  const size = n.least === n.most ? n.most.toLocaleString(locale) : `${n.least}–${n.most}`;
  const items = `${size} ${part} ${level}${n.most === 1 ? '' : 's'}`;
  const each = runs.length > 1 ? `${items} each` : items;
  if (folds) return `${folds.done} of ${folds.count} folds, ${each}`;
  return runs.length > 1 ? `${runs.length} runs, ${each}` : each;
}

/** What is otherwise than in the library's recipe, in a few words; a leaky split is told apart from it. */
export function changesInBrief({ changed, folds }: MeasuredGroup): string {
  return changed
    .filter(({ path }) => path !== 'split.unit')
    .map(({ path, label, here }) => {
      if (path !== 'split.folds') return `${label}: ${here}`;
      return folds ? `${folds.count} folds` : 'single split';
    })
    .join('; ');
}

/** What of a run is compared. */
export function metricInWords(metric: StudyMetric): string {
  switch (metric.kind) {
    case 'evaluated': {
      const figure = metric.figure === 'accuracy' ? 'accuracy' : 'balanced accuracy';
      return `${metric.part} ${figure} by ${metric.level}`;
    }
    case 'testLoss':
      return 'test loss by clip';
    case 'history': {
      if (metric.figure === 'valLoss') return 'validation loss by clip, best epoch';
      return `training ${metric.figure} by clip, best epoch, while the weights change`;
    }
    case 'epoch':
      return `validation accuracy by clip after epoch ${metric.epoch}`;
    case 'gap':
      return 'training less validation accuracy by clip, last epoch';
    case 'epochs':
      return 'epochs until it stopped';
    case 'lowestLoss':
      return 'epoch of the lowest validation loss';
  }
}
