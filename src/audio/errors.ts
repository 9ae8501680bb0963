/** A file that cannot be used as audio. The message is for the user: what is wrong and what to do. */
export class AudioFileError extends Error {
  override readonly name = 'AudioFileError';
}
