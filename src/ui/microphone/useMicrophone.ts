import { useCallback, useEffect, useRef, useState } from 'react';
import { type Microphone, openMicrophone } from '../../audio/microphone.ts';
import { messageOf } from '../../messageOf.ts';

interface UsedMicrophone {
  /** Open and listening; null otherwise. */
  microphone: Microphone | null;
  /** Whether the browser is asking the user. */
  opening: boolean;
  error: string | null;
  /** @returns null where there is none, which `error` explains, or where nobody waits for it any more */
  open(): Promise<Microphone | null>;
  close(): void;
}

/** A microphone for as long as the component is on the page, at most. */
export function useMicrophone(): UsedMicrophone {
  const [microphone, setMicrophone] = useState<Microphone | null>(null);
  const [opening, setOpening] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const current = useRef<Microphone>(null);
  /** Counts wishes: a microphone that is allowed after it was closed again is not wanted. */
  const wish = useRef(0);

  const close = useCallback(() => {
    wish.current++;
    current.current?.stop();
    current.current = null;
    setMicrophone(null);
    setOpening(false);
  }, []);

  const open = useCallback(async () => {
    close();
    const mine = wish.current;
    setError(null);
    setOpening(true);
    try {
      const opened = await openMicrophone();
      if (wish.current !== mine) {
        opened.stop();
        return null;
      }
      current.current = opened;
      opened.onEnded((ended) => {
        if (wish.current !== mine) return;
        close();
        setError(ended.message);
      });
      setMicrophone(opened);
      return opened;
    } catch (thrown) {
      if (wish.current === mine) setError(messageOf(thrown));
      return null;
    } finally {
      if (wish.current === mine) setOpening(false);
    }
  }, [close]);

  useEffect(() => close, [close]);
  return { microphone, opening, error, open, close };
}
