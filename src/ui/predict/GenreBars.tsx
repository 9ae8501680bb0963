import { t } from '../../i18n.ts';
import classes from './GenreBars.module.css';

interface GenreBarsProps {
  genres: readonly string[];
  /** 0..1, one per genre. */
  probabilities: Float32Array;
  /** The genres' indices, from the top. */
  order: readonly number[];
  /** No bar stands out: none of them is to be relied on. */
  dimmed?: boolean;
}

/** How likely each genre is, the first one large. */
export function GenreBars({ genres, probabilities, order, dimmed = false }: GenreBarsProps) {
  return (
    <ol
      className={`${classes.bars} ${dimmed ? classes.dimmed : ''}`}
      aria-label={t('Probability of each genre')}
    >
      {order.map((genre) => (
        <li key={genre} className={classes.row}>
          <span className={classes.name} title={genres[genre]}>
            {genres[genre]}
          </span>
          <div className={classes.track}>
            <div className={classes.bar} style={{ width: `${probabilities[genre]! * 100}%` }} />
          </div>
          <span className={classes.value}>{Math.round(probabilities[genre]! * 100)} %</span>
        </li>
      ))}
    </ol>
  );
}
