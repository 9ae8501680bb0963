import { type ChangeEvent, useEffect, useRef, useState } from 'react';

/**
 * A text field that keeps what was typed when it is left, be it by closing what it stands in.
 * @param keep called with a text that differs from `value`
 */
export function useKept(value: string, keep: (text: string) => void) {
  const [text, setText] = useState(value);
  const latest = useRef({ text, value, keep });
  latest.current = { text, value, keep };
  useEffect(() => setText(value), [value]);
  useEffect(() => () => keepIfChanged(latest.current), []);
  return {
    value: text,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      setText(event.currentTarget.value),
    onBlur: () => keepIfChanged(latest.current),
  };
}

function keepIfChanged({ text, value, keep }: { text: string; value: string; keep(text: string): void }) {
  if (text !== value) keep(text);
}
