import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_DEMO_SETTINGS } from '../../src/dataset/demo/settings.ts';
import { DEFAULT_DEMONSTRATION, WIDTHS } from '../../src/experiments/demonstration.ts';
import { LESSON_IDS } from '../../src/experiments/lessons/plan.ts';
import { FIRST_RECIPE, LIBRARY } from '../../src/experiments/library.ts';
import { recipeSchema } from '../../src/experiments/recipe.ts';
import { fromLink, type Shared, ShareLinkError, toLink } from '../../src/experiments/share.ts';

const BASE = 'https://example.org/melscope/?x=1#/train';
const PREFIX = 'https://example.org/melscope/?x=1#/shared/';

const codeOf = async (shared: Shared) => {
  const link = await toLink(shared, BASE);
  expect(link.startsWith(PREFIX)).toBe(true);
  return link.slice(PREFIX.length);
};

/** As a link has it, of whatever was put in: packed by another library than the app's. */
const packed = (json: unknown) =>
  deflateSync(typeof json === 'string' ? json : JSON.stringify(json)).toString('base64url');

/** Why a code is refused, in words. */
async function problem(code: string): Promise<string> {
  try {
    await fromLink(code);
  } catch (error) {
    expect(error).toBeInstanceOf(ShareLinkError);
    return (error as Error).message;
  }
  throw new Error('It was read.');
}

