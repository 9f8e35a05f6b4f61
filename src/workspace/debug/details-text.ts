import type { DetailGroup } from './detail-groups';

/** The groups as plain text, for a report of a fault. */
export function detailsText(groups: readonly DetailGroup[]): string {
  const part = ({ title, facts }: DetailGroup) =>
    [title, ...facts.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return `${groups.map(part).join('\n\n')}\n`;
}
