import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** The license file's text; empty where the package has none. */
  readonly text: string;
}

interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Record<string, string>;
}

/** Declared but not in the bundle yet: for users' own models and as a peer in the bench. */
const NOT_SHIPPED = new Set(['@tensorflow/tfjs']);

/** Every package that the build can contain: our dependencies and theirs, without type packages. */
export function shippedPackages(root: string): ShippedPackage[] {
  const found = new Map<string, ShippedPackage>();
  const visit = (names: readonly string[]) => {
    for (const name of names) {
      if (found.has(name) || NOT_SHIPPED.has(name) || isTypesOnly(name)) continue;
      const folder = join(root, 'node_modules', name);
      const manifest = readJson(join(folder, 'package.json'));
      found.set(name, {
        name,
        version: manifest.version,
        license: manifest.license ?? 'not stated',
        text: licenseText(folder) || standardText(manifest.license, root),
      });
      visit(Object.keys(manifest.dependencies ?? {}));
    }
  };
  visit(Object.keys(readJson(join(root, 'package.json')).dependencies ?? {}));
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

function isTypesOnly(name: string): boolean {
  return name.startsWith('@types/') || name === '@webgpu/types';
}

function licenseText(folder: string): string {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)(\.\w+)?$/i.test(name));
  return file ? readFileSync(join(folder, file), 'utf8').trim() : '';
}

/** TensorFlow.js's packages name the Apache License without enclosing it; it wants to be enclosed. */
function standardText(license: string | undefined, root: string): string {
  const file = join(root, 'scripts/notices/licenses', `${license}.txt`);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
}

function readJson(path: string): PackageJson {
  if (!existsSync(path)) throw new Error(`${path} is missing: run "npm ci" first`);
  return JSON.parse(readFileSync(path, 'utf8')) as PackageJson;
}
