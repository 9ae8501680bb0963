import { createElement, type ReactElement, type ReactNode } from 'react';

/** A piece of a formula: text is split into identifiers, numbers and operators. */
export type Piece = string | ReactElement;

let keys = 0;
const element = (tag: string, children: ReactNode, attributes: object = {}): ReactElement =>
  createElement(tag, { ...attributes, key: keys++ }, children);

/** Names of several letters, such as `softmax`, are one identifier, numbers one number; the rest are operators. */
function tokens(text: string): ReactElement[] {
  const found = text.match(/\p{L}[\p{L}\d₀-₉ₜₖᵢⱼ′]*|\d+(?:[.,]\d+)*|\S/gu) ?? [];
  return found.map((token) => {
    if (/^\p{L}/u.test(token)) return element('mi', token);
    return /^\d/.test(token) ? element('mn', token) : element('mo', token);
  });
}

const pieces = (parts: readonly Piece[]): ReactElement[] =>
  parts.flatMap((part) => (typeof part === 'string' ? tokens(part) : [part]));

/** Several pieces as one. */
export const row = (...parts: Piece[]): ReactElement => element('mrow', pieces(parts));
/** Words, with the blanks around them, which MathML would leave out. */
export const words = (text: string): ReactElement => element('mtext', text.replaceAll(' ', '\u00a0'));
/** Between two formulas in a line. */
export const gap = (): ReactElement => element('mspace', null, { width: '1.5em' });
export const frac = (above: Piece, below: Piece): ReactElement => element('mfrac', [row(above), row(below)]);
export const sub = (base: Piece, index: Piece): ReactElement => element('msub', [row(base), row(index)]);
export const sup = (base: Piece, exponent: Piece): ReactElement =>
  element('msup', [row(base), row(exponent)]);
export const subsup = (base: Piece, index: Piece, exponent: Piece): ReactElement =>
  element('msubsup', [row(base), row(index), row(exponent)]);
export const sqrt = (...parts: Piece[]): ReactElement => element('msqrt', pieces(parts));
/** A letter with a bar (a mean) or a hat (an estimate). */
export const over = (base: Piece, accent: '¯' | '^'): ReactElement =>
  element('mover', [row(base), element('mo', accent)], { accent: 'true' });
/** A sum over an index. */
export const sum = (index: Piece, ...parts: Piece[]): ReactElement =>
  row(element('munder', [element('mo', '∑'), row(index)]), ...parts);
/** One case a line: what it is, and when. */
export const cases = (...lines: [Piece, Piece][]): ReactElement =>
  row(
    '{',
    element(
      'mtable',
      lines.map(([value, when]) =>
        element('mtr', [
          element('mtd', row(value), { style: { textAlign: 'left' } }),
          element('mtd', row(when), { style: { textAlign: 'left' } }),
        ]),
      ),
    ),
  );

/** A formula in a line of its own. */
export const formula = (...parts: Piece[]): ReactElement =>
  element('math', pieces(parts), { display: 'block' });
