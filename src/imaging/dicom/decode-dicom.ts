import { ProblemError } from '../../problems/problem';
import type { Volume } from '../volume/volume';
import type { DicomHeader } from './read-header';
export async function decodeDicom(
  _files: { bytes: Uint8Array; header: DicomHeader }[],
  _name: string,
): Promise<Volume> {
  throw new ProblemError('unsupported-format', 'DICOM');
}
