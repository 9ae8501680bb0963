import { fingerprint } from '../fingerprint.ts';
import { createApplication } from '../models/applications/index.ts';
import type { ApplicationName } from '../models/layers.ts';
import { targetLayers } from '../models/pretrained/load.ts';
import { type MatchReport, matchWeights } from '../models/pretrained/match.ts';
import { type NamedBlob, readWeights } from '../models/pretrained/readWeights.ts';
import { recognise } from '../models/pretrained/recognise.ts';
import { type StoredWeights, storeWeights } from './pretrainedWeights.ts';

/** What became of files of weights. */
export interface TakenWeights {
  /** Null where they do not fit: then nothing was changed. */
  stored: StoredWeights | null;
  report: MatchReport;
  /** Whose weights the files hold; null where it is none of the applications. */
  recognised: ApplicationName | null;
}

/** The application's weights do not depend on it. */
const ANY_INPUT = [96, 96, 3] as const;

/**
 * Reads files of weights and keeps them for an application if every layer of it finds its weights there. Builds the
 * application on the current backend for a moment.
 * @throws WeightsFileError for files that cannot be read, StorageFullError
 */
export async function takeWeights(
  application: ApplicationName,
  files: readonly NamedBlob[],
): Promise<TakenWeights> {
  const file = await readWeights(files);
  const network = createApplication(application, ANY_INPUT, 'base', 1);
  const targets = targetLayers(network);
  network.dispose();
  const { report, weights } = matchWeights(file, targets);
  if (!weights) return { stored: null, report, recognised: recognise(file) };
  const stored: StoredWeights = {
    application,
    fileName: files.length === 1 ? files[0]!.name : 'model.json',
    bytes: files.reduce((sum, { blob }) => sum + blob.size, 0),
    fingerprint: fingerprint(...targets.flatMap(({ name }) => weights.get(name)!)),
    report,
  };
  await storeWeights(stored, weights);
  return { stored, report, recognised: application };
}
