export type Sequence = 't1' | 't1-contrast' | 't2' | 'flair';

const sequences = ['t1', 't1-contrast', 't2', 'flair'] as const;

/**
 * Signal of each tissue on a scale where 1 is the brightest fat. Columns: T1, T1 after contrast
 * agent, T2, FLAIR. After contrast the spin-echo T1 of tumor protocols is drawn, in which gray and
 * white matter differ little; plain T1 is drawn as a gradient echo, in which they differ a lot.
 */
const signals = {
  air: [0, 0, 0, 0],
  skin: [0.46, 0.5, 0.42, 0.36],
  fat: [0.92, 0.82, 0.66, 0.68],
  muscle: [0.36, 0.38, 0.16, 0.26],
  bone: [0.05, 0.05, 0.04, 0.04],
  marrow: [0.5, 0.46, 0.3, 0.32],
  csf: [0.09, 0.1, 0.98, 0.07],
  gray: [0.42, 0.3, 0.53, 0.5],
  white: [0.7, 0.36, 0.34, 0.4],
  thalamus: [0.57, 0.33, 0.44, 0.46],
  striatum: [0.47, 0.31, 0.47, 0.48],
  pallidum: [0.6, 0.34, 0.27, 0.37],
  cerebellarGray: [0.45, 0.31, 0.5, 0.47],
  dura: [0.3, 0.56, 0.14, 0.22],
  vein: [0.2, 0.86, 0.1, 0.14],
  artery: [0.14, 0.6, 0.06, 0.08],
  choroid: [0.32, 0.82, 0.7, 0.36],
  pituitary: [0.5, 0.62, 0.5, 0.5],
  mucosa: [0.36, 0.62, 0.62, 0.6],
  vitreous: [0.14, 0.13, 0.95, 0.12],
  tumorRim: [0.34, 0.86, 0.62, 0.74],
  tumorSolid: [0.4, 0.74, 0.58, 0.66],
  pituitaryTumor: [0.44, 0.68, 0.6, 0.6],
  necrosis: [0.17, 0.15, 0.85, 0.42],
  edema: [0.44, 0.25, 0.76, 0.8],
} as const satisfies Record<string, readonly [number, number, number, number]>;

export type Tissue = keyof typeof signals;

/** The signal (0..about 1) of every tissue. */
export type Contrast = Readonly<Record<Tissue, number>>;

/** The contrast of a sequence. */
export function contrastOf(sequence: Sequence): Contrast {
  const column = sequences.indexOf(sequence);
  const entries = Object.entries(signals).map(([tissue, row]) => [tissue, row[column] ?? 0]);
  return Object.fromEntries(entries) as Contrast;
}
