import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipStarts } from '../../../src/audio/clips.ts';
import { DEMO_GENRES, type DemoSettings, demoSettingsSchema } from '../../../src/dataset/demo/settings.ts';
import { demoTracks } from '../../../src/dataset/demo/tracks.ts';
import filtered from '../../../src/dataset/gtzan-filtered.json' with { type: 'json' };
import { splitDataset } from '../../../src/dataset/split.ts';
import { confusionMatrix } from '../../../src/evaluation/confusion.ts';
import { evaluate } from '../../../src/evaluation/evaluate.ts';
import { evaluatePart, type PartResult } from '../../../src/experiments/evaluatePart.ts';
import {
  CONFUSION_PLAN,
  pairOf,
  tracksOfCell,
  worstCell,
} from '../../../src/experiments/lessons/confusion.ts';
import {
  ARTIST_PLAN,
  genreRecalls,
  LABEL_NOISES,
  NOISE_PLANS,
  onHeardArtists,
  voteEffect,
} from '../../../src/experiments/lessons/genre.ts';
import { GTZAN_LISTED, ONE_ARTIST } from '../../../src/experiments/lessons/gtzan.ts';
import { howMuchBetter } from '../../../src/experiments/lessons/howMuchBetter.ts';
import { CLIPS_PER_TRACK, LEAK_PLANS, partsOfGenre } from '../../../src/experiments/lessons/leak.ts';
import type { LessonPlan } from '../../../src/experiments/lessons/plan.ts';
import { networkOf } from '../../../src/experiments/network.ts';
import { recipeSchema } from '../../../src/experiments/recipe.ts';
import { clipShape } from '../../../src/features/clipShape.ts';

/** The clips of built-in music, as a recipe cuts them. */
function clipsOf(music: DemoSettings, { clips }: LessonPlan['recipe']) {
  const tracks = demoTracks(music);
  const starts = clipStarts(music.seconds, clips, 0);
  return {
    genres: [...DEMO_GENRES],
    tracks,
    clips: tracks.flatMap((_, track) => starts.map((start) => ({ track, start }))),
  };
}

describe('what lessons 4, 5 and 7 train', () => {
  const lessons = {
    leak: LEAK_PLANS,
    confusion: [CONFUSION_PLAN],
    'whose genre': [...NOISE_PLANS, ARTIST_PLAN],
  };

  it.each(Object.entries(lessons))('is valid and can be built: %s', (_, plans: readonly LessonPlan[]) => {
    expect(new Set(plans.map(({ key }) => key)).size).toBe(plans.length);
    for (const { music, fresh, recipe, name } of plans) {
      expect(recipeSchema.parse(recipe)).toEqual(recipe);
      for (const settings of fresh ? [music, fresh] : [music])
        expect(demoSettingsSchema.parse(settings)).toEqual(settings);
      expect(recipe.name).toBe(name);
      expect(networkOf(recipe, clipShape(recipe.clips.seconds, recipe.features), 10).error).toBeNull();
    }
  });

  it('asks about fresh tracks that no run has', () => {
    for (const { music, fresh } of [...LEAK_PLANS, ARTIST_PLAN]) {
      const trained = new Set(demoTracks(music).map(({ audioKey }) => audioKey));
      const others = demoTracks(fresh!);
      expect(others.length).toBeGreaterThanOrEqual(60);
      expect(others.filter(({ audioKey }) => trained.has(audioKey))).toEqual([]);
      expect(fresh!.seed).not.toBe(music.seed);
    }
  });

  it('differs by the split’s unit alone in the leak, by the wrong labels alone among the three', () => {
    const leak = LEAK_PLANS.map(({ recipe: { name, split, ...recipe } }) => {
      const { unit, ...rest } = split;
      return { ...recipe, rest };
    });
    expect(leak[1]).toEqual(leak[0]);
    const noise = NOISE_PLANS.map(({ recipe: { name, labelNoise, ...recipe } }) => recipe);
    for (const recipe of noise) expect(recipe).toEqual(noise[0]);
    expect(NOISE_PLANS.map(({ recipe }) => recipe.labelNoise)).toEqual([...LABEL_NOISES]);
  });
});

describe('the picture of the two splits', () => {
  it('is that of the runs, with as many clips on each side', () => {
    for (const unit of ['clip', 'track'] as const) {
      const { recipe, music } = LEAK_PLANS.find(({ key }) => key === unit)!;
      const dataset = clipsOf(music, recipe);
      const split = splitDataset(dataset, recipe.split);
      const shown = partsOfGenre(unit, 'rock');
      expect(shown.map((parts) => parts.length)).toEqual(new Array(6).fill(CLIPS_PER_TRACK));
      const rock = split.validation.filter(
        (clip) => dataset.tracks[dataset.clips[clip]!.track]!.genre === 'rock',
      );
      expect(shown.flat().filter((part) => part === 'validation')).toHaveLength(rock.length);
    }
    const mixed = (unit: 'clip' | 'track') =>
      partsOfGenre(unit, 'rock').filter((parts) => new Set(parts).size > 1).length;
    expect(mixed('track')).toBe(0);
    expect(mixed('clip')).toBeGreaterThan(3);
  });
});

