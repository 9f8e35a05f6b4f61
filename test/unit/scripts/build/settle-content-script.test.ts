import { expect, it } from 'vitest';
import { builtPath } from '../../../../scripts/build/settle-content-script';

it.each(['/home/a/neurolens', '/x'])('is the same path in a project in %s', (root) => {
  expect(builtPath(root, `${root}/src/content/content-script.ts`)).toBe(
    'src/content/content-script.js',
  );
});
