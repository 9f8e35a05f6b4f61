import type { JudgedPicture, ManifestRow } from './figures';

/** A picture of the manifest with its row of `evaluate`'s CSV; a missing row gives no verdict. */
export function judged(picture: ManifestRow, row: Record<string, string> = {}): JudgedPicture {
  return {
    ...picture,
    verdict: row.verdict ?? '',
    pTumor: Number(row.p_tumor),
    peak: [Number(row.peak_x), Number(row.peak_y)],
  };
}
