import { readFileSync, writeFileSync } from 'node:fs';
import { projectPath } from '../../browser/project-path';
import { PlainError } from '../../command/plain-error';
import type { BenchReport } from '../report';
import { peersPlot } from './peers-plot';
import { tables } from './tables';

const PAGE = 'docs/performance.md';
const PLOT = 'docs/images/performance.svg';
/** The plot as the page shows it, which is only there once there are figures. */
const SHOWN =
  '![Time of one picture in one thread, by network and runtime](images/performance.svg)';
const BEGIN = '<!-- figures of npm run bench: begin -->';
const END = '<!-- figures of npm run bench: end -->';

/**
 * Puts a report's tables between the two marks of the page on speed, and draws its plot.
 *
 * @returns the paths, for people
 */
export function writeDocs(report: BenchReport): string {
  const page = readFileSync(projectPath(PAGE), 'utf8');
  writeFileSync(projectPath(PAGE), withFigures(page, `${SHOWN}\n\n${tables(report)}`));
  writeFileSync(projectPath(PLOT), peersPlot(report.peers.peers));
  return `${PAGE}, ${PLOT}`;
}

/** @throws PlainError when the page has lost its marks */
export function withFigures(page: string, figures: string): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin) throw new PlainError(`${PAGE} has lost the marks of its figures.`);
  return `${page.slice(0, begin)}${BEGIN}\n\n${figures}\n\n${page.slice(end)}`;
}
