import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROME_DIST } from '../../../scripts/browser/launch-extension';
import { projectPath } from '../../../scripts/browser/project-path';
import { type TempFolder, tempFolder } from '../../../scripts/browser/temp-folder';
import { runProgram } from '../../../scripts/command/run-program';
import { folderEntries } from '../../../scripts/package/folder-entries';
import { reproducibleZip } from '../../../scripts/package/reproducible-zip';

/** What `npm run package` reads. */
const NEEDED = [
  'src',
  'models',
  'public',
  'scripts',
  'manifest.json',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'tsconfig.json',
  'CHANGELOG.md',
  'LICENSE',
  'THIRD_PARTY_NOTICES',
];
/** Two builds, 30 s when nothing else runs. */
const PACKAGE_MS = 240_000;

let folder: TempFolder;
/** By the ZIP's name, its bytes, of each of the two folders. */
const packed: Map<string, Buffer>[] = [];

/** Copies the project to a folder, and packs it there as somebody with other settings might. */
async function packIn(home: string, env: NodeJS.ProcessEnv): Promise<Map<string, Buffer>> {
  mkdirSync(home, { recursive: true });
  for (const name of NEEDED) cpSync(projectPath(name), join(home, name), { recursive: true });
  symlinkSync(projectPath('node_modules'), join(home, 'node_modules'));
  const tsx = join(home, 'node_modules/tsx/dist/cli.mjs');
  const result = await runProgram(process.execPath, [tsx, 'scripts/package/main.ts'], {
    timeoutMs: PACKAGE_MS,
    cwd: home,
    env,
  });
  if (!result.ok) throw new Error(result.output);
  const release = join(home, 'release');
  return new Map(readdirSync(release).map((name) => [name, readFileSync(join(release, name))]));
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('npm run package', () => {
  beforeAll(async () => {
    folder = tempFolder('package');
    packed.push(await packIn(join(folder.path, 'one'), { TZ: 'Asia/Kolkata', LC_ALL: 'C' }));
    const other = { TZ: 'America/Los_Angeles', LC_ALL: 'C.UTF-8', NODE_ENV: 'test' };
    packed.push(await packIn(join(folder.path, 'some where/else deep'), other));
  }, 2 * PACKAGE_MS);
  afterAll(() => folder?.remove());

  it('gives the same bytes in two folders, time zones and locales', () => {
    const [one, other] = packed;
    const names = [...(one?.keys() ?? [])].map((name) => name.replace(/-[\d.]+-/, '-VERSION-'));
    expect(names.sort()).toEqual(['neurolens-VERSION-chrome.zip', 'neurolens-VERSION-firefox.zip']);
    for (const [name, bytes] of one ?? []) {
      expect(sha256(other?.get(name) ?? Buffer.alloc(0)), name).toBe(sha256(bytes));
    }
  });

  it('gives the bytes of the build in the project’s own folder', () => {
    const here = reproducibleZip(folderEntries(CHROME_DIST));
    const [name] = [...(packed[0]?.keys() ?? [])].filter((zip) => zip.includes('chrome'));
    expect(sha256(here)).toBe(sha256(packed[0]?.get(name ?? '') ?? Buffer.alloc(0)));
  });

  it('has each browser’s own manifest in it, and nothing of where it was built', () => {
    for (const [name, bytes] of packed[1] ?? []) {
      const files = unzipSync(bytes);
      const manifest = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString()) as object;
      expect('browser_specific_settings' in manifest).toBe(name.includes('firefox'));
      for (const [path, content] of Object.entries(files)) {
        expect(Buffer.from(content).includes(folder.path), `${name}: ${path}`).toBe(false);
      }
    }
  });
});
