import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { expect, it } from 'vitest';

/** Attributes whose strings a user reads or hears. */
const READ = new Set([
  'label',
  'title',
  'aria-label',
  'aria-valuetext',
  'aria-description',
  'description',
  'placeholder',
  'alt',
]);
/** Names, keys, a genre as data has it, and entities: the same in every language. */
const NAMES = /Melscope|Alt\+|blues|&\w+;/g;

const hasWord = (text: string) => /\p{L}{3}/u.test(text.replace(NAMES, ''));

/** What a component says without asking the catalogue. */
function literalTexts(source: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    const { type, value, name } = node as { type?: string; value?: unknown; name?: { name?: unknown } };
    if (type === 'JSXText' && hasWord(String(value))) found.push(String(value).trim());
    if (type === 'JSXAttribute' && READ.has(String(name?.name))) {
      const { type: kind, value: text } = (value ?? {}) as { type?: string; value?: unknown };
      if (kind === 'Literal' && hasWord(String(text))) found.push(String(text));
    }
    Object.values(node).forEach(visit);
  };
  visit(parseSync('component.tsx', source).program);
  return found;
}

it('finds what a component says itself', () => {
  const component = `<p className="lead" title="Neither this">{t('From the catalogue')} nor that: 5 %</p>`;
  expect(literalTexts(component)).toEqual(['Neither this', 'nor that: 5 %']);
});

it('every text of a component comes from the catalogue', () => {
  const files = readdirSync('src/ui', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tsx'))
    .map((path) => join('src/ui', path));
  expect(files.length).toBeGreaterThan(100);
  const literal = files.flatMap((file) =>
    literalTexts(readFileSync(file, 'utf8')).map((text) => `${file}: ${text}`),
  );
  expect(literal).toEqual([]);
});
