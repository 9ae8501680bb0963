import type { ReactNode } from 'react';
import classes from './Glossary.module.css';
import { TERM_NAMES, type TermName } from './names.ts';
import { TermPopover } from './TermPopover.tsx';

interface TermProps {
  name: TermName;
  /** As the sentence has it; the term's name where nothing is given. */
  children?: ReactNode;
}

/**
 * A word in a text, a heading or a table that opens its explanation. It is a button: where the word is part of a
 * button or of a field's label, wrap the field in {@link Explained} instead.
 */
export function Term({ name, children = TERM_NAMES[name] }: TermProps) {
  return (
    <TermPopover name={name}>
      {(toggle) => (
        <button type="button" className={classes.term} onClick={toggle}>
          {children}
        </button>
      )}
    </TermPopover>
  );
}
