import { locale, t } from '../../i18n.ts';

const TIME = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' });

/** `Recording 14:03:21`, in local time. */
export const recordingName = (at = new Date()): string => t('Recording {time}', { time: TIME.format(at) });
