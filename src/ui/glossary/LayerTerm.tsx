import { TERM_NAMES, type TermName } from './names.ts';
import { Term } from './Term.tsx';

/** What a layer is called, with its explanation where it has one: an application has layers that no recipe names. */
export function LayerTerm({ className }: { className: string }) {
  const name = className.toLowerCase();
  return name in TERM_NAMES ? <Term name={name as TermName}>{className}</Term> : className;
}
