import type { Runtime } from 'webextension-polyfill';
import type { SenderKind } from './message-rule';

/** The extension's own addresses, as the browser reports them for a sender. */
export interface OwnAddresses {
  readonly id: string;
  /** `chrome-extension://<id>/`, with the slash. */
  readonly root: string;
}

const HOST_PATH = 'src/offscreen/index.html';
const PAGE_PATHS = ['src/popup/index.html', 'src/workspace/index.html', 'src/access/index.html'];

/**
 * Who sent a message, judged only by what the browser fills in.
 *
 * A content script carries the address of the page it runs in and a tab; our own pages carry an
 * address below the extension's root (the workspace has a tab too, so the address decides).
 */
export function senderKind(sender: Runtime.MessageSender, own: OwnAddresses): SenderKind {
  if (sender.id !== own.id) return 'stranger';
  const { url } = sender;
  // The service worker's messages reach a content script without an address, and without a tab.
  if (url === undefined) return sender.tab ? 'stranger' : 'background';
  if (!url.startsWith(own.root)) return sender.tab ? 'content' : 'stranger';
  const path = url.slice(own.root.length).split(/[?#]/, 1)[0] ?? '';
  if (path === HOST_PATH) return 'host';
  if (PAGE_PATHS.includes(path)) return 'page';
  return sender.tab ? 'stranger' : 'background';
}
