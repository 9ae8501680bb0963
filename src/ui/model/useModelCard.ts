import { useEffect, useState } from 'react';
import type { ModelCard } from '../../experiments/modelCard.ts';
import { messageOf } from '../../messageOf.ts';
import { loadModelCard } from '../../session/modelCard.ts';

/** Reads the card when the page opens. */
export function useModelCard(): { card: ModelCard | null; error: string | null } {
  const [card, setCard] = useState<ModelCard | null>(null);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    let left = false;
    loadModelCard().then(
      (loaded) => !left && setCard(loaded),
      (cause) => !left && setError(messageOf(cause)),
    );
    return () => {
      left = true;
    };
  }, []);
  return { card, error };
}
