import { t } from '../i18n/t';
import type { IntervalRow } from './charts/interval-list';
import type { BrainFigures, Figures, MaybeFigure } from './figures-schema';
import { SET_WORDS, SETS } from './words';

/** The figures that each set of pictures has, beside its counts. */
export type BrainFigureName = {
  [K in keyof BrainFigures]-?: BrainFigures[K] extends MaybeFigure ? K : never;
}[keyof BrainFigures];

/** One figure for each set of pictures, in the order of the page. */
export function setRows({ brain }: Figures, name: BrainFigureName): IntervalRow[] {
  return SETS.map((set) => ({ name: t(SET_WORDS[set].name), figure: brain[set]?.[name] }));
}

/** Whether anything at all was measured of these figures. */
export function isMeasured(figures: Figures, names: readonly BrainFigureName[]): boolean {
  return names.some((name) => setRows(figures, name).some(({ figure }) => figure != null));
}
