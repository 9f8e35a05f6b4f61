import { freshBuild } from '../../../scripts/browser/fresh-build';
import { requireBrowser } from '../../../scripts/browser/require-browser';

/** Before all files: a browser is there (installed if need be), and the build is up to date. */
export default async function buildOnce(): Promise<void> {
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  await requireBrowser();
  await freshBuild(say);
}
