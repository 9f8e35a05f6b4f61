import { runProgram } from '../command/run-program';

/** Languages whose letters a bare machine often lacks, by `fc-list`'s codes, and Debian's fonts for them. */
const SCRIPTS = ['ar', 'hi', 'ja', 'zh-cn'];
const PACKAGES = ['fonts-noto-core', 'fonts-noto-cjk'];
const LIST_MS = 20_000;
const INSTALL_MS = 420_000;

/**
 * Sees to fonts for all languages of the interface: installs them as root on Debian and its like, and
 * says which are missing where it cannot.
 */
export async function requireFonts(say: (line: string) => void): Promise<void> {
  if ((await missing()).length === 0) return;
  if (process.getuid?.() === 0) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await runProgram('apt-get', ['update'], { timeoutMs: INSTALL_MS, env });
    const options = ['install', '-y', '--no-install-recommends'];
    await runProgram('apt-get', [...options, ...PACKAGES], { timeoutMs: INSTALL_MS, env });
  }
  const left = await missing();
  if (left.length > 0) {
    say(
      `No fonts for ${left.join(', ')}: their letters will be boxes. Install ${PACKAGES.join(' ')}.`,
    );
  }
}

async function missing(): Promise<string[]> {
  const lists = await Promise.all(
    SCRIPTS.map((language) => runProgram('fc-list', [`:lang=${language}`], { timeoutMs: LIST_MS })),
  );
  return SCRIPTS.filter((_, index) => lists[index]?.stdout.trim() === '');
}
