import { t } from '../../i18n.ts';
import { runColor } from '../charts/runColors.ts';
import { markPath } from './drawPoint.ts';
import classes from './Inside.module.css';
import type { MapPoint } from './mapPoints.ts';

interface GenreLegendProps {
  genres: readonly string[];
  points: readonly MapPoint[];
  /** The one that is seen alone; null for all. */
  chosen: number | null;
  onChoose(genre: number | null): void;
}

/** The mark of each genre; one of them can be seen alone. */
export function GenreLegend({ genres, points, chosen, onChoose }: GenreLegendProps) {
  return (
    <ul className={classes.legend} aria-label={t('Genres of the map: press one to see it alone')}>
      {genres.map((name, genre) => (
        <li key={name}>
          <button
            type="button"
            className={classes.genre}
            aria-pressed={chosen === genre}
            onClick={() => onChoose(chosen === genre ? null : genre)}
          >
            <svg width={16} height={16} aria-hidden="true">
              <path d={markPath(genre, { x: 8, y: 8 })} style={{ fill: runColor(genre) }} />
            </svg>
            {t('{genre}, {count, plural, one {1 clip} other {# clips}}', {
              genre: name,
              count: points.filter((point) => point.genre === genre).length,
            })}
          </button>
        </li>
      ))}
    </ul>
  );
}
