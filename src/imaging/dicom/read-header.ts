import { ProblemError } from '../../problems/problem';
export interface DicomHeader {
  seriesUid: string;
  description: string;
  modality: string;
  instance: number | null;
  position: [number, number, number] | null;
  orientation: number[] | null;
  rows: number;
  columns: number;
  frames: number;
  transferSyntax: string;
  acquisitionKey: string;
}
export function readDicomHeader(_bytes: Uint8Array): DicomHeader {
  throw new ProblemError('unsupported-format', 'DICOM');
}
