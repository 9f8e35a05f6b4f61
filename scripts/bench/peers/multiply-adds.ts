import {
  BLOCKS,
  expectedShapes,
  type MobileNetV1,
  STRIDE_16_BLOCK,
} from '../../../src/engine/architecture';

/**
 * How many multiplications with additions one picture takes: every convolution, the two attended
 * means and the head, counted exactly. Activations, enlargements and the softmax are left out, less
 * than 1% of it.
 *
 * @param side of the picture, in pixels
 */
export function multiplyAdds(architecture: MobileNetV1, side: number): number {
  const cells = cellsOf(side);
  let total = 0;
  for (const [name, shape] of expectedShapes(architecture)) {
    const [layer, part] = name.split('/');
    if (part !== 'kernel' || layer === undefined) continue;
    // [h, w, in, out] is used once for each cell; the head, [in, out], once.
    total += shape.reduce((product, length) => product * length, 1) * (cells.get(layer) ?? 1);
  }
  const map = (side / 8) ** 2;
  return total + map * architecture.fineChannels + (map / 4) * architecture.mapChannels;
}

/** Cells of each layer's output. */
function cellsOf(side: number): Map<string, number> {
  const cells = new Map<string, number>();
  let across = side / 2;
  cells.set('conv1', across ** 2);
  BLOCKS.forEach(({ stride }, index) => {
    across /= stride;
    for (const part of ['dw', 'pw']) cells.set(`${part}${index + 1}`, across ** 2);
  });
  cells.set('lateral32', across ** 2);
  const at16 = cells.get(`pw${STRIDE_16_BLOCK}`) as number;
  for (const name of ['lateral16', 'towerDw', 'towerPw', 'reduce']) cells.set(name, at16);
  for (const name of ['lateral8', 'fineDw', 'finePw', 'map']) cells.set(name, (side / 8) ** 2);
  return cells;
}
