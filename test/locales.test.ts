import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';

const LOCALES = 'src/locales';

const languages = readdirSync(LOCALES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Area → English → translation. */
function catalog(language: string): Map<string, Record<string, string>> {
  const folder = join(LOCALES, language);
  return new Map(
    readdirSync(folder).map((file) => [file, JSON.parse(readFileSync(join(folder, file), 'utf8'))]),
  );
}

/** Everything in a message that is not words: its arguments, and the tags around its parts. */
function places(message: string): string[] {
  const found = new Set<string>(message.match(/<\/?\w+\/?>/g) ?? []);
  const visit = (elements: ReturnType<IntlMessageFormat['getAst']>) => {
    for (const element of elements) {
      if ('options' in element) {
        for (const option of Object.values(element.options)) visit(option.value);
      }
      if (element.type !== 0 && 'value' in element) found.add(`{${element.value}}`);
    }
  };
  visit(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst());
  return [...found].sort();
}

const sources = [
  ...readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join('src', path)),
  'public/models/gtzan.card.json',
]
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

/** As a literal of the code may write it. */
const isUsed = (text: string) =>
  [`'${text}'`, `"${text}"`, `\`${text}\``, `'${text.replaceAll("'", "\\'")}'`].some((literal) =>
    sources.includes(literal),
  );

describe.each(languages)('texts in %s', (language) => {
  const areas = catalog(language);
  const all = [...areas].flatMap(([area, texts]) =>
    Object.entries(texts).map(([english, translation]) => ({ area, english, translation })),
  );

  it('are in one file each', () => {
    const twice = all.filter(({ english, area }) =>
      all.some((o) => o.english === english && o.area !== area),
    );
    expect(twice.map(({ english, area }) => `${area}: ${english}`)).toEqual([]);
  });

  it('say something', () => {
    expect(all.filter(({ translation }) => translation.trim() === '')).toEqual([]);
  });

  it('have the arguments and the parts of the English ones', () => {
    const different = all.filter(
      ({ english, translation }) => places(english).join() !== places(translation).join(),
    );
    expect(different.map(({ english, translation }) => ({ english, translation }))).toEqual([]);
  });

  it('stand for texts of the code', () => {
    expect(
      all.filter(({ english }) => !isUsed(english)).map(({ area, english }) => `${area}: ${english}`),
    ).toEqual([]);
  });
});
