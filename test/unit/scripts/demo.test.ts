import { describe, expect, it } from 'vitest';
import { demoArguments, requireDisplay } from '../../../scripts/demo/arguments';
import { pageHtml } from '../../../scripts/demo/picture-page';
import { textTable } from '../../../scripts/demo/text-table';

describe('demoArguments', () => {
  it('takes any number of files', () => {
    expect(demoArguments([])).toEqual({ files: [], open: false });
    expect(demoArguments(['--open', 'a.png', 'b.png'])).toEqual({
      files: ['a.png', 'b.png'],
      open: true,
    });
  });

  it('refuses options it does not know', () => {
    expect(() => demoArguments(['--fast'])).toThrow(/--fast[\s\S]*Usage/);
  });

  it('needs a display for a window', () => {
    expect(() => requireDisplay('linux', {})).toThrow(/no display/);
    expect(() => requireDisplay('linux', { DISPLAY: ':0' })).not.toThrow();
    expect(() => requireDisplay('darwin', {})).not.toThrow();
  });
});

describe('textTable', () => {
  it('aligns columns, numbers to the right', () => {
    const table = textTable(
      ['name', 'ms'],
      [
        ['a', '5'],
        ['longer', '120'],
      ],
      new Set(['ms']),
    );
    expect(table).toBe(['name     ms', '------  ---', 'a         5', 'longer  120'].join('\n'));
  });

  it('bears rows that are too short', () => {
    expect(textTable(['a', 'b'], [['x']])).toBe('a  b\n-  -\nx');
  });
});

describe('pageHtml', () => {
  it('quotes whatever a file may be called', () => {
    const html = pageHtml([{ name: '"><script>#?.png', path: '', shows: '', drawnAs: '' }]);
    expect(html).not.toContain('<script>');
    expect(html).toContain('src="0/%22%3E%3Cscript%3E%23%3F.png"');
  });
});
