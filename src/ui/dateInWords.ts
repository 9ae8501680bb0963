import { locale } from '../i18n.ts';

const DATE = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });

/** `21 Nov 2026, 19:16` in local time. @param iso ISO 8601 */
export const dateInWords = (iso: string): string => DATE.format(new Date(iso));
