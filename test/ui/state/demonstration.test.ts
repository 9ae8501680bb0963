import { beforeEach, expect, it, vi } from 'vitest';
import {
  augmentationOf,
  DEFAULT_DEMONSTRATION,
  REMEDIED_DEMONSTRATION,
} from '../../../src/experiments/demonstration.ts';
import { runRecipe } from '../../../src/session/runRecipe.ts';
import type { EpochRecord } from '../../../src/training/history.ts';
import { useBackends } from '../../../src/ui/state/backends.ts';
import { MOST_GHOSTS, useDemonstration } from '../../../src/ui/state/demonstration.ts';
import { usePrediction } from '../../../src/ui/state/prediction.ts';
import { useRuns } from '../../../src/ui/state/runs.ts';
import { useTraining } from '../../../src/ui/state/training.ts';
import { aResult } from '../../helpers/runs.ts';

// Training needs a browser; here a run lasts until it is stopped.
vi.mock('../../../src/session/runRecipe.ts', () => ({ runRecipe: vi.fn() }));
vi.mock('../../../src/session/predictFile.ts', () => ({}));
const worker = { pause: vi.fn(), resume: vi.fn(), stop: vi.fn(), adjust: vi.fn() };
vi.mock('../../../src/workers/audioPool.ts', () => ({ audioPool: {} }));
vi.mock('../../../src/workers/trainingClient.ts', () => ({ trainingWorker: () => worker }));

const demonstration = () => useDemonstration.getState();
const begun = () => vi.mocked(runRecipe).mock.calls.map(([, { recipe }]) => recipe);
const going = (runs: number) =>
  vi.waitFor(() => {
    expect(begun()).toHaveLength(runs);
    expect(useTraining.getState().phase).toBe('features');
  });

const epoch = (index: number) => ({ epoch: index, accuracy: 0.9, valAccuracy: 0.4 }) as EpochRecord;

/** The network has trained for some epochs, and has done half of the next one. */
function trained(epochs: number) {
  useTraining.setState({ phase: 'starting' });
  useTraining.setState({
    phase: 'training',
    epochs: Array.from({ length: epochs }, (_, i) => epoch(i)),
    confusion: [[epochs]],
    live: { epoch: epochs + 1, batch: 2, clips: 60, batchSize: 15 } as never,
  });
}

beforeEach(async () => {
  useTraining.setState({ phase: 'idle' });
  demonstration().reset();
  vi.clearAllMocks();
  useBackends.setState({ backend: { name: 'wasm', device: 'test' } as never });
  vi.mocked(runRecipe).mockImplementation(
    (_tracks, run, _options, _handlers, signal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve(aResult(run as never)));
      }),
  );
});

it('trains without a record, a result or a model of its own', async () => {
  const runs = useRuns.getState().runs.length;
  const model = usePrediction.getState().model;
  const { lastRun } = useTraining.getState();
  const ended = demonstration().start();
  await going(1);
  trained(1);
  demonstration().stop();
  await ended;
  expect(vi.mocked(runRecipe).mock.calls[0]![2].kept).toBe(false);
  expect(useRuns.getState().runs).toHaveLength(runs);
  expect(usePrediction.getState().model).toBe(model);
  expect(useTraining.getState().lastRun).toBe(lastRun);
  expect(demonstration().run).toMatchObject({ epochs: [epoch(0)], confusion: [[1]] });
  expect(demonstration().run!.ending).toBeTruthy();
});

it('lets a change act at once, and marks where', async () => {
  void demonstration().start();
  await going(1);
  trained(3);
  demonstration().change({ dropout: 0.5 });
  demonstration().change({ augmentation: 0.4 });
  expect(worker.adjust.mock.calls).toEqual([[{ dropout: 0.5 }], [{ augmentation: augmentationOf(0.4) }]]);
  // Two of four batches of the fourth epoch are done.
  expect(demonstration().run!.marks.map(({ x, label }) => [x, label])).toEqual([
    [3.5, 'dropout 50\u00a0%'],
    [3.5, 'augmentation 40\u00a0%'],
  ]);
  expect(begun()).toHaveLength(1);
});

