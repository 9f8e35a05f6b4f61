/**
 * Turns RGBA into grey, to the bit as Pillow's `convert("L")` (ITU-R 601 luma in 16-bit fixed
 * point, `libImaging/Convert.c`), which the network was trained with. Transparent pixels are
 * composited on black first, with Pillow's rounding of `a * b / 255`.
 *
 * @param rgba 4 bytes a pixel, alpha not multiplied in
 * @param grey where the grey bytes go
 * @param offset index in `grey` of the first one
 * @returns whether any pixel was transparent
 */
export function luma(
  rgba: Uint8ClampedArray | Uint8Array,
  grey: Uint8Array,
  offset: number,
): boolean {
  let transparent = false;
  const count = rgba.length >> 2;
  for (let pixel = 0; pixel < count; pixel++) {
    const at = pixel * 4;
    let red = rgba[at] as number;
    let green = rgba[at + 1] as number;
    let blue = rgba[at + 2] as number;
    const alpha = rgba[at + 3] as number;
    if (alpha !== 255) {
      transparent = true;
      red = onBlack(red, alpha);
      green = onBlack(green, alpha);
      blue = onBlack(blue, alpha);
    }
    grey[offset + pixel] = lumaOf(red, green, blue);
  }
  return transparent;
}

/** The luma of an opaque pixel, 0 to 255. */
export function lumaOf(red: number, green: number, blue: number): number {
  return (red * 19595 + green * 38470 + blue * 7471 + 32768) >> 16;
}

/** `value * alpha / 255`, rounded to the nearest, without a division (Pillow's MULDIV255). */
export function onBlack(value: number, alpha: number): number {
  const product = value * alpha + 128;
  return ((product >> 8) + product) >> 8;
}
