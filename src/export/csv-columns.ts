/** The columns of CONTRACT.md, in its order. */
export const COLUMNS = [
  'file',
  'slice',
  'verdict',
  'p_tumor',
  'p_glioma',
  'p_meningioma',
  'p_pituitary',
  'p_no_tumor',
  'p_brain_mri',
  'peak_x',
  'peak_y',
  'box',
  'backend',
  'decode_ms',
  'inference_ms',
  'error',
] as const;

export type Row = Record<(typeof COLUMNS)[number], string>;
