import { useState } from 'react';
import type { TrainedModel } from '../../experiments/trainedModel.ts';
import { messageOf } from '../../messageOf.ts';
import { download, fileNameOf } from '../download.ts';
import { usePrediction } from '../state/prediction.ts';

/** Saving the model to a file and opening one; the zip code is loaded when it is first needed. */
export function useModelFile() {
  const [busy, setBusy] = useState<'save' | 'open' | null>(null);
  const [error, setError] = useState<string | null>(null);

  const during = async (what: 'save' | 'open', work: () => Promise<void>) => {
    setBusy(what);
    setError(null);
    try {
      await work();
    } catch (cause) {
      setError(messageOf(cause));
    } finally {
      setBusy(null);
    }
  };

  return {
    busy,
    error,
    save: (model: TrainedModel) =>
      during('save', async () => {
        const { writeModelFile } = await import('../../storage/modelFile.ts');
        download(await writeModelFile(model), fileName(model));
      }),
    open: (file: File | null) =>
      file &&
      during('open', async () => {
        const { readModelFile } = await import('../../storage/modelFile.ts');
        await usePrediction.getState().useModel(await readModelFile(file));
      }),
  };
}

/** `First try 2026-11-21.melscope.zip`. */
function fileName({ name, training }: TrainedModel): string {
  return `${fileNameOf(name)} ${training.trainedAt.slice(0, 10)}.melscope.zip`;
}
