import { readFileSync } from 'node:fs';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { predictableFrom } from '../../../src/experiments/predictableFrom.ts';
import { heldOutAnswers, scoreInWords } from '../../../src/experiments/teach/answers.ts';
import type { TaughtClass, TaughtSong } from '../../../src/experiments/teach/classes.ts';
import { readiness } from '../../../src/experiments/teach/readiness.ts';
import { contentOf } from '../../../src/experiments/teach/result.ts';
import { lessonOf } from '../../../src/experiments/teach/songLesson.ts';
import { taughtModel } from '../../../src/experiments/teach/taughtModel.ts';
import { readModelFile, writeModelFile } from '../../../src/storage/modelFile.ts';
import { TrainingControl } from '../../../src/training/control.ts';
import { embed, withEmbedding } from '../../../src/training/embedding.ts';
import { hostClips } from '../../../src/training/resident.ts';
import { deserializeModel } from '../../../src/training/savedModel.ts';
import { balancedRows } from '../../../src/training/teach/classBalance.ts';
import { teach } from '../../../src/training/teach/teach.ts';

beforeAll(() => tf.setBackend('cpu'));

const CLASSES: TaughtClass[] = [
  { id: 'x', name: ' slow ' },
  { id: 'y', name: 'fast' },
];

/** Two dimensions; every value is the song's number. */
function song(number: number, classId: string, clips = 1, of = 'base 1'): TaughtSong {
  const values = new Float32Array(clips * 2).fill(number);
  return {
    audioKey: `key ${number}`,
    classId,
    name: `song ${number}`,
    duration: 5 * clips,
    source: 'file',
    embedding: { of, values, dimensions: 2 },
  };
}

describe('whether there is enough to learn from', () => {
  const told = (classes: TaughtClass[], songs: TaughtSong[]) => {
    const { missing, notices } = readiness(classes, songs);
    return { missing: missing.join(' '), notices: notices.join(' ') };
  };

  it('names what is missing', () => {
    expect(told(CLASSES.slice(1), [song(1, 'y')]).missing).toMatch(/add another class/);
    expect(told(CLASSES, [song(1, 'y')]).missing).toMatch(/“slow” has no songs yet/);
    const blank = [{ id: 'x', name: '  ' }, CLASSES[1]!];
    expect(told(blank, [song(1, 'x'), song(2, 'y')]).missing).toBe('Class 1 has no name yet: type one.');
    const same = [CLASSES[0]!, { id: 'y', name: 'Slow' }];
    expect(told(same, [song(1, 'x'), song(2, 'y')]).missing).toMatch(/Two classes are called “Slow”/);
  });

  it('teaches a class of one song, and says that nothing checks it', () => {
    const songs = [song(1, 'x'), song(2, 'y'), song(3, 'y'), song(4, 'y')];
    const { missing, notices } = told(CLASSES, songs);
    expect(missing).toBe('');
    expect(notices).toMatch(/^“slow” has only one song: .*nothing can be held out/);
    expect(notices).not.toMatch(/fast/);
    expect(told(CLASSES, [...songs, song(5, 'x'), song(6, 'x')])).toEqual({ missing: '', notices: '' });
  });
});

describe('a lesson', () => {
  const songs = [song(1, 'y', 2), song(2, 'x', 3), song(3, 'y', 1)];
  const lesson = lessonOf(CLASSES, songs, new Set(['key 3']));

  it('has a row for every clip, those of a held-out song apart', () => {
    expect(Array.from(lesson.embeddings)).toEqual([1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3]);
    expect(Array.from(lesson.labels)).toEqual([1, 1, 0, 0, 0, 1]);
    expect(lesson).toMatchObject({ dimensions: 2, classes: 2, training: [0, 1, 2, 3, 4], heldOut: [5] });
  });

  it('refuses embeddings of another network', () => {
    expect(() => lessonOf(CLASSES, [...songs, song(4, 'x', 1, 'base 2')], new Set())).toThrow(/different/);
  });

  it('gives a small class as many rows as a large one', () => {
    const labels = [0, 0, 1, 1, 1];
    const rows = balancedRows([4, 0, 1, 2, 3], labels);
    expect(rows.map((row) => labels[row])).toEqual([1, 1, 1, 0, 0, 0]);
    expect(rows.toSorted()).toEqual([0, 0, 1, 2, 3, 4]);
  });
});

