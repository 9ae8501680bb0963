import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import { type AnsweredPart, pairedTracks } from '../../src/evaluation/pairedTracks.ts';
import { verdict } from '../../src/evaluation/verdict.ts';

interface Song {
  key: string;
  genre?: string;
  /** `train`: never answered; `leaky`: half of it was trained on. */
  use: 'train' | 'right' | 'wrong' | 'leaky';
}

const GENRES = ['jazz', 'rock'];

/** A run that has answered its songs, two clips each. */
function answered(
  songs: readonly Song[],
  { part = 'test', genres = GENRES }: { part?: 'validation' | 'test'; genres?: string[] } = {},
): AnsweredPart {
  const tracks = songs.map(({ key, genre = 'jazz' }) => ({ audioKey: key, genre }));
  const clips = songs.flatMap((_, track) => [0, 1].map((start) => ({ track, start })));
  const train: number[] = [];
  const indices: number[] = [];
  clips.forEach(({ track, start }, clip) => {
    const { use } = songs[track]!;
    (use === 'train' || (use === 'leaky' && start === 0) ? train : indices).push(clip);
  });
  const labels = indices.map((clip) => genres.indexOf(tracks[clips[clip]!.track]!.genre));
  const probabilities = Float32Array.from(
    indices.flatMap((clip, i) => {
      const right = songs[clips[clip]!.track]!.use !== 'wrong';
      const answer = right ? labels[i] : (labels[i]! + 1) % genres.length;
      return genres.map((_, genre) => (genre === answer ? 1 : 0));
    }),
  );
  const evaluation = evaluate({
    probabilities,
    labels,
    trackOf: indices.map((clip) => clips[clip]!.track),
    genres,
    voteRule: 'mean',
  });
  return { dataset: { genres, tracks, clips }, split: { train }, part: { part, evaluation } };
}

const songs = (answers: string): Song[] =>
  [...answers].map((answer, i) => ({ key: `song ${i}`, use: answer === 'r' ? 'right' : 'wrong' }));

/** So many tracks of each kind: right by both, by A only, by B only, by none. */
function pair(both: number, onlyA: number, onlyB: number, none: number) {
  const a = 'r'.repeat(both + onlyA) + 'w'.repeat(onlyB + none);
  const b = 'r'.repeat(both) + 'w'.repeat(onlyA) + 'r'.repeat(onlyB) + 'w'.repeat(none);
  return pairedTracks(answered(songs(a)), answered(songs(b)));
}
const says = (paired: ReturnType<typeof pairedTracks>) => verdict({ nameA: 'A', nameB: 'B', paired });

describe('pairedTracks', () => {
  it('counts who was right', () => {
    expect(pair(20, 6, 5, 9)).toMatchObject({
      n: 40,
      bothRight: 20,
      onlyA: 6,
      onlyB: 5,
      bothWrong: 9,
      part: 'test',
    });
  });

  it('pairs content and genre, wherever the tracks stand, and counts a repeated recording once', () => {
    const a = answered([
      { key: 'x', use: 'right' },
      { key: 'y', use: 'wrong' },
      { key: 'x', use: 'right' },
      { key: 'only A', use: 'right' },
      { key: 'z', genre: 'rock', use: 'right' },
    ]);
    const b = answered([
      { key: 'only B', use: 'wrong' },
      { key: 'z', genre: 'jazz', use: 'right' },
      { key: 'y', use: 'right' },
      { key: 'x', use: 'wrong' },
    ]);
    expect(pairedTracks(a, b)).toMatchObject({ n: 2, bothRight: 0, onlyA: 1, onlyB: 1, bothWrong: 0 });
  });

  it('takes the genres by name: another order is the same answer', () => {
    const a = answered([{ key: 'x', genre: 'rock', use: 'right' }]);
    const b = answered([{ key: 'x', genre: 'rock', use: 'right' }], { genres: ['rock', 'jazz'] });
    expect(pairedTracks(a, b)).toMatchObject({ n: 1, bothRight: 1, sameGenres: true });
  });

  it('leaves out what either has trained on, under whatever genre', () => {
    const a = answered([
      { key: 'x', use: 'right' },
      { key: 'y', use: 'right' },
      { key: 'z', use: 'right' },
      { key: 'y', genre: 'rock', use: 'train' },
    ]);
    const b = answered([
      { key: 'x', use: 'leaky' },
      { key: 'y', use: 'wrong' },
      { key: 'z', use: 'wrong' },
    ]);
    expect(pairedTracks(a, b)).toMatchObject({ n: 1, onlyA: 1, trainedOn: 2, trained: { a: true, b: true } });
  });
});

