import type { DBSchema } from 'idb';
import type { Track } from '../dataset/track.ts';
import type { TrainedModel } from '../experiments/trainedModel.ts';
import type { ClipFeatures } from '../features/clipFeatures.ts';
import type { MelSpectrogram } from '../features/recording.ts';
import { t } from '../i18n.ts';
import { connection } from './connection.ts';
import type { PackedPcm } from './packedPcm.ts';

interface MelscopeSchema extends DBSchema {
  tracks: { key: string; value: Track };
  /** By `audioKey`. */
  pcm: { key: string; value: PackedPcm };
  /** Image files by `audioKey`. */
  pictures: { key: string; value: Blob };
  /** By `audioKey`. */
  spectrograms: { key: string; value: MelSpectrogram };
  /** By `audioKey|settings`, see {@link featuresKey}. */
  features: { key: string; value: ClipFeatures };
  models: { key: string; value: TrainedModel };
}

/** The browser's database: everything the user imported, and what was computed from it. */
export const openMelscopeDb = connection<MelscopeSchema>('melscope', 2, (db, from, _to, transaction) => {
  if (from < 1) {
    db.createObjectStore('tracks', { keyPath: 'id' });
    db.createObjectStore('pcm');
    db.createObjectStore('features');
    db.createObjectStore('models');
  }
  if (from < 2) {
    db.createObjectStore('pictures');
    db.createObjectStore('spectrograms');
    // Its keys had another form: nothing would ever find or delete what is there.
    void transaction.objectStore('features').clear();
  }
});

/** The disk, or the share of it that the browser gives to one site, is full. */
class StorageFullError extends Error {
  override name = 'StorageFullError';
  constructor() {
    super(
      t(
        'The browser’s storage for this site is full. Remove tracks or runs you no longer need, or free disk space, and try again. Nothing that was already imported is lost.',
      ),
    );
  }
}

/** Whether an error is a {@link StorageFullError}; by name, for one that comes from a worker has lost its class. */
export function isStorageFull(error: unknown): boolean {
  return error instanceof Error && error.name === 'StorageFullError';
}

/** Runs a write and turns the browser's quota error into one that says what to do. */
export async function guardQuota<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'QuotaExceededError') throw new StorageFullError();
    throw error;
  }
}
