import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { firefoxManifest } from '../../../scripts/build/firefox-manifest';
import { manifest } from '../../../scripts/build/manifest';

/**
 * What the stores' documentation says of a manifest: Chrome's "Manifest file format" and "Manifest -
 * name, short_name, description", Mozilla's "manifest.json". There is no program that checks
 * Chrome's rules without uploading.
 */
const LONGEST = { name: 75, short_name: 12, description: 132 } as const;
/** Of Mozilla, which cuts names in its listing. */
const LONGEST_FIREFOX_NAME = 45;

/** Keys that either browser knows. Another one would be a slip of the pen, which both only ignore. */
const SHARED = [
  'manifest_version',
  'name',
  'short_name',
  'version',
  'description',
  'default_locale',
  'icons',
  'action',
  'incognito',
  'background',
  'commands',
  'permissions',
  'optional_host_permissions',
  'content_security_policy',
];
const CHROME_ALONE = ['minimum_chrome_version', 'message_serialization'];
const FIREFOX_ALONE = ['browser_specific_settings'];

const MESSAGE = /^__MSG_(\w+)__$/;
const LOCALES = 'public/_locales';

/** A text of the manifest in every language; only itself where it is not translated. */
function inAllLanguages(text: string): { language: string; text: string }[] {
  const key = MESSAGE.exec(text)?.[1];
  if (key === undefined) return [{ language: 'en', text }];
  return readdirSync(LOCALES).map((language) => {
    const file = readFileSync(`${LOCALES}/${language}/messages.json`, 'utf8');
    const messages = JSON.parse(file) as Record<string, { message: string }>;
    return { language, text: messages[key]?.message ?? '' };
  });
}

describe.each([
  ['Chrome', manifest, [...SHARED, ...CHROME_ALONE]],
  ['Firefox', firefoxManifest(manifest), [...SHARED, ...FIREFOX_ALONE]],
] as const)('the manifest for %s', (_browser, built, known) => {
  it.each(Object.entries(LONGEST))('has a %s of at most %i characters', (key, longest) => {
    for (const { language, text } of inAllLanguages(built[key as keyof typeof LONGEST])) {
      expect(text.trim(), language).not.toBe('');
      expect([...text].length, `${language}: ${text}`).toBeLessThanOrEqual(longest);
    }
  });

  it('has no key that the browser does not know', () => {
    expect(Object.keys(built).filter((key) => !known.includes(key))).toEqual([]);
  });

  it('has icons of the sizes that it says', () => {
    const icons = [...Object.entries(built.icons), ...Object.entries(built.action.default_icon)];
    for (const [size, path] of icons) {
      const { width, height } = PNG.sync.read(readFileSync(`public/${path}`));
      expect([width, height], path).toEqual([Number(size), Number(size)]);
    }
    // Chrome's store wants 128, its pages of extensions 48, Firefox's on sharp screens 96.
    expect(Object.keys(built.icons)).toEqual(expect.arrayContaining(['16', '48', '96', '128']));
  });

  it('names only what is there', () => {
    expect(built.manifest_version).toBe(3);
    expect(existsSync(built.action.default_popup)).toBe(true);
  });

  it('suggests at most four shortcuts, with a modifier', () => {
    const keys = Object.values(built.commands).map(({ suggested_key }) => suggested_key.default);
    expect(keys.length).toBeLessThanOrEqual(4);
    for (const key of keys) expect(key).toMatch(/^(Ctrl|Alt)(\+Shift)?\+([A-Z0-9]|F\d+)$/);
  });
});

it('has a name that Mozilla does not cut, and an id and an oldest version for Firefox', () => {
  const { name, browser_specific_settings: settings } = firefoxManifest(manifest);
  for (const { text } of inAllLanguages(name)) {
    expect(text.length).toBeLessThanOrEqual(LONGEST_FIREFOX_NAME);
  }
  expect(settings.gecko.id).toMatch(/^[\w.-]+@[\w.-]+$/);
  expect(settings.gecko.strict_min_version).toMatch(/^\d+\.\d+$/);
  expect(settings.gecko.data_collection_permissions.required).toEqual(['none']);
});
