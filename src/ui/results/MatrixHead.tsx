import { t } from '../../i18n.ts';
import classes from './ConfusionMatrix.module.css';

/** Longer or more headings than these stand upright. */
const LETTERS_ACROSS = 9;
const HEADINGS_ACROSS = 10;

interface MatrixHeadProps {
  genres: readonly string[];
  /** Over the last column, which is not of a genre; null where there is none. */
  last: string | null;
  /** Where the table has half the page, headings stand upright. */
  narrow?: boolean;
}

/** The head of a table of true genres by predicted genres. */
export function MatrixHead({ genres, last, narrow = false }: MatrixHeadProps) {
  const upright =
    narrow || genres.length > HEADINGS_ACROSS || genres.some((genre) => genre.length > LETTERS_ACROSS);
  return (
    <thead>
      <tr>
        <td className={classes.genre} />
        <th scope="colgroup" colSpan={genres.length} className={classes.axis}>
          {t('predicted genre')}
        </th>
        {last !== null && <td className={classes.total} />}
      </tr>
      <tr>
        <th scope="col" className={`${classes.genre} ${classes.axis} ${classes.corner}`}>
          {t('true genre')}
        </th>
        {genres.map((genre) => (
          <th scope="col" key={genre} className={classes.column} title={genre}>
            <div className={upright ? classes.vertical : undefined}>{genre}</div>
          </th>
        ))}
        {last !== null && (
          <th scope="col" className={`${classes.total} ${classes.axis}`}>
            {last}
          </th>
        )}
      </tr>
    </thead>
  );
}
