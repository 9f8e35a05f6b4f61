/** The lowest and the highest finite value; 0 and 0 where there is none. */
export function valueRange(
  values: ArrayLike<number>,
  slope = 1,
  intercept = 0,
): readonly [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] as number;
    if (value < low && value > -Infinity) low = value;
    if (value > high && value < Infinity) high = value;
  }
  if (low > high) return [0, 0];
  const ends = [low * slope + intercept, high * slope + intercept];
  return [Math.min(...ends), Math.max(...ends)];
}
