import { beforeEach, expect, it, vi } from 'vitest';
import { DEFAULT_DEMO_SETTINGS } from '../../../src/dataset/demo/settings.ts';
import type { LessonPlan } from '../../../src/experiments/lessons/plan.ts';
import { FIRST_RECIPE } from '../../../src/experiments/library.ts';
import { evaluateOn } from '../../../src/session/evaluateOn.ts';
import { type RunHandlers, runRecipe } from '../../../src/session/runRecipe.ts';
import { useBackends } from '../../../src/ui/state/backends.ts';
import { lessonState, useLessonRuns } from '../../../src/ui/state/lessonRuns.ts';
import { useLibrary } from '../../../src/ui/state/library.ts';
import { useRuns } from '../../../src/ui/state/runs.ts';
import { useTraining } from '../../../src/ui/state/training.ts';
import { aResult } from '../../helpers/runs.ts';

// Training needs a browser; here a run lasts until the test ends it.
vi.mock('../../../src/session/runRecipe.ts', () => ({ runRecipe: vi.fn() }));
vi.mock('../../../src/session/evaluateOn.ts', () => ({ evaluateOn: vi.fn() }));
vi.mock('../../../src/session/predictFile.ts', () => ({}));
vi.mock('../../../src/workers/audioPool.ts', () => ({ audioPool: {} }));
vi.mock('../../../src/workers/trainingClient.ts', () => ({ trainingWorker: () => ({ stop: vi.fn() }) }));

/** The run that is being trained. */
let current: { name: string; handlers: RunHandlers; end(failure?: Error): void } | null;
let begun: string[];

const plan = (key: string): LessonPlan => ({
  key,
  name: `Run ${key}`,
  music: { ...DEFAULT_DEMO_SETTINGS, tracksPerGenre: 1 },
  recipe: FIRST_RECIPE,
});
const epoch = (number: number) => ({
  type: 'epoch' as const,
  best: true,
  valConfusion: null,
  record: {
    epoch: number,
    loss: 1,
    accuracy: 0.5,
    balancedAccuracy: 0.5,
    valLoss: 1,
    valAccuracy: 0.4,
    valBalancedAccuracy: 0.4,
    learningRate: 1e-3,
    seconds: 1,
  },
});
const batch = {
  type: 'batch' as const,
  record: { step: 0, epoch: 0, loss: 1, accuracy: 0.5, learningRate: 1 },
  clips: 16,
  clipsPerSecond: 1,
  etaSeconds: 1,
};
const { train, cancel, restart, answer } = useLessonRuns.getState();
const runs = () => lessonState(useLessonRuns.getState(), 'overfitting').runs;
const running = (key: string) => vi.waitFor(() => expect(current?.name).toBe(`Run ${key}`));

beforeEach(() => {
  vi.mocked(evaluateOn).mockReset();
  current = null;
  begun = [];
  useLessonRuns.setState({ lessons: {}, going: null });
  useTraining.setState({ phase: 'idle', error: null });
  useBackends.setState({ backend: { name: 'wasm', device: 'test' } as never });
  vi.mocked(runRecipe).mockImplementation((_tracks, run, _options, handlers, signal) => {
    const { name } = useTraining.getState().started;
    begun.push(name);
    return new Promise((resolve, reject) => {
      const end = (failure?: Error) => {
        current = null;
        if (failure) reject(failure);
        else resolve(aResult(run as Parameters<typeof aResult>[0]));
      };
      signal.addEventListener('abort', () => end(new DOMException('Cancelled.', 'AbortError')));
      current = { name, handlers, end };
    });
  });
});

it('trains one plan after the other and keeps their epochs, but no record', async () => {
  const done = train('overfitting', [plan('a'), plan('b')]);
  await running('a');
  expect(useLessonRuns.getState().going).toMatchObject({ lesson: 'overfitting', key: 'a', done: 0, of: 2 });
  current!.handlers.onEvent(epoch(0));
  await vi.waitFor(() => expect(runs().a!.epochs).toHaveLength(1));
  expect(runs().a!.status).toBe('running');
  current!.end();
  await running('b');
  current!.end();
  await done;
  expect(runs().a).toMatchObject({ status: 'finished', name: 'Run a', problem: null });
  expect(runs().a!.epochs).toHaveLength(1);
  expect(runs().a!.result).not.toBeNull();
  expect(runs().b!.status).toBe('finished');
  expect(useLessonRuns.getState().going).toBeNull();
  expect(useRuns.getState().runs).toEqual([]);
  expect(useLibrary.getState().tracks).toEqual([]);
  expect(useTraining.getState().lastRun).toBeNull();
});

