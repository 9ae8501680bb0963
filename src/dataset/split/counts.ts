import { PARTS, type Part, type Split, type Splittable } from './parts.ts';

export interface PartCount {
  tracks: number;
  clips: number;
}

export interface SplitCounts {
  /** One row per genre, in the dataset's order. */
  genres: ({ genre: string } & Record<Part, PartCount>)[];
  total: Record<Part, PartCount>;
  /** Share (0..1) of a part's tracks of which clips are also in train: 0 for a split by track. */
  leak: { validation: number; test: number };
}

/** Counts the tracks and clips of every genre in every part. A track with clips in two parts counts in both. */
export function splitCounts(dataset: Splittable, split: Split): SplitCounts {
  const { tracks, clips, genres } = dataset;
  const count = (part: Part, genre?: string): PartCount => {
    const members = split[part]
      .map((clip) => clips[clip]!.track)
      .filter((track) => genre === undefined || tracks[track]!.genre === genre);
    return { tracks: new Set(members).size, clips: members.length };
  };
  const countAll = (genre?: string) =>
    Object.fromEntries(PARTS.map((part) => [part, count(part, genre)])) as Record<Part, PartCount>;

  const tracksOf = (part: Part) => new Set(split[part].map((clip) => clips[clip]!.track));
  const train = tracksOf('train');
  const leak = (part: Part) => {
    const members = [...tracksOf(part)];
    return members.length === 0 ? 0 : members.filter((track) => train.has(track)).length / members.length;
  };
  return {
    genres: genres.map((genre) => ({ genre, ...countAll(genre) })),
    total: countAll(),
    leak: { validation: leak('validation'), test: leak('test') },
  };
}
