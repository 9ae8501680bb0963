/** A name without what file systems refuse. */
export const fileNameOf = (name: string): string => name.replace(/[\\/:*?"<>|]/g, '');

/** Has the browser save a blob as a file. */
export function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // Safari reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
