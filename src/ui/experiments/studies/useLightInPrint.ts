import { useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { flushSync } from 'react-dom';

/** Paper is white: the page is printed in the light theme whatever it is in on screen. */
export function useLightInPrint(): void {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    if (colorScheme === 'light') return;
    const before = () => {
      flushSync(() => setColorScheme('light'));
      window.addEventListener('afterprint', () => setColorScheme(colorScheme), { once: true });
    };
    window.addEventListener('beforeprint', before);
    return () => window.removeEventListener('beforeprint', before);
  }, [colorScheme, setColorScheme]);
}
