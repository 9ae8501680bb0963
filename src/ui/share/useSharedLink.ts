import { useEffect, useState } from 'react';
import { type Shared, toLink } from '../../experiments/share.ts';
import { messageOf } from '../../messageOf.ts';
import { useStable } from '../charts/useStable.ts';

/** The link that brings something: null while it is being made. It is there before it is asked for: browsers copy only at a click. */
export function useSharedLink(shared: Shared): { link: string | null; error: string | null } {
  const stable = useStable(shared);
  const [made, setMade] = useState<{ of: Shared; link: string | null; error: string | null } | null>(null);
  useEffect(() => {
    let current = true;
    toLink(stable, location.href)
      .then((link) => ({ link, error: null }))
      .catch((cause) => ({ link: null, error: messageOf(cause) }))
      .then((outcome) => current && setMade({ of: stable, ...outcome }));
    return () => {
      current = false;
    };
  }, [stable]);
  return made?.of === stable ? made : { link: null, error: null };
}
