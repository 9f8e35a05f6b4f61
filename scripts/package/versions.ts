import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What both stores take: one to four numbers up to 65535, without leading zeros. */
const STORE_VERSION = /^(0|[1-9]\d{0,4})(\.(0|[1-9]\d{0,4})){0,3}$/;
const LARGEST_PART = 65_535;

/** The versions that a project says it has, each with the file that says so. */
export interface Versions {
  readonly package: string;
  /** A lock file says it twice: for itself, and for the package at its root. */
  readonly lock: readonly string[];
  /** Of the newest entry; null where there is none. */
  readonly changelog: string | null;
}

export function readVersions(folder: string): Versions {
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  const packageJson = JSON.parse(text('package.json')) as { version: string };
  const lock = JSON.parse(text('package-lock.json')) as {
    version: string;
    packages: Record<string, { version?: string }>;
  };
  return {
    package: packageJson.version,
    lock: [lock.version, lock.packages['']?.version ?? 'none'],
    changelog: newestEntry(text('CHANGELOG.md')),
  };
}

/** The title in the first `## [...]` of a changelog, for example `0.2.0` or `Unreleased`. */
export function newestEntry(changelog: string): string | null {
  return /^## \[([^\]]+)\]/m.exec(changelog)?.[1] ?? null;
}

/** What keeps these versions from being released, as a sentence that names the file; or null. */
export function outOfStep(versions: Versions): string | null {
  const { package: version, lock, changelog } = versions;
  if (!STORE_VERSION.test(version) || version.split('.').some((part) => +part > LARGEST_PART)) {
    return `package.json says version ${version}, but stores take one to four numbers up to ${LARGEST_PART} with dots between.`;
  }
  const other = lock.find((said) => said !== version);
  if (other !== undefined) {
    return `package-lock.json says version ${other}, package.json ${version}: run "npm install --package-lock-only".`;
  }
  if (changelog === version) return null;
  const newest = changelog === null ? 'has no entry' : `begins with [${changelog}]`;
  return `CHANGELOG.md ${newest}, but package.json says version ${version}: write the entry of ${version} at the top.`;
}
