import { useState } from 'react';
import type { TrainedModel } from '../../experiments/trainedModel.ts';
import { messageOf } from '../../messageOf.ts';
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
        offer(await writeModelFile(model), fileName(model));
      }),
    open: (file: File | null) =>
      file &&
      during('open', async () => {
        const { readModelFile } = await import('../../storage/modelFile.ts');
        await usePrediction.getState().useModel(await readModelFile(file));
      }),
  };
}

/** `First try 2026-11-21.melscope.zip`, without what file systems refuse. */
function fileName({ name, training }: TrainedModel): string {
  return `${name.replace(/[\\/:*?"<>|]/g, '')} ${training.trainedAt.slice(0, 10)}.melscope.zip`;
}

function offer(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // Safari reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
