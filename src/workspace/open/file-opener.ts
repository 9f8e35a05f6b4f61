import type { Slice } from '../../imaging/slice';
import type { Volume } from '../../imaging/volume/volume';
import type { Problem } from '../../problems/problem';

/** A file as it was handed in, or as it lies in a folder or a ZIP. */
export interface NamedFile {
  /** From the folder that was dropped, with `/` between its parts; of a single file, its name. */
  readonly path: string;
  readonly file: Blob;
}

/** A series of DICOM files or a NIfTI file, its headers read, its pixels not yet. */
export interface VolumeSource {
  /** Unique within the page. */
  readonly id: string;
  readonly kind: 'dicom' | 'nifti';
  /** Of the file, or of the series; never a name of a patient. */
  readonly name: string;
  /** The series in the order of its slices; for NIfTI one file, or `.hdr` and `.img`. */
  readonly files: readonly NamedFile[];
  /** Slices as stored. */
  readonly slices: number;
}

/** What was handed in, told apart by its content. */
export interface Sorted {
  /** One picture each: JPEG, PNG, WebP, AVIF, GIF, BMP, TIFF. */
  readonly pictures: readonly NamedFile[];
  readonly volumes: readonly VolumeSource[];
  /** Files that are neither, each with its reason. */
  readonly problems: readonly { readonly path: string; readonly problem: Problem }[];
}

/**
 * Opens files in a worker of its own, so that the page stays responsive. Each call rejects with a
 * ProblemError; `canceled` once its signal is aborted.
 */
export interface FileOpener {
  /**
   * Looks into ZIPs, reads headers, and puts the files of a series together.
   *
   * @param onProgress called with the number of files looked at so far
   */
  sort(
    files: readonly NamedFile[],
    options?: { signal?: AbortSignal; onProgress?: (done: number) => void },
  ): Promise<Sorted>;
  /** Decodes one picture. */
  picture(file: NamedFile, signal?: AbortSignal): Promise<Slice>;
  /** Decodes a whole series or volume. */
  volume(source: VolumeSource, signal?: AbortSignal): Promise<Volume>;
  /** Ends the worker; the next call starts another. */
  stop(): void;
}
