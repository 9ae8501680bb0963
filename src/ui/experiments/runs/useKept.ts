import { type ChangeEvent, useEffect, useRef, useState } from 'react';

const REST_MS = 400;

/**
 * A text field that keeps what was typed when it is left, be it by closing what it stands in, and when the typing rests:
 * a tab that is closed or loaded anew leaves no field.
 * @param keep called with a text that differs from `value`
 */
export function useKept(value: string, keep: (text: string) => void) {
  const [text, setText] = useState(value);
  const latest = useRef({ text, value, keep });
  latest.current = { text, value, keep };
  const kept = useRef(value);
  // What comes back from here is not shown again: more may have been typed since, or a blank before the next word.
  useEffect(() => {
    if (value !== kept.current.trim() && value !== kept.current) setText(value);
    kept.current = value;
  }, [value]);
  useEffect(() => {
    if (text === latest.current.value) return;
    const resting = setTimeout(() => {
      kept.current = text;
      keepIfChanged(latest.current);
    }, REST_MS);
    return () => clearTimeout(resting);
  }, [text]);
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
