import type { Figures } from './figures-schema';
import type { Report } from './report-schema';
import type { PageSection } from './section';
import { about } from './sections/about';
import { bySource } from './sections/by-source';
import { calibration } from './sections/calibration';
import { comparison } from './sections/comparison';
import { groundTruth } from './sections/ground-truth';
import { limits } from './sections/limits';
import { otherPictures } from './sections/other-pictures';
import { thresholds } from './sections/thresholds';
import { types } from './sections/types';
import { uncertain } from './sections/uncertain';
import { unseenSources } from './sections/unseen-sources';
import { whereItLooked } from './sections/where-it-looked';
import { worsePictures } from './sections/worse-pictures';

/** The page's parts in their order; those of which nothing was measured are left out. */
export function sectionsOf({ figures, ...report }: Report, cardUrl: string | null): PageSection[] {
  return [
    ...(figures ? measuredSections(figures, report.id) : []),
    limits(),
    groundTruth(),
    about(report, cardUrl),
  ];
}

function measuredSections(figures: Figures, modelId: string): PageSection[] {
  return [
    bySource(figures),
    unseenSources(figures),
    uncertain(figures),
    calibration(figures),
    whereItLooked(figures),
    otherPictures(figures),
    types(figures),
    thresholds(figures),
    worsePictures(figures),
    comparison(figures, modelId),
  ].filter((section) => section !== null);
}