describe('how much better', () => {
  it('is told in points, from 5 and up to 20', () => {
    expect(howMuchBetter(0.54, 0.5)).toBe('none');
    expect(howMuchBetter(0.55, 0.5)).toBe('some');
    expect(howMuchBetter(0.7, 0.5)).toBe('some');
    expect(howMuchBetter(0.71, 0.5)).toBe('large');
    expect(howMuchBetter(0.2, 0.9)).toBe('none');
  });
});

/** What a network said of tracks of so many clips, each as a genre or as probabilities. */
function answered(tracks: { genre: number; clips: (number | number[])[] }[], classes: number) {
  const rows = tracks.flatMap(({ clips }) =>
    clips.map((clip) =>
      typeof clip === 'number' ? Array.from({ length: classes }, (_, c) => Number(c === clip)) : clip,
    ),
  );
  return {
    probabilities: Float32Array.from(rows.flat()),
    labels: Int32Array.from(tracks.flatMap(({ genre, clips }) => clips.map(() => genre))),
    trackOf: Int32Array.from(tracks.flatMap(({ clips }, track) => clips.map(() => track))),
  };
}
const genres = ['a', 'b', 'c'];
const evaluationOf = (answers: ReturnType<typeof answered>) =>
  evaluate({ ...answers, genres, voteRule: 'mean' });

describe('the worst cell', () => {
  it('is the fullest off the diagonal, with what its genre has', () => {
    const matrix = [
      [5, 1, 0],
      [4, 2, 3],
      [0, 0, 9],
    ];
    expect(worstCell(matrix)).toEqual({ trueClass: 1, predictedClass: 0, count: 4, of: 9 });
    expect(
      worstCell([
        [3, 0],
        [0, 2],
      ]),
    ).toBeNull();
  });

  it('is never beaten by another', () => {
    const labels = fc.array(fc.nat(3), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(labels, labels, (a, b) => {
        const n = Math.min(a.length, b.length);
        const matrix = confusionMatrix(a.slice(0, n), b.slice(0, n), 4);
        const wrong = matrix.flatMap((row, i) => row.filter((_, j) => j !== i));
        expect(worstCell(matrix)?.count ?? 0).toBe(Math.max(...wrong));
      }),
    );
  });

  it('belongs to a pair in either direction', () => {
    expect(pairOf('jazz', 'blues')).toBe('blues-jazz');
    expect(pairOf('blues', 'jazz')).toBe('blues-jazz');
    expect(pairOf('rock', 'jazz')).toBe('other');
    expect(pairOf('rock', 'rock')).toBe('other');
  });
});

describe('the tracks of a cell', () => {
  const { track } = evaluationOf(
    answered(
      [
        { genre: 0, clips: [0, 1, 1] },
        { genre: 0, clips: [0, 0, 1] },
        { genre: 0, clips: [0, 0, [0.9, 0.1, 0]] },
        { genre: 0, clips: [0, 0, 0] },
        { genre: 1, clips: [1, 2, 2] },
        { genre: 1, clips: [1, 1, 2] },
        { genre: 2, clips: [2, 2, 2] },
      ],
      3,
    ),
  );

  it('are the one with most of its clips, and those that the network is surest of', () => {
    expect(tracksOfCell({ track }, { trueClass: 0, predictedClass: 1 })).toEqual({
      confused: { index: 0, clips: { said: 2, all: 3 } },
      typical: { index: 3, clips: { said: 3, all: 3 } },
      typicalOfPredicted: { index: 5, clips: { said: 2, all: 3 } },
    });
  });

  it('are none where the cell counts nothing, and no typical one of a genre with a single track', () => {
    expect(tracksOfCell({ track }, { trueClass: 0, predictedClass: 2 })).toBeNull();
    const few = evaluationOf(
      answered(
        [
          { genre: 0, clips: [1] },
          { genre: 1, clips: [1] },
        ],
        3,
      ),
    );
    expect(tracksOfCell(few, { trueClass: 0, predictedClass: 1 })?.typical).toBeNull();
  });
});

