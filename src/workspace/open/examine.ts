import { type DicomHeader, readDicomHeader } from '../../imaging/dicom/read-header';
import { bytesOf } from '../../imaging/inflate';
import { type NiftiHeader, readNiftiHeader } from '../../imaging/nifti/nifti-header';
import { pictureKind } from '../../imaging/picture-kind';
import type { FileKind } from '../../imaging/sniff';
import { type Problem, toProblem } from '../../problems/problem';
import type { NamedFile } from './file-opener';

/** What a file is, by its head. */
export type Examined =
  | { readonly kind: 'picture'; readonly named: NamedFile }
  | { readonly kind: 'dicom'; readonly named: NamedFile; readonly header: DicomHeader }
  | { readonly kind: 'nifti'; readonly named: NamedFile; readonly header: NiftiHeader }
  | { readonly kind: 'problem'; readonly named: NamedFile; readonly problem: Problem };

/**
 * How much of a DICOM file is read for its header: most have their pixels after 2 to 30 kB. Where
 * this is not enough, all of the file is read.
 */
const DICOM_HEAD_BYTES = 64 * 1024;

/**
 * Tells what a file is, and reads the header of a volume; no pixels are decoded. Never rejects.
 *
 * @param known its kind, where its first bytes were looked at before
 */
export async function examine(named: NamedFile, known?: FileKind): Promise<Examined> {
  const { file } = named;
  try {
    const { kind } = await pictureKind(file, known);
    if (kind === 'dicom') return { kind, named, header: await dicomHeader(file) };
    if (kind === 'nifti') return { kind, named, header: await readNiftiHeader(file) };
    return { kind: 'picture', named };
  } catch (error) {
    return { kind: 'problem', named, problem: toProblem(error) };
  }
}

async function dicomHeader(file: Blob): Promise<DicomHeader> {
  if (file.size > DICOM_HEAD_BYTES) {
    try {
      return readDicomHeader(await bytesOf(file.slice(0, DICOM_HEAD_BYTES)));
    } catch {
      // Cut off within the header, by us: the whole file says more.
    }
  }
  return readDicomHeader(await bytesOf(file));
}
