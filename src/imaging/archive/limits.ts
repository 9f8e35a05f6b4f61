/**
 * Most files in one ZIP: a study of ten series has 3,000. Each costs a look at its head, and may
 * cost a row.
 */
export const MAX_ENTRIES = 10_000;

/** Most bytes of one file in a ZIP, unpacked: it is in memory as a whole while it is decoded. */
export const MAX_ENTRY_BYTES = 512 * 1024 * 1024;

/** Most bytes of all files in a ZIP, unpacked: the browser keeps them on the disk meanwhile. */
export const MAX_TOTAL_BYTES = 2 * 1024 * 1024 * 1024;

/** Most bytes of the list of files: 10,000 with names and extras of 1,600 bytes each. */
export const MAX_DIRECTORY_BYTES = 16 * 1024 * 1024;
