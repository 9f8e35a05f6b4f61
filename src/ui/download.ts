/** Time after which a download has its bytes and their address can go, in milliseconds. */
const READ_MS = 60_000;

/** Gives a file to the user, as a download of the browser. */
export function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), READ_MS);
}
