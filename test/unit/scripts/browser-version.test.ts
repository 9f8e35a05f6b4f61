import { describe, expect, it } from 'vitest';
import { judgeVersion } from '../../../scripts/browser/browser-version';

describe('judgeVersion', () => {
  it.each([
    ['Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)\n', '156.0.8078.79'],
    ['Google Chrome for Testing 150.0.7000.10 \n', '150.0.7000.10'],
    ['some warning of a wrapper\nChromium 148.0.1.2\n', '148.0.1.2'],
  ])('accepts %j', (answer, version) => {
    expect(judgeVersion(answer, 148)).toEqual({ kind: 'fits', version });
  });

  it.each([
    ['Chromium 147.9.9.9', /older than 148/],
    ['Google Chrome 156.0.8078.79', /does not load unpacked extensions/],
    ['Mozilla Firefox 153.0.1', /not of the Chromium family/],
    ['', /does not say which version/],
    ['Command requires the chromium snap to be installed.', /does not say which version/],
  ])('passes over %j', (answer, reason) => {
    const verdict = judgeVersion(answer, 148);
    expect(verdict.kind === 'unfit' && verdict.reason).toMatch(reason);
  });
});
