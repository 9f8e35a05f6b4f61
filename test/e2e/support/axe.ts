import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** Axe as a script, to be run in a page before `axeIn` asks it. */
export const AXE = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Rules {
  readonly values: readonly string[];
  readonly off: readonly string[];
}

/** A function to be run in a page, and what it is given. */
interface AxeRun {
  readonly inPage: (rules: Rules) => Promise<AxeResults>;
  readonly argument: Rules;
}

/**
 * Runs axe over a page: WCAG 2.2 A and AA, and best practice. Each violation as one line.
 *
 * The policy of our own pages forbids script elements, so axe's text is evaluated.
 */
export async function axeViolations(
  page: Page,
  without: readonly string[] = [],
): Promise<string[]> {
  await page.evaluate(AXE);
  return axeIn(({ inPage, argument }) => page.evaluate(inPage, argument), without);
}

/** As `axeViolations`, in a page that already has axe and is reached in a way of its own. */
export async function axeIn(
  evaluate: (run: AxeRun) => Promise<AxeResults>,
  without: readonly string[] = [],
): Promise<string[]> {
  const results = await evaluate({
    inPage: async ({ values, off }) => {
      const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
      const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]));
      return axe.run({ runOnly: { type: 'tag', values }, rules });
    },
    argument: { values: RULES, off: without },
  });
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}
