import { locale, t } from '../../i18n.ts';
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
      return t('{count, plural, one {{value} epoch} other {{value} epochs}}', {
        count: value,
        value: whole(value),
      });
    case 'epoch':
      return t('epoch {epoch}', { epoch: whole(value) });
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
  const sign = Number(number) === 0 ? '±' : value < 0 ? '−' : '+';
  const difference = `${sign}${number}`;
  if (unit === 'loss') return difference;
  return unit === 'share' || unit === 'points'
    ? t('{difference} points', { difference })
    : t('{difference} epochs', { difference });
}

/** A mean of numbers of epochs need not be whole. */
const whole = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(1));

/** How sure a figure is: `95 %: 57.1–71.2 %`, `± 3.1 points (SD)`; empty where nothing is known of it. */
export function spreadInWords({ interval, deviation }: MeasuredGroup, unit: Unit): string {
  if (interval) {
    const [low, high] = [interval.low, interval.high].map((share) => (share * 100).toFixed(1));
    return `95 %: ${low}–${high} %`;
  }
  if (deviation === null) return '';
  return t('{deviation} (SD)', { deviation: differenceInWords(deviation, unit).replace(/^./, '± ') });
}

/** Over what a figure was counted: `20 validation tracks`, `3 of 5 folds, 20 validation tracks each`. */
export function sizeInWords({ runs, folds, n, level, part }: MeasuredGroup): string {
  const size = n.least === n.most ? n.most.toLocaleString(locale) : `${n.least}–${n.most}`;
  const items = t(
    '{size} {part, select, training {training} test {test} other {validation}} {level, select, clip {{count, plural, one {clip} other {clips}}} other {{count, plural, one {track} other {tracks}}}}',
    { size, part, level, count: n.most },
  );
  if (folds) {
    const values = { done: folds.done, total: folds.count, items };
    return runs.length > 1
      ? t('{done} of {total} folds, {items} each', values)
      : t('{done} of {total} folds, {items}', values);
  }
  return runs.length > 1 ? t('{runs} runs, {items} each', { runs: runs.length, items }) : items;
}

/** What is otherwise than in the library's recipe, in a few words; a leaky split is told apart from it. */
export function changesInBrief({ changed, folds }: MeasuredGroup): string {
  return changed
    .filter(({ path }) => path !== 'split.unit')
    .map(({ path, label, here }) => {
      if (path !== 'split.folds') return `${label}: ${here}`;
      return folds ? t('{count} folds', { count: folds.count }) : t('single split');
    })
    .join('; ');
}

/** What of a run is compared. */
export function metricInWords(metric: StudyMetric): string {
  switch (metric.kind) {
    case 'evaluated': {
      const { part, figure, level } = metric;
      return t(
        '{part, select, test {test} other {validation}} {figure, select, balancedAccuracy {balanced accuracy} other {accuracy}} by {level, select, clip {clip} other {track}}',
        { part, figure, level },
      );
    }
    case 'testLoss':
      return t('test loss by clip');
    case 'history': {
      if (metric.figure === 'valLoss') {
        return t('validation loss by clip, best epoch');
      }
      return t(
        'training {figure, select, loss {loss} other {accuracy}} by clip, best epoch, while the weights change',
        { figure: metric.figure },
      );
    }
    case 'epoch':
      return t('validation accuracy by clip after epoch {epoch}', { epoch: metric.epoch });
    case 'gap':
      return t('training less validation accuracy by clip, last epoch');
    case 'epochs':
      return t('epochs until it stopped');
    case 'lowestLoss':
      return t('epoch of the lowest validation loss');
  }
}
