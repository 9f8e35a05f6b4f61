import { closeSync, openSync, readSync } from 'node:fs';
import { dirname } from 'node:path';
import { HEAD_BYTES } from '../../src/imaging/limits';
import { type FileKind, sniff } from '../../src/imaging/sniff';

/** Pictures handed over at once. */
const PICTURES = 40;

/**
 * Parts the files into what is handed over at once: pictures by the number, and all others of one
 * folder together, for a series lies in many files and must come whole.
 *
 * @param paths indexes of files, each with its path
 */
export function chunks(paths: ReadonlyMap<number, string>): number[][] {
  const parts: number[][] = [];
  const folders = new Map<string, number[]>();
  let pictures: number[] = [];
  for (const [index, path] of paths) {
    if (isPicture(path)) {
      pictures.push(index);
      if (pictures.length < PICTURES) continue;
      parts.push(pictures);
      pictures = [];
      continue;
    }
    const folder = folders.get(dirname(path)) ?? [];
    folder.push(index);
    folders.set(dirname(path), folder);
  }
  return [...parts, pictures, ...folders.values()].filter((part) => part.length > 0);
}

/** What is one picture by itself, by its first bytes. */
const PICTURE_KINDS: readonly FileKind[] = ['jpeg', 'png', 'webp', 'gif', 'bmp', 'avif'];

function isPicture(path: string): boolean {
  const head = new Uint8Array(HEAD_BYTES);
  const file = openSync(path, 'r');
  try {
    const length = readSync(file, head, 0, HEAD_BYTES, 0);
    return PICTURE_KINDS.includes(sniff(head.subarray(0, length)));
  } finally {
    closeSync(file);
  }
}
