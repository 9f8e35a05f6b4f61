/**
 * Ends the task that runs, so that the browser can draw and answer a key, and goes on in a new one.
 *
 * `scheduler.yield` (Chrome 129, Firefox 142) goes on before other work of the page, also in a tab
 * that is not seen, where timers wait for a second.
 */
export function yieldToPage(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve, 0));
}
