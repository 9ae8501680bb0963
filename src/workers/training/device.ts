import { Predictor } from '../../experiments/predictor.ts';
import { startBackend } from '../../training/backend.ts';
import { onDeviceFailure } from '../../training/deviceFailure.ts';
import type { BackendName } from '../../training/probe.ts';
import { WASM_PATHS } from './wasmPaths.ts';

/** The model that predicts: changes of the backend take turns with its questions. */
export const predictor = new Predictor();

let backend: BackendName = 'cpu';
let deviceFailed = false;
onDeviceFailure(() => {
  deviceFailed = true;
});

let firstStart: (started: Promise<void>) => void;
let started = new Promise<void>((resolve) => {
  firstStart = resolve;
});
// Who asks for a backend is told why it does not start; nobody may be waiting for it yet.
started.catch(() => {});

/** The start of the backend in use: while one is being started, tfjs refuses every call. */
export const backendStarted = (): Promise<void> => started;

/** Starts a backend in place of the one before, once the questions before it are answered. */
export async function changeBackend(name: BackendName): Promise<void> {
  started = predictor.inTurn(() => start(name));
  firstStart(started);
  await started;
}

/** In the predictor's turn only. */
async function start(name: BackendName): Promise<void> {
  predictor.unload();
  await startBackend(name, { wasmPaths: WASM_PATHS });
  backend = name;
  deviceFailed = false;
}

/** A device that failed in an earlier task is made anew for the next one. In the predictor's turn only. */
async function restartFailed(): Promise<void> {
  if (deviceFailed) await start(backend);
}

/** Makes a device that failed anew. */
export async function revive(): Promise<void> {
  if (deviceFailed) await predictor.inTurn(restartFailed);
}

/** Does something with the model that predicts, on a backend that stays until it is done. */
export async function inTurn<T>(task: () => Promise<T>): Promise<T> {
  // Not in turn: the first start needs a turn itself.
  await started;
  return predictor.inTurn(async () => {
    await restartFailed();
    return task();
  });
}
