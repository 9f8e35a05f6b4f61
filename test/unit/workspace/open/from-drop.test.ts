import { describe, expect, it } from 'vitest';
import { filesFromDrop, MAX_DROPPED } from '../../../../src/workspace/open/from-drop';
import { filesFromInput } from '../../../../src/workspace/open/from-input';

/** A folder or a file as the browser hands it out: folders by the hundred. */
type Made = { readonly [name: string]: Made | string | null };
const BATCH = 100;

function entryOf(made: Made | string | null, name: string, above: string): FileSystemEntry {
  const fullPath = `${above}/${name}`;
  const common = { name, fullPath };
  if (made === null || typeof made === 'string') {
    const file = (taken: (file: File) => void, failed: (error: unknown) => void) =>
      made === null
        ? failed(new DOMException('', 'NotReadableError'))
        : taken(new File([made], name));
    return { ...common, isDirectory: false, isFile: true, file } as never;
  }
  const all = Object.entries(made).map(([child, content]) => entryOf(content, child, fullPath));
  const createReader = () => {
    let at = 0;
    return {
      readEntries: (taken: (some: FileSystemEntry[]) => void) => {
        taken(all.slice(at, at + BATCH));
        at += BATCH;
      },
    };
  };
  return { ...common, isDirectory: true, isFile: false, createReader } as never;
}

/** A drop whose list is gone as soon as the event is over, as the browser's is. */
function drop(made: Made, files: File[] = []) {
  let over = false;
  const items = Object.entries(made).map(([name, content]) => ({
    webkitGetAsEntry: () => (over ? null : entryOf(content, name, '')),
  }));
  const reading = filesFromDrop({ items, files } as never);
  over = true;
  return reading;
}

describe('filesFromDrop', () => {
  it('reads folders to their ends, each file with its path', async () => {
    const many = Object.fromEntries(Array.from({ length: 250 }, (_, i) => [`${i}.dcm`, `${i}`]));
    const { files, problems } = await drop({
      'a.png': 'a',
      study: { empty: {}, series: many, 'notes.txt': 'n' },
      more: { 'b.png': 'b' },
    });
    expect(problems).toEqual([]);
    expect(files).toHaveLength(253);
    expect(files.map(({ path }) => path)).toEqual([
      'a.png',
      ...Object.keys(many).map((name) => `study/series/${name}`),
      'study/notes.txt',
      'more/b.png',
    ]);
    expect(await files[249]?.file.text()).toBe('248');
  });

  it('says what cannot be read, and takes the rest', async () => {
    const { files, problems } = await drop({ study: { 'a.png': null, 'b.png': 'b' } });
    expect(files.map(({ path }) => path)).toEqual(['study/b.png']);
    expect(problems).toEqual([
      { path: 'study/a.png', problem: { code: 'broken-picture', detail: 'it cannot be read' } },
    ]);
  });

  it('stops at a number of files that no study has', async () => {
    const many = Object.fromEntries(Array.from({ length: MAX_DROPPED + 1 }, (_, i) => [i, '']));
    await expect(drop({ many })).rejects.toMatchObject({
      code: 'too-large',
      detail: 'more than 50,000 files',
    });
  });

  it('takes pasted files, which lie nowhere', async () => {
    const file = new File(['x'], 'pasted.png');
    const data = { items: [{ webkitGetAsEntry: () => null }], files: [file] };
    expect(await filesFromDrop(data as never)).toEqual({
      files: [{ path: 'pasted.png', file }],
      problems: [],
    });
  });
});

describe('filesFromInput', () => {
  it('names files by their path from the folder that was chosen', () => {
    const plain = new File(['x'], 'a.png');
    const inFolder = Object.assign(new File(['x'], 'b.png'), { webkitRelativePath: 'study/b.png' });
    expect(filesFromInput([plain, inFolder]).map(({ path }) => path)).toEqual([
      'a.png',
      'study/b.png',
    ]);
  });
});