const real = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true }).map((x) => x || Math.max(0, min));
const recipe = fc
  .record({
    base: fc.constantFrom(...LIBRARY.map((entry) => entry.recipe)),
    own: fc.option(
      fc.record({
        id: fc.string({ minLength: 1 }),
        name: fc.string({ minLength: 1, unit: 'grapheme' }),
        note: fc.string({ unit: 'grapheme' }),
      }),
      { nil: {} },
    ),
    change: fc.record(
      {
        epochs: fc.integer({ min: 1, max: 2000 }),
        batchSize: fc.integer({ min: 1, max: 512 }),
        trainingShare: real(0.05, 1),
        labelNoise: real(0, 1),
        seed: fc.integer({ min: 0, max: 0xffffffff }),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ base, own, change }) => recipeSchema.parse({ ...base, ...own, ...change }));
const music = fc.record(
  {
    tracksPerGenre: fc.integer({ min: 1, max: 100 }),
    seconds: real(4, 30),
    variation: real(0, 1),
    noise: real(0, 1),
    seed: fc.maxSafeInteger(),
    songsPerArtist: fc.integer({ min: 2, max: 20 }),
  },
  { requiredKeys: ['tracksPerGenre', 'seconds', 'variation', 'noise', 'seed'] },
);
const demonstration = fc.record({
  trainingShare: real(0.1, 1),
  inputNoise: real(0, 0.5),
  labelNoise: real(0, 1),
  dropout: real(0, 0.8),
  augmentation: real(0, 1),
  depth: fc.integer({ min: 1, max: 4 }),
  width: fc.constantFrom(...WIDTHS),
  learningRate: real(1e-6, 10),
  earlyStopping: fc.boolean(),
});
const lesson = fc.record({ id: fc.constantFrom(...LESSON_IDS), step: fc.integer({ min: 1, max: 9 }) });
const brought = { recipe, music, demonstration };
const shared: fc.Arbitrary<Shared> = fc.oneof(
  fc.record(
    { opens: fc.constantFrom('train' as const, 'playground' as const), lesson, ...brought },
    { requiredKeys: ['opens'] },
  ),
  fc.record(
    { opens: fc.constant('lesson' as const), lesson, ...brought },
    { requiredKeys: ['opens', 'lesson'] },
  ),
);

describe('a share link', () => {
  it('gives back whatever was put in, in characters that no program changes', async () => {
    await fc.assert(
      fc.asyncProperty(shared, async (given) => {
        const code = await codeOf(given);
        expect(code).toMatch(/^[A-Za-z0-9_-]+$/);
        expect(await fromLink(code)).toEqual(given);
      }),
      { numRuns: 150 },
    );
  });

  it('is short: the library’s own words are not sent, what fixes the run is', async () => {
    for (const { recipe } of LIBRARY) {
      const code = await codeOf({ opens: 'train', recipe, music: DEFAULT_DEMO_SETTINGS });
      expect(code.length).toBeLessThan(900);
      const { name, note, ...sent } = { ...recipe };
      const whole = packed({
        version: 1,
        opens: 'train',
        recipe: JSON.parse(JSON.stringify(sent)),
        music: DEFAULT_DEMO_SETTINGS,
      });
      expect(await fromLink(whole)).toEqual(await fromLink(code));
    }
  });

  it('that is cut off or was changed is refused as damaged, and never brings anything else', async () => {
    const given: Shared = { opens: 'train', recipe: { ...FIRST_RECIPE, epochs: 7 } };
    const code = await codeOf(given);
    for (const length of [0, 1, 10, code.length / 2, code.length - 5, code.length - 1])
      expect(await problem(code.slice(0, length))).toMatch(/damaged/);
    await fc.assert(
      fc.asyncProperty(fc.nat(code.length - 2), fc.constantFrom(...'azAZ09-_%. é'), async (at, character) => {
        // A few bits carry nothing: those that fill up a byte.
        const read = fromLink(code.slice(0, at) + character + code.slice(at + 1));
        const outcome = await read.catch((error: Error) => error.message);
        if (typeof outcome === 'string') expect(outcome).toMatch(/damaged/);
        else expect(outcome).toEqual(given);
      }),
      { numRuns: 300 },
    );
  });

  it('that is anything at all is refused in words', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.base64String()),
        async (text) => {
          expect(await problem(text)).toMatch(/^This link .*\.$/);
        },
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.json(),
          fc.json().map((json) => `{"version":1,"opens":"train","recipe":${json}}`),
        ),
        async (json) => {
          expect(await problem(packed(json))).toMatch(/^This (link|recipe|is not a recipe)/);
        },
      ),
    );
  });

  it('that would unpack to more than a link can bring is not unpacked', async () => {
    const bomb = packed(' '.repeat(8_000_000));
    expect(bomb.length).toBeLessThan(16_000);
    expect(await problem(bomb)).toMatch(/too large/);
    expect(await problem('A'.repeat(20_000))).toMatch(/too large/);
  });

  it('is not made where it could not be read', async () => {
    const layers = (count: number) => ({
      ...FIRST_RECIPE,
      note: Array.from({ length: count }, (_, i) => Math.sin(i)).join(),
    });
    expect((await codeOf({ opens: 'train', recipe: layers(300) })).length).toBeLessThan(16_000);
    await expect(toLink({ opens: 'train', recipe: layers(3000) }, BASE)).rejects.toThrow(
      /too much for a link/,
    );
  });

  it('of a newer Melscope says so, whatever else is in it', async () => {
    expect(await problem(packed({ version: 2, opens: 'mars' }))).toMatch(/newer.*version 2.*version 1/);
  });

  it.each([
    [{ version: 1, opens: 'mars' }, /"opens"/],
    [{ opens: 'train' }, /"version"/],
    [{ version: 1, opens: 'lesson' }, /"lesson".*names? it/],
    [{ version: 1, opens: 'lesson', lesson: { id: 'cooking', step: 1 } }, /"lesson.id"/],
    [{ version: 1, opens: 'lesson', lesson: { id: 'sound', step: 0 } }, /"lesson.step"/],
    [{ version: 1, opens: 'train', music: { ...DEFAULT_DEMO_SETTINGS, seconds: 3000 } }, /"music.seconds"/],
    [{ version: 1, opens: 'train', music: { ...DEFAULT_DEMO_SETTINGS, loud: 1 } }, /loud/],
    [{ version: 1, opens: 'train', volume: 11 }, /volume/],
    [
      { version: 1, opens: 'playground', demonstration: { ...DEFAULT_DEMONSTRATION, width: 7 } },
      /"demonstration.width"/,
    ],
    [{ version: 1, opens: 'train', recipe: { ...FIRST_RECIPE, epochs: 0 } }, /"epochs"/],
    [
      {
        version: 1,
        opens: 'train',
        recipe: { ...FIRST_RECIPE, architecture: { id: 'R1', params: { kernelSize: 4 } } },
      },
      /"architecture.params.kernelSize"/,
    ],
    [{ version: 1, opens: 'train', recipe: { ...FIRST_RECIPE, version: 2 } }, /recipe has version 2/],
    [{ version: 1, opens: 'train', recipe: null }, /not a recipe/],
    [[1, 2], /damaged/],
  ])('with something wrong in it names that: %j', async (json, words) => {
    expect(await problem(packed(json))).toMatch(words);
  });
});