describe('what was taught', () => {
  const heldOut = [song(1, 'x', 2), song(2, 'y', 1)];
  const answers = heldOutAnswers(CLASSES, heldOut, Float32Array.from([0.9, 0.1, 0.3, 0.7, 0.8, 0.2]));

  it('answers by song, its clips’ mean', () => {
    expect(answers).toEqual([
      {
        audioKey: 'key 1',
        name: 'song 1',
        wanted: 'slow',
        said: 'slow',
        right: true,
        probability: expect.closeTo(0.6),
      },
      {
        audioKey: 'key 2',
        name: 'song 2',
        wanted: 'fast',
        said: 'slow',
        right: false,
        probability: expect.closeTo(0.8),
      },
    ]);
    expect(scoreInWords(answers)).toBe('1 of 2 held-out songs right');
    expect(scoreInWords(answers.slice(1))).toBe('0 of 1 held-out song right');
  });

  it('is a model file like any other, with the preprocessing of the model that ships', async () => {
    const base = await readModelFile(new Blob([readFileSync('public/models/gtzan.zip')]));
    const loaded = withEmbedding(await deserializeModel(base.network));
    const [height, width, channels] = base.inputShape;
    const clips = Float32Array.from({ length: 4 * height * width * channels }, (_, i) =>
      Math.abs(Math.sin(i)),
    );
    const rows = hostClips(clips, base.inputShape);
    const { embeddings } = await embed(loaded, rows, [0, 1, 2, 3], 4);
    const taught = await teach(
      base.network,
      {
        embeddings,
        dimensions: embeddings.length / 4,
        labels: Int32Array.from([0, 1, 0, 1]),
        classes: 2,
        training: [0, 1, 2],
        heldOut: [3],
      },
      new TrainingControl(),
      () => {},
    );
    const model = taughtModel({
      base,
      classes: CLASSES,
      songs: [song(1, 'x'), song(2, 'y'), song(3, 'x'), song(4, 'y')],
      taught: { ...taught, network: taught.network! },
      answers: answers.slice(0, 1),
      backend: { name: 'cpu', device: '' },
      trainedAt: '2026-01-02T03:04:05.000Z',
    });
    expect(model).toMatchObject({ name: 'Taught: slow, fast', genres: ['slow', 'fast'], trust: null });
    expect(model.training.trackCounts).toEqual({ train: 3, validation: 1, test: 0 });
    expect(model.training.validationTrackAccuracy).toBe(1);

    const opened = await readModelFile(await writeModelFile(model));
    expect(opened.recipe).toEqual({ ...base.recipe, ...model.recipe });
    expect(opened.recipe.features).toEqual(base.recipe.features);
    expect(opened.training).toEqual(model.training);
    // Songs were taught, not the base's spectrograms: no answer to a song needs a caution.
    expect(predictableFrom('audio', opened)).toEqual({ refusal: null });
    expect(opened.training.framesPerSecond).toBe(base.training.framesPerSecond);
    const network = await deserializeModel(opened.network);
    const said = (network.predict(rows.rows([3])) as tf.Tensor).dataSync();
    for (const [i, probability] of taught.heldOut!.entries()) expect(said[i]).toBeCloseTo(probability, 5);
  }, 60_000);

  it('is known to be of other songs or classes', () => {
    const songs = [song(1, 'x'), song(2, 'y')];
    const content = contentOf(CLASSES, songs);
    expect(contentOf(CLASSES, songs.toReversed())).toBe(content);
    expect(contentOf(CLASSES, songs.slice(1))).not.toBe(content);
    expect(contentOf(CLASSES, [{ ...songs[0]!, classId: 'y' }, songs[1]!])).not.toBe(content);
    expect(contentOf([CLASSES[0]!, { id: 'y', name: 'faster' }], songs)).not.toBe(content);
  });
});
