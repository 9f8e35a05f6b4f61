import { describe, expect, it } from 'vitest';
import { DEV_TARGETS, isDevTarget } from '../../../scripts/dev/dev-target';
import { runnerArguments } from '../../../scripts/dev/runner-arguments';

const place = { browser: '/opt/browser', stamp: '/cache/built', display: true, root: false };

describe('runnerArguments', () => {
  it('watches the stamp of whole builds, never the folder that a build empties first', () => {
    const args = runnerArguments(DEV_TARGETS.chrome, place, []);
    expect(args.slice(0, 7)).toEqual([
      'run',
      ...['--target', 'chromium', '--source-dir', 'dist/chrome', '--watch-file', '/cache/built'],
    ]);
    expect(args.filter((arg) => arg.startsWith('--watch'))).toEqual(['--watch-file']);
  });

  it('names the browser as each runner wants it, or leaves the search to web-ext', () => {
    expect(runnerArguments(DEV_TARGETS.chrome, place, []).join(' ')).toContain(
      '--chromium-binary /opt/browser',
    );
    expect(runnerArguments(DEV_TARGETS.firefox, place, []).join(' ')).toContain(
      '--firefox /opt/browser',
    );
    const searched = runnerArguments(DEV_TARGETS.firefox, { ...place, browser: null }, []);
    expect(searched).not.toContain('--firefox');
  });

  it('asks for no window without a display, and for no sandbox as root in Chromium alone', () => {
    const bare = { ...place, display: false, root: true };
    const chromium = runnerArguments(DEV_TARGETS.chrome, bare, []);
    expect(chromium).toEqual(
      expect.arrayContaining(['--arg=--headless=new', '--arg=--no-sandbox']),
    );
    const firefox = runnerArguments(DEV_TARGETS.firefox, bare, []);
    expect(firefox).toContain('--arg=--headless');
    expect(firefox).not.toContain('--arg=--no-sandbox');
    expect(runnerArguments(DEV_TARGETS.chrome, place, []).join(' ')).not.toContain('--arg=');
  });

  it('hands on what the developer has added', () => {
    expect(runnerArguments(DEV_TARGETS.chrome, place, ['--devtools']).at(-1)).toBe('--devtools');
  });
});

describe('isDevTarget', () => {
  it.each(['toString', 'safari', ''])('knows no target "%s"', (name) => {
    expect(isDevTarget(name)).toBe(false);
  });
});
