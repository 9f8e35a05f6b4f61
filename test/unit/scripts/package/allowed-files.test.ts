import { describe, expect, it } from 'vitest';
import { judgeFiles } from '../../../../scripts/package/allowed-files';

const BUILD = [
  'manifest.json',
  'LICENSE',
  'THIRD_PARTY_NOTICES',
  'service-worker-loader.js',
  'theme.js',
  '_locales/en/messages.json',
  '_locales/pt_BR/messages.json',
  'icons/icon-16.png',
  'icons/icon-128.png',
  'src/popup/index.html',
  'src/workspace/index.html',
  'src/content/content-script.js',
  'assets/service-worker.ts-Dbxc6Lah.js',
  'assets/page-card-dark-CAfefUg1.png',
  'assets/workspace-BXCDMZ2m.css',
  'wasm/tfjs-backend-wasm-simd.wasm',
  'models/LICENSE',
  'models/some-model/weights.bin',
  'models/some-model/MODEL_CARD.md',
];

describe('judgeFiles', () => {
  it('finds nothing in a build as it should be', () => {
    expect(judgeFiles(BUILD)).toEqual([]);
  });

  it.each([
    'assets/workspace-BXCDMZ2m.js.map',
    'assets/no-hash.js',
    'src/popup/popup.test.js',
    'src/popup/main.tsx',
    'icons/icon.svg',
    'models/some-model/floors.json',
    'models/some-model/notes.txt',
    '.DS_Store',
    'node_modules/x/index.js',
    'assets/../secret-12345678.js',
    'key.pem',
    '.vite/manifest.json',
  ])('refuses %s', (stray) => {
    expect(judgeFiles([...BUILD, stray])).toEqual([
      `${stray} is none of the files that are released`,
    ]);
  });

  it('misses what a build cannot be without', () => {
    expect(judgeFiles(BUILD.filter((path) => path !== 'LICENSE'))).toEqual(['LICENSE is missing']);
  });
});
