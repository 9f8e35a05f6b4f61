import { describe, expect, it } from 'vitest';
import { isPrivateAddress } from '../../../src/background/acquire/private-address';
import { badgeFace } from '../../../src/background/badge';
import { pictureName } from '../../../src/background/picture-name';
import { madeUpFinding, madeUpJob } from '../made-up';

describe('isPrivateAddress', () => {
  it.each([
    'localhost',
    'printer',
    'nas.local',
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.1',
    '192.168.0.10',
    '169.254.1.1',
    '100.64.0.1',
    '0.0.0.0',
    '[::1]',
    'fd00::1',
    'fe80::1',
    '::ffff:10.0.0.1',
  ])('%s is private', (host) => expect(isPrivateAddress(host)).toBe(true));

  it.each([
    'example.org',
    '8.8.8.8',
    '172.32.0.1',
    '100.128.0.1',
    '192.169.0.1',
    '[2606:4700::1]',
    'fd.example',
  ])('%s is public', (host) => expect(isPrivateAddress(host)).toBe(false));
});

describe('pictureName', () => {
  it.each([
    ['https://a.test/x/scan.png?size=2#top', 'scan.png'],
    ['https://a.test/brain%20scan.jpg', 'brain scan.jpg'],
    ['https://a.test/%E0%A4%A', '%E0%A4%A'],
    ['https://a.test/', 'picture'],
    ['data:image/png;base64,AA', 'picture'],
    ['blob:https://a.test/0-1', 'picture'],
    ['no address', 'picture'],
  ])('%s is called %s', (url, name) => expect(pictureName(url)).toBe(name));

  it('is bounded', () =>
    expect(pictureName(`https://a.test/${'x'.repeat(999)}`)).toHaveLength(120));
});

describe('badgeFace', () => {
  const done = madeUpJob({ state: { kind: 'done', finding: madeUpFinding() } });
  const failed = madeUpJob({ state: { kind: 'failed', problem: { code: 'internal' } } });

  it('counts what is in work', () => {
    expect(badgeFace([madeUpJob(), done, madeUpJob()]).text).toBe('2');
    expect(badgeFace(Array.from({ length: 120 }, () => madeUpJob())).text).toBe('99+');
  });
  it('marks a failure of the newest picture only', () => {
    expect(badgeFace([failed, done]).text).toBe('!');
    expect(badgeFace([done, failed]).text).toBe('');
  });
  it('leaves failures within a scan to the scan’s own view', () => {
    const ofScan = { ...failed, scanId: crypto.randomUUID() };
    expect(badgeFace([ofScan, done]).text).toBe('');
    expect(badgeFace([ofScan, failed]).text).toBe('!');
  });
  it('never shows a verdict', () => {
    const faces = (['tumor', 'no_tumor', 'uncertain', 'not_brain_mri'] as const).map((verdict) =>
      badgeFace([madeUpJob({ state: { kind: 'done', finding: madeUpFinding({ verdict }) } })]),
    );
    expect(new Set(faces.map((face) => JSON.stringify(face))).size).toBe(1);
  });
});
