import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../command/plain-error';
import { type TempFolder, tempFolder } from './temp-folder';

/**
 * Copies a build to a temporary folder, so that building again cannot pull the files from under a
 * running browser.
 *
 * @param hostPermission match patterns that go into the copy's manifest as `host_permissions`. A
 * user grants access by the click on our menu item (`activeTab`) or by pressing a button of a
 * permission prompt. A program can do neither in a headless browser: `onClicked.dispatch` runs the
 * listeners but grants nothing, and a prompt cannot be clicked. The build itself never asks for it.
 * @param copy where to; the browser derives the extension's id from the path.
 */
export function copyBuild(
  dist: string,
  hostPermission: readonly string[],
  copy: TempFolder = tempFolder('build'),
): TempFolder {
  if (!existsSync(join(dist, 'manifest.json'))) {
    throw new PlainError(`There is no built extension in ${dist}. Run "npm run build" first.`);
  }
  cpSync(dist, copy.path, { recursive: true });
  if (hostPermission.length > 0) {
    const path = join(copy.path, 'manifest.json');
    const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'));
    const permitted = { ...(manifest as object), host_permissions: hostPermission };
    writeFileSync(path, JSON.stringify(permitted, null, 2));
  }
  return copy;
}
