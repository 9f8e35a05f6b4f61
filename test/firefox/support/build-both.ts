import { requireFirefox } from '../../../scripts/browser/firefox/find-firefox';
import { freshBuild } from '../../../scripts/browser/fresh-build';

/** Before all files: a Firefox is there, and both builds are up to date (findings are compared). */
export default async function buildBoth(): Promise<void> {
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  requireFirefox();
  await freshBuild(say, 'chrome');
  await freshBuild(say, 'firefox');
}
