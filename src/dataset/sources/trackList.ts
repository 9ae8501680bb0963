import { z } from 'zod';
import { t } from '../../i18n.ts';
import { SpectrogramFileError } from './npy.ts';

/** How long a track is taken to be when the list does not say it: GTZAN's length. */
const USUAL_SECONDS = 30;

const trackListSchema = z.object({
  genres: z.array(z.string().trim().min(1)).optional(),
  names: z.array(z.string().trim().min(1)).min(1),
  labels: z.array(z.union([z.string().trim().min(1), z.int().min(0)])).optional(),
  framesPerSecond: z.number().positive().optional(),
  secondsPerTrack: z.number().positive().optional(),
});
type TrackListJson = z.output<typeof trackListSchema>;

/** What `tracks.json` says of the rows of an array. */
export interface TrackList {
  /** One a row. */
  tracks: { name: string; genre: string }[];
  framesPerSecond: number;
}

/**
 * Reads the `tracks.json` of an array of spectrograms.
 * @param shape tracks, mel bands, frames of the array
 * @throws SpectrogramFileError when it is no such list, or does not fit the array
 */
export function parseTrackList(text: string, shape: readonly [number, number, number]): TrackList {
  const list = parse(text);
  const { names, labels, genres } = list;
  const [rows, , frames] = shape;
  if (names.length !== rows)
    throw new SpectrogramFileError(
      t(
        'The array has {rows} spectrograms, but its tracks.json has {names} names: there must be one name for each, in the same order.',
        { rows, names: names.length },
      ),
    );
  if (labels && labels.length !== names.length)
    throw new SpectrogramFileError(
      t('Its tracks.json has {names} names but {labels} labels: there must be one label for each name.', {
        names: names.length,
        labels: labels.length,
      }),
    );
  const tracks = names.map((name, row) => {
    const genre = labels ? genreOfLabel(labels[row]!, genres) : genreInName(name);
    if (genres && !genres.includes(genre))
      throw new SpectrogramFileError(
        t('Its tracks.json gives “{name}” the genre “{genre}”, which is not among its genres ({genres}).', {
          name,
          genre,
          genres: genres.join(', '),
        }),
      );
    return { name, genre };
  });
  return {
    tracks,
    framesPerSecond: list.framesPerSecond ?? frames / (list.secondsPerTrack ?? USUAL_SECONDS),
  };
}

function parse(text: string): TrackListJson {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new SpectrogramFileError(t('Its tracks.json is not valid JSON.'));
  }
  const result = trackListSchema.safeParse(json);
  if (result.success) return result.data;
  const { path, message } = result.error.issues[0]!;
  const where = path.length > 0 ? `"${path.join('.')}": ` : '';
  throw new SpectrogramFileError(
    t('Its tracks.json is not the list that is needed: {example}. {problem}', {
      example: '{"genres": ["blues", …], "names": ["blues.00000", …]}',
      problem: `${where}${message}`,
    }),
  );
}

function genreOfLabel(label: string | number, genres: readonly string[] | undefined): string {
  if (typeof label === 'string') return label;
  const genre = genres?.[label];
  if (genre === undefined)
    throw new SpectrogramFileError(
      genres
        ? t(
            'Its tracks.json has the label {label}, but only {count} genres: a number counts the genres from 0.',
            { label, count: genres.length },
          )
        : t('Its tracks.json has the label {label}, but no "genres": a number counts the genres from 0.', {
            label,
          }),
    );
  return genre;
}

/** `blues.00012` → `blues`. */
function genreInName(name: string): string {
  const genre = name.slice(0, Math.max(0, name.lastIndexOf('.'))).trim();
  if (!genre)
    throw new SpectrogramFileError(
      t(
        'The name “{name}” in its tracks.json does not begin with a genre and a dot, as “blues.00012” does: name the tracks so, or add a list of "labels".',
        { name },
      ),
    );
  return genre;
}