describe('artists', () => {
  const { music, recipe } = ARTIST_PLAN;
  /** What a run comes to that takes every clip of some songs for another genre. */
  function runOf(
    settings: DemoSettings,
    sides: { train: number[]; validation: number[] },
    wrong: number[] = [],
  ) {
    const dataset = { ...clipsOf(settings, recipe), shape: [1, 1, 1] as const };
    const clips = (songs: number[]) =>
      dataset.clips.flatMap(({ track }, clip) => (songs.includes(track) ? [clip] : []));
    const validation = clips(sides.validation);
    const probabilities = Float32Array.from(
      validation.flatMap((clip) => {
        const { track } = dataset.clips[clip]!;
        const genre = DEMO_GENRES.indexOf(dataset.tracks[track]!.genre as never);
        return DEMO_GENRES.map((_, i) => Number(i === (wrong.includes(track) ? (genre + 1) % 10 : genre)));
      }),
    );
    const split = { train: clips(sides.train), validation, test: [], unit: 'track' as const, warnings: [] };
    return {
      dataset,
      split,
      validation: evaluatePart('validation', dataset, validation, probabilities, 'mean'),
    };
  }
  const two = { ...music, tracksPerGenre: 4, songsPerArtist: 2 };

  it('are told apart by genre and number; songs by others than those who train do not count', () => {
    // Blues 0 and 1 are one artist's, 2 and 3 another's; 4 and 5 are of classical music's first.
    const sides = { train: [0, 4], validation: [1, 2, 3, 5] };
    expect(onHeardArtists(runOf(two, sides, [2, 3]))).toEqual({ accuracy: 1, songs: 2, leftOut: 2 });
    expect(onHeardArtists(runOf(two, sides, [1]))).toEqual({ accuracy: 0.5, songs: 2, leftOut: 2 });
  });

  it('have no figure where no validation song is by one who trains', () => {
    expect(onHeardArtists(runOf(two, { train: [0, 1], validation: [2, 4] }))).toBeNull();
    expect(onHeardArtists({ ...runOf(two, { train: [0], validation: [1] }), validation: null })).toBeNull();
  });

  it('are nearly all on both sides of the lesson’s split', () => {
    const dataset = clipsOf(music, recipe);
    const split = splitDataset(dataset, recipe.split);
    const songs = (clips: number[]) => [...new Set(clips.map((clip) => dataset.clips[clip]!.track))];
    const sides = { train: songs(split.train), validation: songs(split.validation) };
    const { songs: heard, leftOut } = onHeardArtists(runOf(music, sides))!;
    expect(heard + leftOut).toBe(40);
    expect(heard).toBeGreaterThan(30);
  });
});

describe('the vote', () => {
  /** Genre a is mostly recognised, b seldom, c as often by clip as by track. */
  const answers = answered(
    [
      { genre: 0, clips: [0, 0, 1] },
      { genre: 0, clips: [0, 0, 1] },
      { genre: 1, clips: [0, 0, 1] },
      { genre: 1, clips: [1, 0, [0.9, 0.1, 0]] },
      { genre: 2, clips: [2, 2, 2] },
      { genre: 2, clips: [0, 0, 0] },
      // By majority a genre loses to two doubtful clips, which a sure one outweighs in the mean.
      { genre: 2, clips: [2, [0.5, 0.4, 0.1], [0.5, 0.4, 0.1]] },
    ],
    3,
  );
  const dataset = {
    genres,
    tracks: [0, 0, 1, 1, 2, 2, 2].map((genre) => ({ genre: genres[genre]! }) as never),
    clips: Array.from(answers.trackOf, (track) => ({ track, start: 0 })),
  };
  const part: PartResult = evaluatePart(
    'validation',
    dataset,
    [...dataset.clips.keys()],
    answers.probabilities,
    'mean',
  );
  const recalls = genreRecalls(part, genres);

  it('is counted by genre, by both rules', () => {
    const [a, b, c] = recalls;
    expect(a).toEqual({ genre: 'a', clip: 4 / 6, majority: 1, mean: 1 });
    expect(b).toEqual({ genre: 'b', clip: 2 / 6, majority: 0, mean: 0 });
    expect(c).toMatchObject({ clip: 4 / 9, majority: 1 / 3, mean: 2 / 3 });
  });

  it('gives to some and takes from others', () => {
    const { value, most, least } = voteEffect(recalls);
    expect([value, most.genre, least.genre]).toEqual(['some-lose', 'a', 'b']);
    expect(voteEffect(recalls.slice(0, 1)).value).toBe('all-gain');
    expect(voteEffect(recalls.slice(1, 2)).value).toBe('none-gains');
    const same = { genre: 'd', clip: 6 / 18, majority: 0, mean: 2 / 6 };
    expect(voteEffect([same]).value).toBe('none-gains');
    expect(voteEffect([recalls[0]!, same]).value).toBe('all-gain');
  });
});

describe('GTZAN', () => {
  it('has 930 tracks on its lists, and the songs of the one artist on one side', () => {
    expect(GTZAN_LISTED).toBe(443 + 197 + 290);
    const number = (name: string) => Number(name.split('.')[1]);
    const names = Array.from(
      { length: number(ONE_ARTIST.last) - number(ONE_ARTIST.first) + 1 },
      (_, i) => `blues.${String(i).padStart(5, '0')}`,
    );
    expect(names).toHaveLength(ONE_ARTIST.tracks);
    const sides = Object.values(filtered).filter((list) => names.some((name) => list.includes(name)));
    expect(sides).toHaveLength(1);
  });
});
