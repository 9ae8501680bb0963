/** Which model answers: the one that comes with Melscope, or the user's own. */
export type Use = 'shipped' | 'own';

const KEY = 'melscope-answers';

/** What was chosen last, on an earlier visit too; one's own model where nothing was. */
export function loadUse(): Use {
  try {
    return localStorage.getItem(KEY) === 'shipped' ? 'shipped' : 'own';
  } catch {
    return 'own'; // storage is blocked
  }
}

export function saveUse(use: Use): void {
  try {
    localStorage.setItem(KEY, use);
  } catch {
    // Storage is blocked: the next visit begins anew.
  }
}
