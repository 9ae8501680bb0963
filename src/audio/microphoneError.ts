import { t } from '../i18n.ts';

/** The microphone cannot be used. The message is for the user: what is wrong and what to do. */
export class MicrophoneError extends Error {
  override readonly name = 'MicrophoneError';
}

/** What each of the names that `getUserMedia` refuses with means. */
const REASONS: Record<string, string> = {
  NotAllowedError: t(
    'The microphone was not allowed. Click the symbol beside the page’s address, allow the microphone for this page, and try again. If it is allowed there, the computer’s privacy settings keep it from the browser.',
  ),
  NotFoundError: t(
    'No microphone was found. Plug one in, or switch it on in the computer’s settings, and try again.',
  ),
  NotReadableError: t(
    'The microphone cannot be read: another program may be using it. Close that program, or choose another microphone in the browser, and try again.',
  ),
};
REASONS.SecurityError = REASONS.NotAllowedError!;
REASONS.AbortError = REASONS.NotReadableError!;

/** @param thrown by `getUserMedia` or by what turns its stream into samples */
export function microphoneError(thrown: unknown): MicrophoneError {
  if (thrown instanceof MicrophoneError) return thrown;
  const { name, message } = thrown instanceof Error ? thrown : new Error(String(thrown));
  const reason = REASONS[name] ?? t('The microphone does not work in this browser: {message}', { message });
  return new MicrophoneError(reason, { cause: thrown });
}

/** Browsers hide the microphone from pages that came over plain http from another machine. */
export const notSecure = () =>
  new MicrophoneError(
    t(
      'Browsers give the microphone only to pages that came over https or from this computer. Open Melscope at an address that begins with https:// or with http://localhost.',
    ),
  );

/** Some browsers let a page hear nothing before it is clicked. */
export const notStarted = () =>
  new MicrophoneError(
    t(
      'The browser did not start the microphone’s sound. Click the button once more; if that does not help, reload the page.',
    ),
  );

export const unplugged = () =>
  new MicrophoneError(
    t(
      'The microphone stopped: it was unplugged, or its permission was taken back. Plug it in or allow it again, and start anew.',
    ),
  );
