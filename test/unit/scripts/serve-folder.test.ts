import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FolderServer, serveFolder } from '../../../scripts/browser/serve-folder';

const folder = mkdtempSync(join(tmpdir(), 'serve-'));
const asked: string[] = [];
let server: FolderServer;

beforeAll(async () => {
  mkdirSync(join(folder, 'site/sub'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'site/index.html'), '<p>start');
  writeFileSync(join(folder, 'site/sub/two words.png'), 'png');
  server = await serveFolder(join(folder, 'site'), {
    headers: (path) => (path.endsWith('.png') ? { 'access-control-allow-origin': '*' } : {}),
    onRequest: (path) => asked.push(path),
  });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Unlike `fetch`, sends the path exactly as it is. */
function status(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(server.origin, { path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('serveFolder', () => {
  it('serves a folder by its index, with a type', async () => {
    const answer = await fetch(server.url('/'));
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await answer.text()).toBe('<p>start');
  });

  it('adds the headers of a path', async () => {
    const answer = await fetch(server.url('sub/two%20words.png'));
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(asked.at(-1)).toBe('/sub/two words.png');
  });

  it.each(['/none.png', '/sub', '/../secret.txt', '/%2e%2e/secret.txt', '/%zz', '/index.html%00'])(
    'answers 404 to %s',
    async (path) => {
      expect(await status(path)).toBe(404);
    },
  );

  it('answers 403 to what it refuses', async () => {
    const picky = await serveFolder(join(folder, 'site'), {
      refuses: ({ headers }) => headers.accept === 'text/plain',
    });
    const get = async (accept: string) =>
      (await fetch(picky.url('/'), { headers: { accept } })).status;
    expect([await get('text/plain'), await get('text/html')]).toEqual([403, 200]);
    await picky.close();
  });

  it('gives each server an origin of its own', async () => {
    const other = await serveFolder(folder);
    expect(other.origin).not.toBe(server.origin);
    await other.close();
  });
});
