import type { CallbackSettings } from '../../training/callbacks.ts';

/**
 * The callbacks with the first of one kind changed, added or, with null, removed; others of the kind, which only a
 * recipe written by hand has, stay while it does and go with it.
 */
export function putCallback(
  callbacks: readonly CallbackSettings[],
  className: CallbackSettings['className'],
  settings: CallbackSettings | null,
): CallbackSettings[] {
  if (!settings) return callbacks.filter((callback) => callback.className !== className);
  const at = callbacks.findIndex((callback) => callback.className === className);
  return at < 0 ? [...callbacks, settings] : callbacks.with(at, settings);
}
