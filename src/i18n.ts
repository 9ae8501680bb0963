import i18next from 'i18next';
import ICU from 'i18next-icu';
import type es from './locales/es.ts';

/** The languages of the app, each in its own words. English is in the code; the others are in `locales/`. */
export const LANGUAGES = { en: 'English', es: 'Español' } as const;
export type Language = keyof typeof LANGUAGES;

/** An English text of the app: one that every other language has too, or it does not compile. */
export type Text = keyof typeof es;

const CATALOGS: Record<Exclude<Language, 'en'>, () => Promise<{ default: Record<Text, string> }>> = {
  es: () => import('./locales/es.ts'),
};

const KEPT_UNDER = 'melscope-language';

/**
 * The language of this page or worker, which does not change while it lives: texts are read at import, too. A worker
 * has that of the page, in its name, see {@link workerName}; without a page (Node) it is English.
 */
export const language: Language = chosenLanguage();

/** For `Intl`. The Spanish is one with decimal points, which numbers have everywhere in the app. */
export const locale = { en: 'en-GB', es: 'es-MX' }[language];

// Whoever imports this waits until the texts are there.
const texts: Record<string, string> = language === 'en' ? {} : (await CATALOGS[language]()).default;
await i18next.use(ICU).init({
  lng: locale,
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  // English is the fallback: its messages too are parsed once each.
  i18nFormat: { memoizeFallback: true },
  resources: { [locale]: { translation: texts } },
});

/**
 * A text in the user's language.
 * @param text in English, in ICU's message syntax: `{name}`, `{count, plural, one {# track} other {# tracks}}`. Numbers
 *   are given as the string that is to be seen, except to plurals
 */
export function t(text: Text, values?: Record<string, string | number>): string {
  // Most texts have no places to fill: thousands of them are read when the page starts.
  return values ? i18next.t(text, values) : (texts[text] ?? text);
}

/** A text that is data of the app's own, such as the model card; English where it has no translation. */
export const tOfData = (text: string): string => texts[text] ?? text;

/** Keeps the language for the next page; the caller reloads. */
export function keepLanguage(chosen: Language): void {
  try {
    localStorage.setItem(KEPT_UNDER, chosen);
  } catch {
    // Storage is blocked: the browser's own language stays.
  }
}

/** The name of a worker, by which it knows the page's language. */
export const workerName = (name: string): string => `${name} ${language}`;

function chosenLanguage(): Language {
  const known = (code: string | null | undefined): code is Language => code != null && code in LANGUAGES;
  if (typeof document === 'undefined') {
    const ofPage = typeof self === 'undefined' ? undefined : self.name?.split(' ')[1];
    return known(ofPage) ? ofPage : 'en';
  }
  const kept = keptLanguage();
  if (known(kept)) return kept;
  return navigator.languages.map((code) => code.split('-')[0]!).find(known) ?? 'en';
}

function keptLanguage(): string | null {
  try {
    return localStorage.getItem(KEPT_UNDER);
  } catch {
    return null; // storage is blocked
  }
}
