import { readFileSync } from 'node:fs';
import { projectPath } from './project-path';

/** What a program's answer to `--version` means for us. */
export type VersionVerdict =
  | { readonly kind: 'fits'; readonly version: string }
  | { readonly kind: 'unfit'; readonly reason: string };

/**
 * Judges the answer to `--version`, for example "Chromium 156.0.8078.79 built on Debian".
 *
 * Branded Google Chrome ignores `--load-extension` since version 137, so it cannot be driven with
 * an unpacked extension; "Google Chrome for Testing" can.
 */
export function judgeVersion(answer: string, minimum: number): VersionVerdict {
  const found = /^(.*?)\s+(\d+)((?:\.\d+)+)/m.exec(answer);
  if (!found) return { kind: 'unfit', reason: 'it does not say which version it is' };
  const [, name = '', major = '0', rest = ''] = found;
  const full = `${name.trim()} ${major}${rest}`;
  if (/Google Chrome$/.test(name.trim())) {
    return { kind: 'unfit', reason: `${full} does not load unpacked extensions for programs` };
  }
  if (!/Chrom/.test(name)) {
    return { kind: 'unfit', reason: `${full} is not of the Chromium family` };
  }
  if (Number(major) < minimum) {
    return {
      kind: 'unfit',
      reason: `${full} is older than ${minimum}, the oldest that NeuroLens runs in`,
    };
  }
  return { kind: 'fits', version: `${major}${rest}` };
}

/** The oldest Chromium that the manifest allows. */
export function minimumVersion(): number {
  const manifest: unknown = JSON.parse(readFileSync(projectPath('manifest.json'), 'utf8'));
  return Number((manifest as { minimum_chrome_version: string }).minimum_chrome_version);
}
