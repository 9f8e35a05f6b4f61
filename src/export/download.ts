/** How long the browser may take to begin reading what it is to save. */
const KEEP_MS = 60_000;

/** Saves a file as the browser saves downloads, which needs no permission. */
export function download(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}

/** A name for an exported file: "neurolens-batch-2026-11-23.csv", by the user's own calendar. */
export function exportName(what: string, extension: string, now = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `neurolens-${what}-${day}.${extension}`;
}
