import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The image on the page. */
export const LESSON_IMAGE = 'figure img';

/** Writes a page as a teacher might: some text, and one slice to look at, from any address. */
export function writeLessonPage(folder: string, fileName: string, picture: string): void {
  writeFileSync(
    join(folder, fileName),
    `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="color-scheme" content="light dark" />
    <title>Reading an MRI slice</title>
    <style>
      body { margin: 36px auto; width: 780px; font: 16px/1.55 Georgia, 'Liberation Serif', serif; }
      h1 { margin: 0 0 16px; font-size: 28px; }
      p { margin: 0 0 16px; }
      figure { margin: 0; }
      img { display: block; width: 400px; height: 400px; }
      figcaption { width: 400px; margin-top: 8px; font-size: 14px; opacity: 0.75; }
    </style>
  </head>
  <body>
    <h1>Reading an MRI slice</h1>
    <p>
      An axial slice shows the head as if seen from the feet: the patient's right is on the left of
      the picture. Contrast agent makes bright what has many vessels or a leaky border.
    </p>
    <figure>
      <img src="${picture}" alt="Axial slice of a head" />
      <figcaption>Axial T1 with contrast agent. Drawn by a program for practice.</figcaption>
    </figure>
  </body>
</html>
`,
  );
}
