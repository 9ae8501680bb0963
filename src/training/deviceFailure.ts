import { t } from '../i18n.ts';

type Listener = (message: string) => void;

const listeners = new Set<Listener>();

/**
 * Calls back when the GPU has failed: device lost, or an error that WebGPU reports outside any call, such as
 * memory run out, after which results are wrong without a word. Tensors on the device are then worthless.
 * @returns a function that ends the listening
 */
export function onDeviceFailure(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** For the module that holds the device. */
export function reportDeviceFailure(message: string): void {
  for (const listener of [...listeners]) listener(message);
}

export class DeviceFailure extends Error {
  override name = 'DeviceFailure';
}

/** Ends waiting for a device that will never answer. */
export interface DeviceWatch {
  /** Null while the device works. */
  readonly failure: DeviceFailure | null;
  /** The promise's result, or a rejection with {@link DeviceFailure} if the device fails first. */
  guard<T>(promise: Promise<T>): Promise<T>;
  end(): void;
}

export function watchDevice(): DeviceWatch {
  let failure: DeviceFailure | null = null;
  let reject: (failure: DeviceFailure) => void;
  const failed = new Promise<never>((_, no) => {
    reject = no;
  });
  failed.catch(() => {});
  const end = onDeviceFailure((message) => {
    failure ??= new DeviceFailure(message);
    reject(failure);
  });
  return {
    get failure() {
      return failure;
    },
    guard: (promise) => Promise.race([failed, promise]),
    end,
  };
}

/**
 * What a question to the device comes to.
 * @throws Error in words for the user if the device fails before: it would never answer, or answer rubbish
 */
export async function whileDeviceWorks<T>(question: Promise<T>): Promise<T> {
  const device = watchDevice();
  try {
    const answer = await device.guard(question);
    if (device.failure) throw device.failure;
    return answer;
  } catch (error) {
    const failure = device.failure ?? error;
    if (!(failure instanceof DeviceFailure)) throw failure;
    throw new Error(
      t('The graphics device failed ({cause}). Try again, or use the wasm backend.', {
        cause: failure.message,
      }),
    );
  } finally {
    device.end();
  }
}