it('does not train again what has been, but what was cancelled', async () => {
  const first = train('overfitting', [plan('a'), plan('b'), plan('c')]);
  await running('a');
  current!.end();
  await running('b');
  cancel();
  await first;
  expect(Object.values(runs()).map(({ status }) => status)).toEqual(['finished', 'stopped']);
  const second = train('overfitting', [plan('a'), plan('b')]);
  await running('b');
  current!.end();
  await second;
  expect(begun).toEqual(['Run a', 'Run b', 'Run b']);
  expect(runs().b!.status).toBe('finished');
});

it('says why a run failed, and begins none after it', async () => {
  const done = train('overfitting', [plan('a'), plan('b')]);
  await running('a');
  current!.end(new Error('No music.'));
  await done;
  expect(runs().a).toMatchObject({ status: 'failed', problem: 'No music.' });
  expect(begun).toEqual(['Run a']);
});

it('goes on after a run that broke down while it trained', async () => {
  const done = train('overfitting', [plan('a'), plan('b')]);
  await running('a');
  current!.handlers.onEvent(batch);
  current!.end(new Error('The loss is no longer a number.'));
  await running('b');
  current!.end();
  await done;
  expect(runs().a).toMatchObject({ status: 'broken', problem: 'The loss is no longer a number.' });
  expect(runs().b!.status).toBe('finished');
});

it('refuses in words while another run goes on', async () => {
  useTraining.setState({ phase: 'training' });
  await expect(train('overfitting', [plan('a')])).rejects.toThrow('Another run is going on');
  expect(begun).toEqual([]);
});

it('forgets runs and answers of the restarted lesson only, also of the run that it ends', async () => {
  answer('leak', 'why', 'artist');
  answer('overfitting', 'few', 'large');
  const done = train('overfitting', [plan('a')]);
  await running('a');
  restart('overfitting');
  await done;
  expect(lessonState(useLessonRuns.getState(), 'overfitting')).toEqual({
    runs: {},
    answers: {},
    restarts: 1,
  });
  expect(lessonState(useLessonRuns.getState(), 'leak').answers).toEqual({ why: 'artist' });
});

it('waits for a run that the user began meanwhile, and leaves it alone when it is cancelled', async () => {
  let answered = () => {};
  vi.mocked(evaluateOn).mockImplementation(
    () => new Promise((resolve) => (answered = () => resolve({} as Awaited<ReturnType<typeof evaluateOn>>))),
  );
  const { music } = plan('a');
  const done = train('overfitting', [{ ...plan('a'), fresh: music }, plan('b')]);
  await running('a');
  current!.end();
  await vi.waitFor(() => expect(evaluateOn).toHaveBeenCalled());
  const stop = vi.spyOn(useTraining.getState(), 'stop');
  useTraining.setState((s) => ({ phase: 'training', started: { ...s.started, id: 'of the user' } }));
  answered();
  await vi.waitFor(() => expect(useLessonRuns.getState().going).toMatchObject({ key: 'b' }));
  cancel();
  expect(stop).not.toHaveBeenCalled();
  useTraining.setState({ phase: 'idle' });
  await done;
  expect(begun).toEqual(['Run a']);
  expect(runs().b).toBeUndefined();
});

it('asks the network about the plan’s fresh music once it is trained, and tells how far it is', async () => {
  const measured = { clip: { accuracy: 0.5 } } as Awaited<ReturnType<typeof evaluateOn>>;
  vi.mocked(evaluateOn).mockImplementation(async (tracks, model, onProgress) => {
    expect(tracks.every(({ audioKey }) => audioKey.endsWith(':77'))).toBe(true);
    expect(model.genres).toEqual(['jazz', 'pop']);
    onProgress({ done: 3, total: tracks.length, secondsLeft: null });
    expect(useLessonRuns.getState().going?.asked).toMatchObject({ done: 3, total: 10 });
    return measured;
  });
  const done = train('leak', [{ ...plan('a'), fresh: { ...plan('a').music, seed: 77 } }]);
  await vi.waitFor(() => expect(current?.name).toBe('Run a'));
  current!.end();
  await done;
  expect(lessonState(useLessonRuns.getState(), 'leak').runs.a).toMatchObject({
    status: 'finished',
    fresh: measured,
  });
});

it('is stopped while it asks, or fails in words, and can be trained again', async () => {
  vi.mocked(evaluateOn).mockImplementationOnce(
    (_tracks, _model, _onProgress, signal) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
  );
  const asking = { ...plan('a'), fresh: plan('a').music };
  const first = train('overfitting', [asking]);
  await running('a');
  current!.end();
  await vi.waitFor(() => expect(evaluateOn).toHaveBeenCalled());
  await Promise.resolve();
  cancel();
  await first;
  expect(runs().a).toMatchObject({ status: 'stopped', fresh: null });
  vi.mocked(evaluateOn).mockRejectedValueOnce(new Error('The device was lost.'));
  const second = train('overfitting', [asking]);
  await running('a');
  current!.end();
  await second;
  expect(runs().a).toMatchObject({ status: 'failed', problem: 'The device was lost.' });
});
