import { Zip, ZipPassThrough } from 'fflate';

/**
 * Puts files into a ZIP one after the other. What is finished lies in a `Blob`, which the browser
 * may keep on the disk: only the file at hand is in the page's memory. Nothing is compressed, for
 * what goes in is.
 */
export class ZipStream {
  readonly #done: Blob[] = [];
  #chunks: Uint8Array<ArrayBuffer>[] = [];
  readonly #zip = new Zip((error, chunk) => {
    if (error) throw error;
    this.#chunks.push(chunk as Uint8Array<ArrayBuffer>);
  });

  /** @param name within the ZIP, with `/` between its parts; each only once */
  async add(name: string, content: Blob): Promise<void> {
    const file = new ZipPassThrough(name);
    this.#zip.add(file);
    file.push(new Uint8Array(await content.arrayBuffer()), true);
    this.#fold();
  }

  /** The whole ZIP. Nothing can be added afterwards. */
  finish(): Blob {
    this.#zip.end();
    this.#fold();
    return new Blob(this.#done, { type: 'application/zip' });
  }

  #fold(): void {
    this.#done.push(new Blob(this.#chunks));
    this.#chunks = [];
  }
}
