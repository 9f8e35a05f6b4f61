import type { CDPSession, Page } from 'playwright-core';

/** What is dragged: paths of this machine, or data of some type, as the browser's own drag has it. */
export interface Dragged {
  readonly files?: readonly string[];
  readonly items?: readonly { readonly mimeType: string; readonly data: string }[];
}

/** Drags something over the middle of a page and drops it, as a person would, not as a script. */
export async function drop(page: Page, { files = [], items = [] }: Dragged): Promise<void> {
  const devtools: CDPSession = await page.context().newCDPSession(page);
  const data = { items: [...items], files: [...files], dragOperationsMask: 1 };
  try {
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await devtools.send('Input.dispatchDragEvent', { type, x: 200, y: 200, data });
    }
  } finally {
    await devtools.detach();
  }
}
