import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DemoPicture } from './demo-pictures';

/** Selects the image of the picture at a position of the page. */
export function imageSelector(index: number): string {
  return `#picture-${index} img`;
}

/**
 * Lays out a folder that a server can show: `index.html` with every picture. Each picture has a
 * folder of its own, so that two of the same name stay apart and keep their names.
 */
export function layOutPage(folder: string, pictures: readonly DemoPicture[]): void {
  pictures.forEach(({ name, path }, index) => {
    const own = join(folder, String(index));
    mkdirSync(own);
    symlinkSync(path, join(own, name));
  });
  writeFileSync(join(folder, 'index.html'), pageHtml(pictures));
}

export function pageHtml(pictures: readonly DemoPicture[]): string {
  const figures = pictures.map(
    ({ name, shows }, index) => `
      <figure id="picture-${index}">
        <img src="${index}/${encodeURIComponent(name)}" alt="${asHtml(shows || name)}" />
        <figcaption>${asHtml(shows || name)}</figcaption>
      </figure>`,
  );
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="color-scheme" content="light dark" />
    <title>Pictures for NeuroLens</title>
    <style>
      body { margin: 2rem; font: 16px/1.5 system-ui, sans-serif; }
      main { display: grid; grid-template-columns: repeat(auto-fill, minmax(18rem, 1fr)); gap: 2rem; }
      figure { margin: 0; }
      img { width: 100%; min-height: 4rem; background: #000; }
    </style>
  </head>
  <body>
    <h1>Pictures for NeuroLens</h1>
    <main>${figures.join('')}
    </main>
  </body>
</html>
`;
}

function asHtml(text: string): string {
  const names: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' };
  return text.replace(/[&<>"]/g, (sign) => `&${names[sign]};`);
}
