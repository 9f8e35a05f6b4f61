/** What happened to the history: these entries are new, changed or gone, or any may be. */
export type HistoryChange = { readonly ids: readonly string[] } | { readonly all: true };

type Listener = (change: HistoryChange) => void;

const CHANNEL = 'history';
const listeners = new Set<Listener>();
let channel: BroadcastChannel | null = null;

/** Tells this context and all our others; a channel does not speak to its own. */
export function announceHistory(change: HistoryChange): void {
  opened().postMessage(change);
  for (const listener of listeners) listener(change);
}

/** Calls the listener after each change, wherever it was made; returns the way to stop. */
export function watchHistory(listener: Listener): () => void {
  opened();
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Opened when first needed: with history off, nothing is. */
function opened(): BroadcastChannel {
  if (channel === null) {
    channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = ({ data }: MessageEvent<HistoryChange>) => {
      for (const listener of listeners) listener(data);
    };
  }
  return channel;
}
