import type { ReactElement } from 'react';

/** What is said of a term. */
export interface Explanation {
  /** A paragraph that needs no other. */
  text: string;
  picture: ReactElement;
  formula: ReactElement;
}

export type Explanations = Record<string, Explanation>;
