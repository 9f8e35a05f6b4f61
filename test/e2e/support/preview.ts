import type { Page } from 'playwright-core';

/**
 * How far the preview that the extension holds of a job's picture is from a file, both squeezed to
 * 96 x 96 pixels: the mean difference of their grey values, 0 to 1. Asked of a page of ours.
 */
export function previewDifference(page: Page, jobId: string, file: Buffer): Promise<number> {
  return page.evaluate(
    async ([id, base64]) => {
      const side = 96;
      const message = { neurolens: 1, name: 'jobs.picture', payload: { jobId: id } };
      let preview: Blob | null = null;
      // A preview is written while the finding is already told: it may come a moment later.
      for (let attempt = 0; attempt < 20 && !preview; attempt += 1) {
        if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, 100));
        preview = (await chrome.runtime.sendMessage(message)).value ?? null;
      }
      if (!preview) throw new Error('the host holds no preview of the picture');
      const original = await (await fetch(`data:image/png;base64,${base64}`)).blob();
      const greys = [];
      for (const blob of [preview as Blob, original]) {
        const context = new OffscreenCanvas(side, side).getContext('2d');
        const bitmap = await createImageBitmap(blob, {
          resizeWidth: side,
          resizeHeight: side,
          resizeQuality: 'high',
        });
        context?.drawImage(bitmap, 0, 0);
        greys.push(context?.getImageData(0, 0, side, side).data ?? []);
      }
      let sum = 0;
      for (let at = 0; at < side * side * 4; at += 4) {
        sum += Math.abs(Number(greys[0]?.[at]) - Number(greys[1]?.[at]));
      }
      return sum / (side * side * 255);
    },
    [jobId, file.toString('base64')] as const,
  );
}
