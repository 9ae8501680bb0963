import { useHotkeys } from '@mantine/hooks';
import { useEffect } from 'react';
import { useProjector } from '../state/projector.ts';

/** For pages with a projector mode: Alt+P turns it on and off, Esc and another page leave it. */
export function useProjectorMode(): boolean {
  const on = useProjector((s) => s.on);
  const { enter, leave } = useProjector.getState();
  useHotkeys(
    [
      ['alt+P', () => (on ? leave() : enter()), { usePhysicalKeys: true }],
      ['Escape', leave],
    ],
    [],
  );
  useEffect(() => {
    // The browser takes the Esc that ends full screen for itself.
    const left = () => !document.fullscreenElement && leave();
    document.addEventListener('fullscreenchange', left);
    return () => document.removeEventListener('fullscreenchange', left);
  }, [leave]);
  useEffect(() => {
    document.documentElement.toggleAttribute('data-projector', on);
    if (!on && document.fullscreenElement) void document.exitFullscreen();
  }, [on]);
  useEffect(
    () => () => {
      leave();
      document.documentElement.removeAttribute('data-projector');
    },
    [leave],
  );
  return on;
}
