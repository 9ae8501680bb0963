import { locale } from './i18n.ts';

const list = new Intl.ListFormat(locale, { type: 'conjunction' });

/** `a`, `a and b`, `a, b and c`; empty for none. */
export const listInWords = (items: readonly (string | number)[]): string => list.format(items.map(String));
