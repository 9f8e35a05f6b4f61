import { describe, expect, it } from 'vitest';
import { installCommand } from '../../../scripts/browser/install-browser';

describe('installCommand', () => {
  it.each([
    ['ID=debian\nVERSION_ID="12"', /apt-get install -y chromium/],
    ['ID=ubuntu\nID_LIKE=debian', /^sudo npx @puppeteer\/browsers .*--install-deps/],
    ['ID=linuxmint\nID_LIKE="ubuntu debian"', /@puppeteer/],
    ['ID=fedora', /dnf/],
    ['ID=unheard-of', /^npx @puppeteer/],
    ['', /^npx @puppeteer/],
  ])('on Linux with %j', (release, command) => {
    expect(installCommand('linux', release)).toMatch(command);
  });

  it('needs no package manager on macOS', () => {
    expect(installCommand('darwin', '')).toMatch(/^npx @puppeteer/);
  });
});
