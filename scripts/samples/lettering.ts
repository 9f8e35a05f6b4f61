/** Digits and signs of 3 x 5 dots, one row of three bits after another, from the top. */
const glyphs: Record<string, readonly number[]> = {
  '0': [7, 5, 5, 5, 7],
  '1': [2, 6, 2, 2, 7],
  '2': [7, 1, 7, 4, 7],
  '3': [7, 1, 3, 1, 7],
  '4': [5, 5, 7, 1, 1],
  '5': [7, 4, 7, 1, 7],
  '6': [7, 4, 7, 5, 7],
  '7': [7, 1, 2, 2, 2],
  '8': [7, 5, 7, 5, 7],
  '9': [7, 5, 7, 1, 7],
  '.': [0, 0, 0, 0, 2],
  '%': [5, 1, 2, 4, 5],
};

/** Calls `plot` for every pixel of a line of text; a dot is `scale` pixels square. */
export function letter(
  text: string,
  left: number,
  top: number,
  scale: number,
  plot: (x: number, y: number) => void,
): void {
  [...text].forEach((character, place) => {
    (glyphs[character] ?? []).forEach((bits, row) => {
      for (let column = 0; column < 3; column++) {
        if (((bits >> (2 - column)) & 1) === 0) continue;
        for (let dot = 0; dot < scale * scale; dot++) {
          plot(
            left + (place * 4 + column) * scale + (dot % scale),
            top + row * scale + Math.floor(dot / scale),
          );
        }
      }
    });
  });
}
