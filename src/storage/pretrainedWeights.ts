import type { DBSchema } from 'idb';
import type { ApplicationName } from '../models/layers.ts';
import type { MatchReport } from '../models/pretrained/match.ts';
import { connection } from './connection.ts';
import { guardQuota } from './db.ts';

/** A file of weights that the user gave for an application. */
export interface StoredWeights {
  application: ApplicationName;
  fileName: string;
  /** Of the file. */
  bytes: number;
  /** Of the weights, see `fingerprint`. */
  fingerprint: string;
  report: MatchReport;
}

/** By layer its weights, in the order of the network's own. */
export type LayerWeights = ReadonlyMap<string, readonly Float32Array[]>;

interface WeightsSchema extends DBSchema {
  /** What is told of a file; apart, so that telling it does not load 100 MB. */
  files: { key: ApplicationName; value: StoredWeights };
  weights: { key: ApplicationName; value: LayerWeights };
  /** Bottleneck features, by what they were computed from. */
  bottlenecks: {
    key: string;
    value: { savedAt: number; values: Float32Array };
    indexes: { savedAt: number };
  };
}

/** A database of its own: it can be deleted without touching the user's music. */
const open = connection<WeightsSchema>('melscope-weights', 1, (db) => {
  db.createObjectStore('files', { keyPath: 'application' });
  db.createObjectStore('weights');
  db.createObjectStore('bottlenecks').createIndex('savedAt', 'savedAt');
});

export async function listStoredWeights(): Promise<StoredWeights[]> {
  return (await open()).getAll('files');
}

/** Replaces the application's weights that are there. @throws StorageFullError */
export async function storeWeights(file: StoredWeights, weights: LayerWeights): Promise<void> {
  const db = await open();
  await guardQuota(async () => {
    const tx = db.transaction(['files', 'weights'], 'readwrite');
    await Promise.all([
      tx.objectStore('files').put(file),
      tx.objectStore('weights').put(weights, file.application),
      tx.done,
    ]);
  });
}

export async function loadStoredWeights(application: ApplicationName): Promise<LayerWeights | null> {
  return (await (await open()).get('weights', application)) ?? null;
}

export async function removeStoredWeights(application: ApplicationName): Promise<void> {
  const tx = (await open()).transaction(['files', 'weights'], 'readwrite');
  await Promise.all([
    tx.objectStore('files').delete(application),
    tx.objectStore('weights').delete(application),
    tx.done,
  ]);
}

/** Datasets whose bottleneck features are kept: enough to compare heads on two or three of them. */
const KEPT_BOTTLENECKS = 4;

/** Bottleneck features over sessions: minutes to compute, some megabytes to keep. */
export const bottleneckCache = {
  async get(key: string): Promise<Float32Array | null> {
    return (await (await open()).get('bottlenecks', key))?.values ?? null;
  },

  /** A full disk is no error: they are computed again. */
  async put(key: string, values: Float32Array): Promise<void> {
    try {
      const tx = (await open()).transaction('bottlenecks', 'readwrite');
      await tx.store.put({ savedAt: Date.now(), values }, key);
      const keys = await tx.store.index('savedAt').getAllKeys();
      await Promise.all([...keys.slice(0, -KEPT_BOTTLENECKS).map((old) => tx.store.delete(old)), tx.done]);
    } catch (error) {
      console.warn('Bottleneck features could not be kept.', error);
    }
  },
};
