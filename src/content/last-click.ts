import browser from 'webextension-polyfill';
import { showsImage } from './images-showing';
import { shadowRootOf } from './shadow-root';

/** What the context menu was last opened on in this frame, once we are there. */
let target: WeakRef<Element> | null = null;

/** Notes from now on which element the user opens the context menu on. Call it once. */
export function watchContextMenu(): void {
  const note = (event: MouseEvent) => {
    // A page can send this event too, to point us at another element.
    if (!event.isTrusted) return;
    const clicked = innermost(event);
    target = clicked && new WeakRef(clicked);
  };
  addEventListener('contextmenu', note, { capture: true, passive: true });
}

/**
 * Notes the element of the click that brought us here, which Firefox can still name. In another
 * frame, or after another menu, it names none.
 */
export function noteMenuTarget(targetElementId: number | undefined): void {
  if (targetElementId === undefined) return;
  const clicked = browser.menus.getTargetElement(targetElementId) as Element | null;
  if (clicked) target = new WeakRef(clicked);
}

/** The element that was clicked, if it still shows this address; null when that is not known. */
export function clickedImage(imageUrl: string): Element | null {
  const clicked = target?.deref();
  return clicked?.isConnected && showsImage(clicked, imageUrl) ? clicked : null;
}

/** The event names the host of a closed shadow root; the element in it stands at the same point. */
function innermost(event: MouseEvent): Element | null {
  const [first] = event.composedPath();
  let element = first instanceof Element ? first : null;
  while (element) {
    const inner = shadowRootOf(element)?.elementFromPoint(event.clientX, event.clientY);
    if (!inner || inner === element) break;
    element = inner;
  }
  return element;
}
