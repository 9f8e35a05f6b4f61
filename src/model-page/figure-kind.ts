import { t } from '../i18n/t';
import { changeDomain, type Domain, lowerDomain, shareDomain } from '../ui/charts/scale';
import {
  formatArea,
  formatAreaInterval,
  formatChange,
  formatChangeInterval,
  formatEnd,
  formatInterval,
  formatPoints,
  formatPointsInterval,
  formatShare,
} from '../ui/format-figure';
import type { Figure } from './figures-schema';

/** How figures of one kind are written and drawn. */
export interface FigureKind {
  readonly value: (estimate: number) => string;
  readonly interval: (figure: Figure) => string;
  /** A value at the end of the scale. */
  readonly end: (value: number) => string;
  readonly domain: (values: readonly number[]) => Domain;
}

/** A figure with its interval, as tables have it. */
export function writtenFigure(figure: Figure, kind: FigureKind): string {
  return t('model_page_figure_with_interval', {
    figure: kind.value(figure[0]),
    interval: kind.interval(figure),
  });
}

/** What one hopes to be near 100%. */
export const SHARE: FigureKind = {
  value: formatShare,
  interval: formatInterval,
  end: formatShare,
  domain: shareDomain,
};

/** What one hopes to be near 0%. */
export const RARE: FigureKind = { ...SHARE, domain: (values) => lowerDomain(values) };

/** A share that nobody expects at either end, on all of the scale. */
export const WHOLE: FigureKind = { ...SHARE, domain: () => [0, 1] };

/** Area under the ROC curve; one half is chance. */
export const AREA: FigureKind = {
  value: formatArea,
  interval: formatAreaInterval,
  end: formatEnd,
  domain: shareDomain,
};

/** A mean deviation of shares, in percentage points. */
export const POINTS: FigureKind = {
  value: formatPoints,
  interval: formatPointsInterval,
  end: (value) => formatEnd(value * 100),
  domain: (values) => lowerDomain(values),
};

/** A difference of shares, in percentage points. */
export const CHANGE: FigureKind = {
  value: formatChange,
  interval: formatChangeInterval,
  end: (value) => (value > 0 ? '+' : '') + formatEnd(value * 100),
  domain: changeDomain,
};
