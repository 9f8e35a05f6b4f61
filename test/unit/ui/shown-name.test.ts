import { describe, expect, it } from 'vitest';
import { announcement } from '../../../src/ui/announcements';
import { shownName } from '../../../src/ui/shown-name';
import { madeUpJob } from '../made-up';

describe('a name as it is shown', () => {
  it.each([
    ['a right-to-left override', 'scan\u202egnp.exe', 'scan\ufffdgnp.exe'],
    ['a left-to-right override', 'a\u202db', 'a\ufffdb'],
    ['embeddings and their end', '\u202a\u202ba\u202c', '\ufffd\ufffda\ufffd'],
    ['isolates and their end', '\u2066\u2067\u2068a\u2069', '\ufffd\ufffd\ufffda\ufffd'],
    ['direction marks', 'a\u200e\u200f\u061cb', 'a\ufffd\ufffd\ufffdb'],
    ['a line feed', 'a\nb', 'a\ufffdb'],
    ['a carriage return and a tab', 'a\r\tb', 'a\ufffd\ufffdb'],
    ['a null', 'a\0b', 'a\ufffdb'],
    ['an escape sequence', '\u001b[2Jscan.png', '\ufffd[2Jscan.png'],
    ['a backspace', 'gpj\b\b\bpng', 'gpj\ufffd\ufffd\ufffdpng'],
    ['a delete and C1 controls', '\u007f\u0085\u009b', '\ufffd\ufffd\ufffd'],
    ['a line and a paragraph separator', 'a\u2028b\u2029c', 'a\ufffdb\ufffdc'],
    ['a zero-width space', 'a\u200bb', 'a\ufffdb'],
    ['a soft hyphen', 'tu\u00admor', 'tu\ufffdmor'],
    ['a byte order mark', '\ufeffscan.png', '\ufffdscan.png'],
    ['half an emoji', 'a\ud83d', 'a\ufffd'],
    ['tags that spell unseen', 'a\u{e0041}b', 'a\ufffdb'],
  ])('%s is made visible', (_, name, shown) => expect(shownName(name)).toBe(shown));

  it.each([
    ['markup', '<img src=x onerror=alert(1)>.png'],
    ['quotes and brackets', `"'\`)}]>.png`],
    ['Hebrew', 'ראש.png'],
    ['Arabic', 'صورة.png'],
    ['emoji', '🧠🧠.png'],
    ['an emoji of several', '👩\u200d⚕️.png'],
    ['a Persian name with a joiner', 'می\u200cخواهم.png'],
    ['combining marks', 'a\u0301.png'],
    ['spaces', ' a  b .png'],
  ])('%s stays as it is', (_, name) => expect(shownName(name)).toBe(name));

  it('is spoken as it is shown', () => {
    const job = madeUpJob({
      name: 'a\u202eb',
      state: { kind: 'failed', problem: { code: 'empty-file' } },
    });
    expect(announcement(new Map(), [job])).toBe('a\ufffdb: The file is empty.');
  });
});