it('tells every page what acts on the run now, and forgets it with the next run', async () => {
  void demonstration().start();
  await going(1);
  trained(1);
  demonstration().change({ dropout: 0.5 });
  demonstration().change({ labelNoise: 0.2 });
  expect(useTraining.getState().adjusted).toEqual({ dropout: 0.5, labelNoise: 0.2 });
  demonstration().change({ depth: 3 });
  await going(2);
  expect(useTraining.getState().adjusted).toEqual({});
});

it('marks a setting that is changed in small steps once', async () => {
  void demonstration().start();
  await going(1);
  trained(3);
  for (const dropout of [0.1, 0.2, 0.3]) demonstration().change({ dropout });
  expect(worker.adjust).toHaveBeenCalledTimes(3);
  expect(demonstration().run!.marks).toHaveLength(1);
  expect(demonstration().run!.marks[0]!.label).toBe('dropout 30\u00a0%');
});

it('lets what was changed while the music is made act from the first batch', async () => {
  void demonstration().start();
  await going(1);
  demonstration().change({ learningRate: 0.01 });
  expect(worker.adjust).not.toHaveBeenCalled();
  trained(0);
  expect(worker.adjust.mock.calls).toEqual([[{ learningRate: 0.01 }]]);
});

it('starts again for another network, and keeps the curve as a ghost that says what differed', async () => {
  void demonstration().start();
  await going(1);
  trained(2);
  demonstration().change({ depth: 3 });
  await going(2);
  expect(demonstration().ghosts).toMatchObject([{ label: 'depth 2', epochs: [epoch(0), epoch(1)] }]);
  expect(demonstration().run).toMatchObject({ settings: { depth: 3 }, epochs: [] });
  expect(
    begun().map(({ architecture }) => JSON.stringify(architecture.params).match(/Conv2D/g)!.length),
  ).toEqual([2, 3]);
});

it('starts again at every change when asked to, the last of several counting', async () => {
  demonstration().setStartsAgain(true);
  void demonstration().start();
  await going(1);
  trained(1);
  demonstration().change({ dropout: 0.2 });
  demonstration().change({ dropout: 0.4 });
  await going(2);
  expect(worker.adjust).not.toHaveBeenCalled();
  expect(demonstration().run!.settings.dropout).toBe(0.4);
  expect(demonstration().ghosts.map(({ label }) => label)).toEqual(['dropout 0\u00a0%']);
});

it('keeps the last few ghosts, none of a run without an epoch, and forgets them when asked to', async () => {
  void demonstration().start();
  for (const runs of [1, 2, 3, 4, 5]) {
    await going(runs);
    // The second is begun anew before its first epoch has ended.
    if (runs !== 2) trained(runs);
    void demonstration().start();
  }
  await going(6);
  expect(demonstration().ghosts.map(({ epochs }) => epochs.length)).toEqual([3, 4, 5]);
  expect(demonstration().ghosts).toHaveLength(MOST_GHOSTS);
  expect(demonstration().ghosts[0]!.label).toBe('the same settings');
  demonstration().clearGhosts();
  expect(demonstration().ghosts).toEqual([]);
});

it('leaves a run of another kind alone', async () => {
  const { started } = useTraining.getState();
  useTraining.setState({ phase: 'training', started: { ...started, id: 'another' } });
  await demonstration().start();
  demonstration().change({ depth: 4 });
  demonstration().stop();
  demonstration().pause();
  expect(begun()).toHaveLength(0);
  expect(worker.stop).not.toHaveBeenCalled();
  expect(worker.pause).not.toHaveBeenCalled();
  expect(demonstration().settings.depth).toBe(4);
  expect(demonstration().run).toBeNull();
});

it('forgets everything at a reset, and begins with what it is given', async () => {
  void demonstration().start();
  await going(1);
  trained(2);
  demonstration().reset(REMEDIED_DEMONSTRATION);
  expect(worker.stop).toHaveBeenCalled();
  expect(demonstration()).toMatchObject({ settings: REMEDIED_DEMONSTRATION, run: null, ghosts: [] });
  expect(DEFAULT_DEMONSTRATION.earlyStopping).toBe(false);
});
