import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { projectPath } from '../browser/project-path';
import { PlainError } from '../command/plain-error';
import { runCommand } from '../command/run-command';
import { runProgram } from '../command/run-program';
import { judgeFiles } from './allowed-files';
import { folderEntries } from './folder-entries';
import { reproducibleZip, type ZipEntry } from './reproducible-zip';
import { sourceEntries } from './source-entries';
import { outOfStep, readVersions } from './versions';

const OUTPUT = 'release';
/** A build takes 5 to 15 s here. */
const BUILD_MS = 300_000;
const BROWSERS = [
  { name: 'chrome', args: [] },
  { name: 'firefox', args: ['--mode', 'firefox'] },
] as const;

const say = (line: string) => process.stdout.write(`${line}\n`);

/** `npm run package`: what is handed in to the stores, the same bytes wherever it is run. */
await runCommand(async () => {
  const versions = readVersions(projectPath(''));
  const problem = outOfStep(versions);
  if (problem) throw new PlainError(problem);
  const source = await sourceEntries(projectPath(''));
  const builds: { name: string; entries: ZipEntry[] }[] = [];
  for (const { name, args } of BROWSERS) {
    builds.push({ name, entries: await build(name, args, versions.package) });
  }

  rmSync(projectPath(OUTPUT), { recursive: true, force: true });
  mkdirSync(projectPath(OUTPUT));
  for (const { name, entries } of builds)
    write(`neurolens-${versions.package}-${name}.zip`, entries);
  if (source) write(`neurolens-${versions.package}-source.zip`, source);
  else
    say(
      'No source ZIP: this folder is no git repository, so nothing says which files are sources.',
    );
});

async function build(name: string, args: readonly string[], version: string): Promise<ZipEntry[]> {
  say(`Building for ${name}...`);
  const folder = projectPath(`dist/${name}`);
  rmSync(folder, { recursive: true, force: true });
  const vite = projectPath('node_modules/vite/bin/vite.js');
  const { ok, output } = await runProgram(process.execPath, [vite, 'build', ...args], {
    timeoutMs: BUILD_MS,
    cwd: projectPath(''),
    env: { NODE_ENV: 'production' },
  });
  if (!ok || !existsSync(`${folder}/manifest.json`)) {
    const end = output.split('\n').slice(-15).join('\n');
    throw new PlainError(`The build for ${name} failed. Its end:\n${end}`);
  }
  const built = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as { version: string };
  if (built.version !== version) {
    throw new PlainError(
      `The manifest of dist/${name} says version ${built.version}, package.json ${version}.`,
    );
  }
  const entries = folderEntries(folder);
  const wrong = judgeFiles(entries.map(({ path }) => path));
  if (wrong.length > 0) throw new PlainError(`dist/${name} is not fit:\n${wrong.join('\n')}`);
  return entries;
}

function write(name: string, entries: readonly ZipEntry[]): void {
  const zip = reproducibleZip(entries);
  writeFileSync(projectPath(`${OUTPUT}/${name}`), zip);
  const megabytes = (zip.length / 1e6).toFixed(2);
  const hash = createHash('sha256').update(zip).digest('hex');
  say(`${OUTPUT}/${name}: ${entries.length} files, ${megabytes} MB, SHA-256 ${hash}`);
}
