import { readdirSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import type { RunningExtension } from './launch-extension';

/**
 * Resident memory of the extension's processes, in bytes: its pages, its service worker and the
 * offscreen document share one renderer, which is started with a flag that no page's has. Linux only.
 */
export async function extensionMemory({ context }: RunningExtension): Promise<number> {
  const devtools = await context.browser()?.newBrowserCDPSession();
  if (!devtools) throw new Error('This Playwright shows no browser behind a profile.');
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  await devtools.detach();
  const own = processInfo.filter(({ id }) => commandLine(id).includes('--extension-process'));
  if (own.length === 0) throw new Error('The extension has no process of its own.');
  return own.reduce((sum, { id }) => sum + residentBytes(id), 0);
}

/** Resident memory of all pages of a browser, in bytes; null where the machine does not tell. */
export async function rendererMemory(browser: Browser): Promise<number | null> {
  if (!tellsMemory()) return null;
  const devtools = await browser.newBrowserCDPSession();
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  await devtools.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  return renderers.reduce((sum, { id }) => sum + residentBytes(id), 0);
}

/** Whether this machine tells the memory of processes. */
export function tellsMemory(): boolean {
  try {
    return readdirSync('/proc/self').includes('status');
  } catch {
    return false;
  }
}

function commandLine(pid: number): string {
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
}

function residentBytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) * 1024;
}
