import { t } from '../../i18n.ts';
import { type LiveMoment, SHOWN_SECONDS, stretches } from '../../session/liveListening.ts';
import { formatDuration } from '../audio/time.ts';
import classes from './LastMinute.module.css';

interface LastMinuteProps {
  moments: readonly LiveMoment[];
  labels: readonly string[];
}

/** Which label led when: a lane for each that did, the newest at the right. */
export function LastMinute({ moments, labels }: LastMinuteProps) {
  const all = stretches(moments);
  const end = moments.at(-1)!.at;
  const percent = (seconds: number) => (Math.min(SHOWN_SECONDS, Math.max(0, seconds)) / SHOWN_SECONDS) * 100;
  const lanes = [...new Set(all.map(({ label }) => label))].toSorted(
    (a, b) => (a ?? labels.length) - (b ?? labels.length),
  );
  return (
    <div className={classes.picture}>
      <ul className={classes.lanes} aria-label={t('Which led when, in the last minute')}>
        {lanes.map((lane) => (
          <li key={lane} className={classes.lane}>
            <span className={classes.name}>{lane === null ? t('silence') : labels[lane]}</span>
            <span className={classes.track}>
              {all
                .filter(({ label }) => label === lane)
                .map(({ from, to }) => (
                  <span
                    key={from}
                    className={lane === null ? classes.silence : classes.stretch}
                    style={{ right: `${percent(end - to)}%`, width: `${percent(to - from)}%` }}
                  >
                    <span className="visually-hidden">
                      {t('{from} to {to},', { from: formatDuration(from), to: formatDuration(to) })}{' '}
                    </span>
                  </span>
                ))}
            </span>
          </li>
        ))}
      </ul>
      <div className={classes.axis} aria-hidden>
        <span>{t('{seconds} s ago', { seconds: SHOWN_SECONDS })}</span>
        <span>{t('now')}</span>
      </div>
    </div>
  );
}
