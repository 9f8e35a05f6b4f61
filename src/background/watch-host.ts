import browser from 'webextension-polyfill';
import { HOST_PORT } from '../host/reporter';
import { senderKind } from '../messaging/sender-kind';

/** Reports when the host's document goes away: closed, crashed, or out of memory. */
export function watchHost(onGone: () => void): void {
  const own = { id: browser.runtime.id, root: browser.runtime.getURL('') };
  browser.runtime.onConnect.addListener((port) => {
    const fromHost = port.sender && senderKind(port.sender, own) === 'host';
    if (port.name !== HOST_PORT || !fromHost) {
      port.disconnect();
      return;
    }
    port.onDisconnect.addListener(onGone);
  });
}