describe('the verdict', () => {
  it('names no winner where chance would do', () => {
    expect(says(pair(20, 6, 5, 9))).toBe(
      'On the 40 tracks that both were tested on, A was right on 6 that B got wrong, B on 5 that A got wrong. A difference like this comes about by chance more often than not (p = 1.00): these tracks do not tell which is better.',
    );
    expect(says(pair(50, 11, 5, 0))).toMatch(
      /comes about by chance about once in 4 comparisons \(p = 0\.21\): these/,
    );
  });

  it('names the winner where chance would hardly do', () => {
    expect(says(pair(10, 2, 12, 0))).toMatch(
      / B beats A \(p = 0\.01\): were they equally good, .* about once in 77 comparisons\.$/,
    );
    expect(says(pair(10, 60, 20, 0))).toMatch(
      / A beats B \(p < 0\.001\): .* less than once in 1,000 comparisons\.$/,
    );
  });

  it('never rounds p across the limit', () => {
    // SciPy: 0.049948 and 0.050022.
    expect(says(pair(0, 33, 18, 0))).toMatch(/A beats B \(p = 0\.0499\)/);
    expect(says(pair(0, 29, 15, 0))).toMatch(/A difference like this .* \(p = 0\.05002\): these/);
  });

  it('says where there is too little to go by', () => {
    expect(says(pair(30, 5, 0, 5))).toMatch(
      /They disagree on 5 tracks only, too few for any test \(p = 0\.06\)/,
    );
    expect(says(pair(1, 0, 1, 0))).toMatch(/On the 2 tracks .* They disagree on 1 track only/);
    expect(says(pair(30, 6, 0, 5))).toMatch(/A beats B \(p = 0\.03\)/);
    expect(says(pair(30, 0, 0, 5))).toMatch(/right and wrong on the same ones: these tracks do not tell/);
  });

  it('says what the tracks were to the two', () => {
    const on = (a: 'validation' | 'test', b: 'validation' | 'test') =>
      says(pairedTracks(answered(songs('r'), { part: a }), answered(songs('w'), { part: b })));
    expect(on('validation', 'validation')).toMatch(/^On the 1 track that both were validated on,/);
    expect(on('validation', 'test')).toMatch(/that both answered without having been trained on them,/);
  });

  it('says why there is no test', () => {
    const other = answered([{ key: 'another', use: 'right' }]);
    expect(says(pairedTracks(answered(songs('r')), other))).toMatch(
      /^No test is possible: there is no track that both A and B answered\./,
    );
    const leaky = answered([
      { key: 'song 0', use: 'leaky' },
      { key: 'song 1', use: 'leaky' },
    ]);
    expect(says(pairedTracks(leaky, answered(songs('rw'))))).toMatch(
      /^No test is possible: A was trained on clips of all 2 tracks that A and B both answered/,
    );
    expect(says(pairedTracks(leaky, leaky))).toMatch(/both were trained on clips/);
    const three = answered(songs('rw'), { genres: [...GENRES, 'pop'] });
    expect(says(pairedTracks(three, answered(songs('rw'))))).toMatch(
      /different genres apart.*no test is made/,
    );
  });

  it('says what was left out', () => {
    const leaky = answered([
      { key: 'song 0', use: 'leaky' },
      { key: 'song 1', use: 'wrong' },
    ]);
    expect(says(pairedTracks(leaky, answered(songs('rr'))))).toMatch(
      / 1 more track is left out, because one of the two was trained on it\.$/,
    );
  });
});
