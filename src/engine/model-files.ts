import { ProblemError } from '../problems/problem';
import { FILE_LIMIT_MS } from './time-limits';

/** Where the engine reads a model's files from: the extension's folder, or a test's own source. */
export interface ModelFiles {
  /** @throws ProblemError `model-missing` with the file's name. */
  text(name: string): Promise<string>;
  /** @throws ProblemError `model-missing` with the file's name. */
  bytes(name: string): Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * Reads a model's files by `fetch` from a folder of the extension.
 *
 * @param baseUrl the folder's URL with its closing slash, e.g. `chrome-extension://ID/models/m/`
 */
export function fetchedModelFiles(baseUrl: string): ModelFiles {
  return {
    text: (name) => fetched(baseUrl, name, (response) => response.text()),
    bytes: (name) =>
      fetched(baseUrl, name, async (response) => new Uint8Array(await response.arrayBuffer())),
  };
}

async function fetched<T>(
  baseUrl: string,
  name: string,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  try {
    const response = await fetch(new URL(name, baseUrl), {
      signal: AbortSignal.timeout(FILE_LIMIT_MS),
    });
    if (!response.ok) throw new ProblemError('model-missing', name);
    return await read(response);
  } catch (error) {
    // For a file that is not there `fetch` rejects with a bare TypeError in an extension.
    throw error instanceof ProblemError
      ? error
      : new ProblemError('model-missing', name, { cause: error });
  }
}
