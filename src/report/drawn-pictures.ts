import type { LocalisationMap } from '../engine/finding';
import { drawHeatMap } from '../ui/draw-heat-map';
import { findingHasMap } from '../ui/finding-body';
import type { ReportItem } from './report-item';

/** Of the hot region's outline, in pixels: seen on paper, and hiding little of the picture. */
const OUTLINE = 2;
/** In pixels, at least: a small picture is enlarged, so that it and its map are smooth on paper. */
const LONGER_SIDE = 800;
/** Looks like the original on paper, and 800 px take about 100 kB. */
const QUALITY = 0.9;

/** The two pictures of a figure as `data:` addresses, which a saved file carries with it. */
export interface DrawnPictures {
  /** Null where there is no picture. */
  readonly plain: string | null;
  /** Null for what is no brain MRI, of which a map would mean nothing, and for models without one. */
  readonly withMap: string | null;
  /** The size of the picture that is at hand, which may be smaller than that which was checked. */
  readonly size: { readonly width: number; readonly height: number } | null;
}

/** Draws the pictures of an item; one that cannot be decoded counts as none. */
export async function drawnPictures({ picture, finding }: ReportItem): Promise<DrawnPictures> {
  const bitmap = picture && (await createImageBitmap(picture).catch(() => null));
  const map = findingHasMap(finding) ? finding.map : null;
  try {
    return {
      plain: bitmap && (await drawn(bitmap, null, finding.picture)),
      withMap: map && (await drawn(bitmap, map, finding.picture)),
      size: bitmap && { width: bitmap.width, height: bitmap.height },
    };
  } finally {
    bitmap?.close();
  }
}

async function drawn(
  bitmap: ImageBitmap | null,
  map: LocalisationMap | null,
  picture: { readonly width: number; readonly height: number },
): Promise<string | null> {
  const atHand = bitmap ? Math.max(bitmap.width, bitmap.height) : 0;
  const scale = Math.max(LONGER_SIDE, atHand) / Math.max(picture.width, picture.height);
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) return null;
  context.imageSmoothingQuality = 'high';
  if (bitmap) context.drawImage(bitmap, 0, 0, width, height);
  if (map) drawHeatMap(context, map, OUTLINE);
  return dataAddress(await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY }));
}

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
