import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../../manifest.json' with { type: 'json' };
import { firefoxManifest } from '../../../scripts/build/firefox-manifest';

const firefox = firefoxManifest(manifest);

/** What Firefox is meant to have otherwise; anything else that differs is a mistake. */
const DIFFERENT = [
  'background',
  'browser_specific_settings',
  'incognito',
  'message_serialization',
  'minimum_chrome_version',
  'permissions',
];

describe("Firefox's manifest", () => {
  it('is the one of Chrome but for the keys that Firefox has otherwise', () => {
    const keys = new Set([...Object.keys(manifest), ...Object.keys(firefox)]);
    const value = (of: object, key: string) => (of as Record<string, unknown>)[key];
    const other = [...keys].filter((key) => value(firefox, key) !== value(manifest, key));
    expect(other.sort()).toEqual(DIFFERENT);
  });

  it('runs the same background as an event page', () => {
    expect(firefox.background).toEqual({
      scripts: [manifest.background.service_worker],
      type: 'module',
    });
  });

  it('asks for what Chrome does, but to find the clicked element in place of offscreen documents', () => {
    const common = manifest.permissions.filter((name) => name !== 'offscreen');
    expect([...firefox.permissions].sort()).toEqual([...common, 'menus'].sort());
    expect(readFileSync('src/content/last-click.ts', 'utf8')).toContain('menus.getTargetElement(');
  });

  it('keeps out of private windows, and names itself and what it collects: nothing', () => {
    expect(firefox.incognito).toBe('not_allowed');
    const { id, strict_min_version, data_collection_permissions } =
      firefox.browser_specific_settings.gecko;
    expect(id).toMatch(/^[a-z]+@[a-z.]+$/);
    // Needed for `data_collection_permissions` to be understood.
    expect(Number.parseInt(strict_min_version, 10)).toBeGreaterThanOrEqual(140);
    expect(data_collection_permissions).toEqual({ required: ['none'] });
  });

  it('says by itself which code may run, as Firefox has another default', () => {
    expect(firefox.content_security_policy).toEqual(manifest.content_security_policy);
  });
});
