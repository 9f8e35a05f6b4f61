import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Side of the large canvas, in CSS pixels. */
export const VIEWER_SIDE = 380;
/** Is there as soon as the canvases are drawn. */
export const VIEWER_DRAWN = 'html[data-drawn]';

/**
 * Writes a page that draws slices on canvases, as viewers do: there is no image to click. The first
 * slice stands in the middle of the window.
 */
export function writeViewerPage(folder: string, fileName: string, slices: readonly string[]): void {
  writeFileSync(
    join(folder, fileName),
    `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Viewer</title>
    <style>
      body { margin: 0; height: 100vh; overflow: hidden; background: #16191c; color: #c3cbd1;
        font: 14px 'Liberation Sans', sans-serif; }
      header { display: flex; gap: 28px; padding: 16px 20px; background: #23282d; }
      nav { position: absolute; top: 50px; bottom: 0; left: 0; display: grid; gap: 14px;
        align-content: start; padding: 18px; background: #1c2125; }
      nav canvas { width: 116px; height: 116px; }
      nav canvas:first-child { outline: 2px solid #6f7c86; }
      main canvas { position: absolute; inset: 0; margin: auto; width: ${VIEWER_SIDE}px;
        height: ${VIEWER_SIDE}px; }
      header :last-child { margin-left: auto; }
    </style>
  </head>
  <body>
    <header><b>Viewer</b><span>Window</span><span>Zoom</span><span>Pan</span>
      <span>Slice 1 of ${slices.length}</span></header>
    <nav></nav>
    <main></main>
    <script type="module">
      const draw = async (source, place) => {
        const picture = new Image();
        picture.src = source;
        await picture.decode();
        const { naturalWidth: width, naturalHeight: height } = picture;
        const canvas = Object.assign(document.createElement('canvas'), { width, height });
        canvas.getContext('2d').drawImage(picture, 0, 0);
        place.append(canvas);
      };
      const slices = ${JSON.stringify(slices)};
      await draw(slices[0], document.querySelector('main'));
      for (const slice of slices) await draw(slice, document.querySelector('nav'));
      document.documentElement.dataset.drawn = 'yes';
    </script>
  </body>
</html>
`,
  );
}
