/** What was, is, and was undone. */
export interface History<T> {
  past: readonly T[];
  present: T;
  future: readonly T[];
  /** Names what the last change was about: see {@link changed}. */
  about: string | null;
}

/** Steps that can be undone. */
const MOST_STEPS = 100;

export function historyOf<T>(present: T): History<T> {
  return { past: [], present, future: [], about: null };
}

/**
 * A change that can be undone.
 * @param about changes one after another about the same thing, such as the keys of one number, are undone together
 */
export function changed<T>(history: History<T>, present: T, about: string | null = null): History<T> {
  const continues = about !== null && about === history.about;
  const past = continues ? history.past : [...history.past, history.present].slice(-MOST_STEPS);
  return { past, present, future: [], about };
}

export function undone<T>(history: History<T>): History<T> {
  const present = history.past.at(-1);
  if (present === undefined) return history;
  const future = [history.present, ...history.future];
  return { past: history.past.slice(0, -1), present, future, about: null };
}

export function redone<T>(history: History<T>): History<T> {
  const [present, ...future] = history.future;
  if (present === undefined) return history;
  return { past: [...history.past, history.present], present, future, about: null };
}
