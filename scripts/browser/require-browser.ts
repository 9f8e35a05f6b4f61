import { type FoundBrowser, findBrowser } from './find-browser';
import { installChromeForTesting, installWithApt, noBrowser } from './install-browser';

let found: Promise<FoundBrowser> | null = null;

/**
 * A browser that runs the extension, found or installed. Asked again, the same answer.
 *
 * @throws PlainError with the one command to run where neither is possible.
 */
export function requireBrowser(
  say: (line: string) => void = (line) => process.stderr.write(`${line}\n`),
): Promise<FoundBrowser> {
  found ??= findOrInstall(say);
  return found;
}

async function findOrInstall(say: (line: string) => void): Promise<FoundBrowser> {
  const there = await findBrowser(say);
  if (there) return there;
  for (const install of [installWithApt, installChromeForTesting]) {
    const browser = (await install(say)) ? await findBrowser(say) : null;
    if (browser) return browser;
  }
  throw noBrowser();
}
