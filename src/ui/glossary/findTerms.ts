import { SUBJECTS, TERMS } from './glossary.ts';
import { TERM_NAMES, type TermName } from './names.ts';

/** Without accents and capitals: `época` is found by `epoca`. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * The terms whose name or explanation has all of the words, by subject; those whose name has them stand first.
 * Subjects without any are left out.
 */
export function findTerms(search: string): { title: string; names: TermName[] }[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  const has = (text: string) => words.every((word) => plain(text).includes(word));
  return SUBJECTS.map(({ title, terms }) => {
    const all = Object.keys(terms) as TermName[];
    const byName = all.filter((name) => has(TERM_NAMES[name]));
    const byText = all.filter(
      (name) => !byName.includes(name) && has(`${TERM_NAMES[name]} ${TERMS[name].text}`),
    );
    return { title, names: [...byName, ...byText] };
  }).filter(({ names }) => names.length > 0);
}
