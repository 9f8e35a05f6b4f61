import { spawnSync } from 'node:child_process';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { reproducibleZip, type ZipEntry } from '../../../../scripts/package/reproducible-zip';

const bytes = (text: string) => new TextEncoder().encode(text);
const ENTRIES: ZipEntry[] = [
  { path: 'b/z.txt', content: bytes('last '.repeat(1_000)) },
  { path: 'B.txt', content: bytes('capital') },
  { path: 'a.sh', content: bytes('#!'), executable: true },
];
/** Of a central directory's record: its signature, and where mode and time stand in it. */
const RECORD = Buffer.from('PK\x01\x02', 'latin1');
const TIME_AT = 12;
const ATTRIBUTES_AT = 38;

/** What the central directory says of each file, in its order. */
function records(zip: Uint8Array) {
  const buffer = Buffer.from(zip);
  const found = [];
  for (let at = buffer.indexOf(RECORD); at >= 0; at = buffer.indexOf(RECORD, at + 1)) {
    const name = buffer.toString('utf8', at + 46, at + 46 + buffer.readUInt16LE(at + 28));
    const mode = buffer.readUInt32LE(at + ATTRIBUTES_AT) >>> 16;
    found.push({ name, mode, time: buffer.readUInt32LE(at + TIME_AT) });
  }
  return found;
}

describe('reproducibleZip', () => {
  it('gives the same bytes for the same files in any order', () => {
    const zip = reproducibleZip(ENTRIES);
    expect(reproducibleZip([...ENTRIES].reverse())).toEqual(zip);
  });

  it('gives the same bytes in any time zone', () => {
    const program = `import { reproducibleZip } from './scripts/package/reproducible-zip';
      const zip = reproducibleZip([{ path: 'a', content: new Uint8Array(9) }]);
      process.stdout.write(Buffer.from(zip).toString('hex'));`;
    const [here, there] = ['America/Los_Angeles', 'Asia/Kolkata'].map((TZ) =>
      spawnSync('node_modules/.bin/tsx', ['--input-type=module', '-e', program], {
        encoding: 'utf8',
        timeout: 15_000,
        env: { ...process.env, TZ },
      }),
    );
    expect(here?.stdout).toMatch(/^504b0304/);
    expect(there?.stdout).toBe(here?.stdout);
  });

  it('sorts by code units, with one time and the mode of each', () => {
    const listed = records(reproducibleZip(ENTRIES));
    expect(listed.map(({ name }) => name)).toEqual(['B.txt', 'a.sh', 'b/z.txt']);
    expect(listed.map(({ mode }) => mode.toString(8))).toEqual(['100644', '100755', '100644']);
    // 1980-01-01 00:00: month 1 and day 1 in the upper half, nothing in the lower.
    for (const { time } of listed) expect(time).toBe(((1 << 5) | 1) << 16);
  });

  it('keeps the contents, compressed', () => {
    const zip = reproducibleZip(ENTRIES);
    const unpacked = unzipSync(zip);
    for (const { path, content } of ENTRIES) expect(unpacked[path]).toEqual(content);
    expect(zip.length).toBeLessThan(600);
  });

  it('refuses a file that is there twice', () => {
    const twice = { path: 'a', content: bytes('a') };
    expect(() => reproducibleZip([twice, twice])).toThrow('twice');
  });
});
