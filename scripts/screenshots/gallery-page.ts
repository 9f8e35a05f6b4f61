import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes a page with many pictures, as a collection of teaching cases has. */
export function writeGalleryPage(
  folder: string,
  fileName: string,
  pictures: readonly string[],
): void {
  const images = pictures.map((picture) => `<img src="${picture}" alt="" />`);
  writeFileSync(
    join(folder, fileName),
    `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Cases for practice</title>
    <style>
      img { width: 220px; height: 220px; object-fit: contain; }
    </style>
  </head>
  <body>
    ${images.join('\n    ')}
  </body>
</html>
`,
  );
}
