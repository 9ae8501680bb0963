import { z } from 'zod';
import { demoSettingsSchema } from '../dataset/demo/settings.ts';
import { deflated, inflated } from '../deflate.ts';
import { t } from '../i18n.ts';
import { demonstrationSettingsSchema } from './demonstration.ts';
import { LESSON_IDS } from './lessons/plan.ts';
import { libraryRecipe } from './library.ts';
import type { Recipe } from './recipe.ts';
import { RecipeFileError, readRecipe } from './recipeFile.ts';

/** The link brings nothing that can be opened; the message says why and what to do, in words for the user. */
export class ShareLinkError extends Error {
  override name = 'ShareLinkError';
}

/** The page that a link leads to, behind `#`, with the code as its last part. */
export const SHARED_PAGE = '/shared';

/** Above it some programs cut links off. */
const MOST_CHARACTERS = 16_000;
/** What a link unpacks to: a recipe of hundreds of layers has half of it. */
const MOST_BYTES = 128 * 1024;
const VERSION = 1;

/** All of a link but its recipe, which has a schema and sentences of its own, see {@link readRecipe}. */
const restSchema = z
  .strictObject({
    version: z.literal(VERSION),
    /** What the link opens. */
    opens: z.enum(['train', 'playground', 'lesson']),
    /** Built-in music to train on. */
    music: z.strictObject(demoSettingsSchema.shape).optional(),
    /** For the playground. */
    demonstration: demonstrationSettingsSchema.optional(),
    /** From step 1. */
    lesson: z.strictObject({ id: z.enum(LESSON_IDS), step: z.int().min(1) }).optional(),
  })
  .refine(({ opens, lesson }) => opens !== 'lesson' || lesson, {
    path: ['lesson'],
    message: t('The link opens a lesson and does not name it'),
  });

/** What a link brings to whoever opens it; without `version` in the app. */
export type Shared = Omit<z.infer<typeof restSchema>, 'version'> & {
  /** To be opened, not to be saved. */
  recipe?: Recipe;
};

/**
 * A link that brings it.
 * @param base address of the app
 * @throws ShareLinkError if that would be too long for a link
 */
export async function toLink({ recipe, ...rest }: Shared, base: string): Promise<string> {
  const json = JSON.stringify({ version: VERSION, ...rest, ...(recipe && { recipe: withoutWords(recipe) }) });
  const bytes = new TextEncoder().encode(json);
  const code = base64Url(await deflated(bytes));
  if (bytes.length > MOST_BYTES || code.length > MOST_CHARACTERS)
    throw new ShareLinkError(
      t('This is too much for a link: a recipe of so many layers can be exported to a file.'),
    );
  return new URL(`#${SHARED_PAGE}/${code}`, base).href;
}

/**
 * What a link of {@link toLink} brings.
 * @param code its last part
 * @throws ShareLinkError
 */
export async function fromLink(code: string): Promise<Shared> {
  if (code.length > MOST_CHARACTERS) throw tooLarge();
  const json = parsed(await unpacked(code));
  const { version } = json;
  if (typeof version === 'number' && version > VERSION)
    throw new ShareLinkError(
      t(
        'This link is of a newer Melscope (version {found}; this one reads version {version}). Load the page again to get the newest.',
        { found: String(version), version: String(VERSION) },
      ),
    );
  const { recipe, ...others } = json;
  const rest = restSchema.safeParse(others);
  if (!rest.success) {
    const { path, message } = rest.error.issues[0]!;
    const field = path.join('.');
    throw new ShareLinkError(
      field
        ? t('This link cannot be used: its field "{field}" is wrong. {message}.', { field, message })
        : t('This link cannot be used: {message}.', { message }),
    );
  }
  const { version: _, ...shared } = rest.data;
  return { ...shared, ...(recipe !== undefined && { recipe: recipeOf(recipe) }) };
}

const tooLarge = () =>
  new ShareLinkError(t('This link is too large to be one of Melscope’s. Ask for it once more.'));

const broken = () =>
  new ShareLinkError(
    t('This link is damaged: a part of it is missing or was changed. Copy it once more, all of it.'),
  );

async function unpacked(code: string): Promise<string> {
  const packed = bytesOf(code);
  const bytes = packed && (await inflated(packed, MOST_BYTES));
  if (!bytes) throw broken();
  if (bytes === 'too large') throw tooLarge();
  return new TextDecoder().decode(bytes);
}

function parsed(text: string): Record<string, unknown> {
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json === 'object' && json !== null && !Array.isArray(json))
      return json as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw broken();
}

/** Names and notes of the library are not sent: who opens the link has them, in their own language. */
function withoutWords(recipe: Recipe): Partial<Recipe> {
  const { name, note, ...rest } = recipe;
  const known = libraryRecipe(recipe.id)?.recipe;
  return { ...rest, ...(name !== known?.name && { name }), ...(note !== known?.note && { note }) };
}

function recipeOf(sent: unknown): Recipe {
  const id = typeof sent === 'object' && sent !== null && 'id' in sent ? String(sent.id) : '';
  const { name, note } = libraryRecipe(id)?.recipe ?? {};
  const recipe = typeof sent === 'object' && !Array.isArray(sent) ? { name, note, ...sent } : sent;
  try {
    return readRecipe(JSON.stringify(recipe));
  } catch (error) {
    if (error instanceof RecipeFileError) throw new ShareLinkError(error.message);
    throw error;
  }
}

/** RFC 4648's alphabet for addresses, without padding. */
const base64Url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** Null for what is not of that alphabet. */
function bytesOf(code: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]+$/.test(code)) return null;
  try {
    const text = atob(code.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(text, (char) => char.charCodeAt(0));
  } catch {
    return null;
  }
}
