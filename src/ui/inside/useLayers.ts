import { useEffect, useState } from 'react';
import { messageOf } from '../../messageOf.ts';
import { type InsideNetwork, layerNowOf, layersOf } from '../../session/inside.ts';
import type { LayerView } from '../../training/inspect/layerViews.ts';
import type { LayerNow } from '../../training/inspect/looked.ts';
import type { ClipData } from '../../training/resident.ts';

/** Milliseconds between two looks into a network that trains. */
const PERIOD = 1000;
/** Looking takes at most this share of the training's time. */
const SHARE = 0.1;
/** Until there is a network: its weights may have to be drawn first. */
const RETRY = 300;

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

interface Layers {
  layers: LayerView[] | null;
  error: string | null;
}

/** The layers of a network; null until they are there. @param key changes with the network */
export function useLayers(network: InsideNetwork | null, key: string | null): Layers {
  const [known, setKnown] = useState<Layers & { key: string | null }>({
    key: null,
    layers: null,
    error: null,
  });
  useEffect(() => {
    if (!network) return;
    let wanted = true;
    const read = async () => {
      try {
        let layers = await layersOf(network);
        while (!layers && wanted) {
          await wait(RETRY);
          layers = await layersOf(network);
        }
        if (wanted) setKnown({ key, layers, error: null });
      } catch (error) {
        if (wanted) setKnown({ key, layers: null, error: messageOf(error) });
      }
    };
    void read();
    return () => {
      wanted = false;
    };
  }, [network, key]);
  return known.key === key ? known : { layers: null, error: null };
}

export interface SeenLayer {
  /** Null until it is there; of the clip before while another one is looked at. */
  now: LayerNow | null;
  error: string | null;
}

/**
 * A layer and what it makes of a clip: again and again, at most once a second, while its network trains.
 * @param live whether it does
 */
export function useLayerNow(
  network: InsideNetwork,
  layer: string,
  clip: number | ClipData | null,
  live: boolean,
): SeenLayer {
  const [seen, setSeen] = useState<SeenLayer & { layer: string }>({ layer, now: null, error: null });
  useEffect(() => {
    if (clip === null) return;
    let wanted = true;
    const look = async () => {
      do {
        const started = performance.now();
        const found = await layerNowOf(network, layer, clip).then(
          (now) => ({ now, error: null }),
          (error: unknown) => ({ now: null, error: messageOf(error) }),
        );
        if (!wanted) return;
        // A network that has just ended leaves what was seen last.
        if (found.now || found.error) setSeen({ layer, ...found });
        if (live) await wait(Math.max(PERIOD, (performance.now() - started) / SHARE));
      } while (live && wanted);
    };
    void look();
    return () => {
      wanted = false;
    };
  }, [network, layer, clip, live]);
  return seen.layer === layer ? seen : { now: null, error: null };
}
