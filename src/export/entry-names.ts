/** What file systems or programs that unpack cannot bear in a name. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const UNSAFE = /[\u0000-\u001f\u007f<>:"|?*\\\u202a-\u202e\u2066-\u2069]/g;
/** An ending that says what kind of picture it was. */
const ENDING = /\.(jpe?g|png|webp|avif|gif|bmp|tiff?|dcm|nii|nii\.gz|hdr|img)$/i;

/** Names for the files of a ZIP, no two alike in any case, none outside of the ZIP's own folder. */
export class EntryNames {
  readonly #taken = new Set<string>();

  /**
   * @param path as the picture was handed in
   * @param slice null for a plain picture
   */
  next(path: string, slice: number | null): string {
    const parts = path
      .replace(ENDING, '')
      .split('/')
      .map((part) => part.replace(UNSAFE, '_').replace(/^\.+$|[. ]+$/g, '_'))
      .filter((part) => part !== '');
    const base = (parts.join('/') || 'picture') + (slice === null ? '' : sliceEnding(slice));
    for (let copy = 1; ; copy += 1) {
      const name = `${base}${copy === 1 ? '' : ` (${copy})`}.png`;
      if (this.#taken.has(name.toLowerCase())) continue;
      this.#taken.add(name.toLowerCase());
      return name;
    }
  }
}

/** In three digits, so that names sort as slices lie. */
function sliceEnding(slice: number): string {
  return `-slice-${String(slice).padStart(3, '0')}`;
}
