/**
 * An element's shadow root, a closed one too: browsers let content scripts see what the page's own
 * scripts cannot (`chrome.dom`).
 */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  // The call throws for anything that is no HTML element.
  if (!(element instanceof HTMLElement)) return null;
  return globalThis.chrome?.dom?.openOrClosedShadowRoot(element) ?? null;
}

/** The host of the shadow root that an element lies in; null in the document's own tree. */
export function hostOf(element: Element): Element | null {
  // Not by `instanceof`: elements of other frames have classes of their own.
  return (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
}

/** The element around another, out of its shadow root into the host; null at the document's root. */
export function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  return hostOf(element);
}
