import { describe, expect, it } from 'vitest';
import {
  newestEntry,
  outOfStep,
  readVersions,
  type Versions,
} from '../../../../scripts/package/versions';

const IN_STEP: Versions = { package: '1.2.3', lock: ['1.2.3', '1.2.3'], changelog: '1.2.3' };

describe('outOfStep', () => {
  it('has nothing to say of versions that agree', () => {
    expect(outOfStep(IN_STEP)).toBeNull();
  });

  it.each([
    [{ lock: ['1.2.2', '1.2.3'] }, /^package-lock\.json says version 1\.2\.2/],
    [{ lock: ['1.2.3', '1.2.2'] }, /^package-lock\.json says version 1\.2\.2/],
    [{ changelog: '1.2.2' }, /^CHANGELOG\.md begins with \[1\.2\.2\]/],
    [{ changelog: 'Unreleased' }, /^CHANGELOG\.md begins with \[Unreleased\]/],
    [{ changelog: null }, /^CHANGELOG\.md has no entry/],
  ])('names the file that says something else: %o', (changed, sentence) => {
    expect(outOfStep({ ...IN_STEP, ...changed })).toMatch(sentence);
  });

  it.each(['1.2.3-beta.1', '1.02', '1.2.3.4.5', '70000.0', '', 'v1'])(
    'refuses %o, which no store takes',
    (version) => {
      const all = { package: version, lock: [version, version], changelog: version };
      expect(outOfStep(all)).toMatch(/^package\.json says version/);
    },
  );

  it.each(['0', '65535.0.10.1'])('takes %o', (version) => {
    expect(
      outOfStep({ package: version, lock: [version, version], changelog: version }),
    ).toBeNull();
  });
});

describe('the project', () => {
  it('has its versions in step', () => {
    expect(outOfStep(readVersions('.'))).toBeNull();
  });
});

describe('newestEntry', () => {
  it('reads the first of the second-level titles', () => {
    const text = '# Changelog\n\nSee [here](x).\n\n## [0.3.0] - 2026-01-01\n\n## [0.2.0] - 2025\n';
    expect(newestEntry(text)).toBe('0.3.0');
    expect(newestEntry('# Changelog\n')).toBeNull();
  });
});
