import { cropCapture } from '../../imaging/crop';
import { trimmedPicture } from '../../imaging/trimmed-picture';
import type { PageBox } from '../../storage/job';
import type { AreaSize } from '../../ui/region-geometry';

/**
 * A region of a shown capture, at the capture's own resolution and without borders, as a PNG.
 *
 * @param region relative to the shown capture
 * @param shown the size in which the capture is shown
 * @throws ProblemError `partly-hidden` for a region of a few pixels, `out-of-memory`
 */
export async function cutRegion(capture: Blob, region: PageBox, shown: AreaSize): Promise<Blob> {
  return (await trimmedPicture(await cropCapture(capture, region, shown))).file;
}
