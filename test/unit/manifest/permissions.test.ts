import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import json from '../../../manifest.json' with { type: 'json' };
import packageJson from '../../../package.json' with { type: 'json' };
import { manifest } from '../../../scripts/build/manifest';
import { ALL_SITES } from '../../../src/storage/site-access';

const source = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'))
  .join('\n');

/** What in the code needs each permission. `activeTab` is used by injecting on a menu click. */
const CALL_SITES: Record<string, RegExp> = {
  contextMenus: /\bbrowser\.contextMenus\.create\(/,
  activeTab: /\bscripting\.executeScript\(/,
  scripting: /\bscripting\.executeScript\(/,
  storage: /\bbrowser\.storage\./,
  offscreen: /\bchrome\.offscreen\.createDocument\(/,
};

describe('the manifest', () => {
  it('asks for exactly the permissions that are used', () => {
    expect([...manifest.permissions].sort()).toEqual(Object.keys(CALL_SITES).sort());
    for (const permission of manifest.permissions) {
      expect(source, permission).toMatch(CALL_SITES[permission] ?? /never/);
    }
  });

  it('may ask for sites later only where its own page does so by a button', () => {
    expect(manifest.optional_host_permissions).toEqual([ALL_SITES]);
    expect(manifest).not.toHaveProperty('optional_permissions');
    expect(source.match(/\bpermissions\.request\(/g)).toHaveLength(1);
    expect(source).toMatch(/\bask: askForSites\b/);
    expect(source).toMatch(/\bpermissions\.remove\(/);
  });

  it('keeps private windows apart', () => {
    expect(manifest.incognito).toBe('split');
  });

  it('asks for no site in advance, and runs no script by itself', () => {
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest).not.toHaveProperty('web_accessible_resources');
  });

  it('allows no code from elsewhere', () => {
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')/);
  });

  it('has the version of the package, which is written there alone', () => {
    expect(manifest.version).toBe(packageJson.version);
    expect(json).not.toHaveProperty('version');
  });
});
