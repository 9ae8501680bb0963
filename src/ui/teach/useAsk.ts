import { useState } from 'react';
import type { TrainedModel } from '../../experiments/trainedModel.ts';
import { t } from '../../i18n.ts';
import { messageOf } from '../../messageOf.ts';
import { type FilePrediction, type NamedSound, predictFile } from '../../session/predictFile.ts';

/** Asking one model about files and recordings. */
export function useAsk(model: TrainedModel) {
  /** What is being done, in words; null when idle. */
  const [busy, setBusy] = useState<string | null>(null);
  const [prediction, setPrediction] = useState<FilePrediction | null>(null);
  const [error, setError] = useState<string | null>(null);
  const ask = async (file: File | NamedSound) => {
    setError(null);
    setPrediction(null);
    setBusy(t('Decoding'));
    try {
      setPrediction(await predictFile(file, model, setBusy));
    } catch (cause) {
      setError(messageOf(cause));
    } finally {
      setBusy(null);
    }
  };
  return { busy, prediction, error, ask };
}
