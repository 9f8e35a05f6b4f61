import { describe, expect, it } from 'vitest';
import { browserPlaces, type Machine } from '../../../scripts/browser/browser-places';
import type { VersionVerdict } from '../../../scripts/browser/browser-version';
import { firstFit } from '../../../scripts/browser/find-browser';

const folders: Record<string, string[]> = {
  '/cache/chrome': ['linux-148.0.1.0', 'linux-156.0.2.0'],
  '/home/u/.cache/ms-playwright': ['chromium-1200', 'firefox-1500', 'chromium_headless_shell-1200'],
};
const machine = (platform: NodeJS.Platform): Machine => ({
  platform,
  home: '/home/u',
  searchPath: ['/opt/bin'],
  cache: '/cache',
  list: (folder) => folders[folder] ?? [],
});

describe('browserPlaces', () => {
  it('looks on the path first, then where packages put it, then in caches, newest first', () => {
    const places = browserPlaces(machine('linux'));
    expect(places[0]).toBe('/opt/bin/chromium');
    const order = [
      '/usr/bin/chromium',
      '/cache/chrome/linux-156.0.2.0/chrome-linux64/chrome',
      '/cache/chrome/linux-148.0.1.0/chrome-linux64/chrome',
      '/home/u/.cache/ms-playwright/chromium-1200/chrome-linux64/chrome',
    ].map((place) => places.indexOf(place));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('takes no other browser of a cache', () => {
    expect(browserPlaces(machine('linux')).join()).not.toMatch(/firefox|headless_shell/);
  });

  it('knows the applications of macOS, and nothing on other systems', () => {
    expect(browserPlaces(machine('darwin'))).toContain(
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    );
    expect(browserPlaces(machine('win32'))).toEqual([]);
  });
});

describe('firstFit', () => {
  const verdicts: Record<string, VersionVerdict> = {
    old: { kind: 'unfit', reason: 'too old' },
    link: { kind: 'unfit', reason: 'too old' },
    good: { kind: 'fits', version: '156.0' },
    better: { kind: 'fits', version: '157.0' },
  };
  const asked: string[] = [];
  const ask = async (path: string) => {
    asked.push(path);
    return verdicts[path] ?? ({ kind: 'unfit', reason: 'unknown' } as const);
  };

  it('says what it passes over, asks a linked file once, and stops at the first that fits', async () => {
    const said: string[] = [];
    const found = await firstFit(
      ['old', 'link', 'good', 'better'],
      ask,
      (line) => said.push(line),
      (path) => (path === 'link' ? 'old' : path),
    );
    expect(found).toEqual({ path: 'good', version: '156.0' });
    expect(asked).toEqual(['old', 'good']);
    expect(said).toEqual(['Passing over old: too old.']);
  });

  it('finds nothing where nothing fits', async () => {
    expect(await firstFit(['old'], ask, () => undefined, String)).toBeNull();
  });
});
