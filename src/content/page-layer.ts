/** An element name that no page defines; it carries no class, attribute or text to read. */
export const CARD_TAG = 'neurolens-card';

/**
 * Set with `!important` in the element's own style, which wins over any rule of the page: the page
 * can remove the card, but not restyle or read it.
 */
const HOST_STYLE: Record<string, string> = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: '0 auto auto 0',
  width: '0',
  height: '0',
  overflow: 'visible',
  'z-index': '2147483647',
  'pointer-events': 'none',
  opacity: '1',
  visibility: 'visible',
  transform: 'none',
  filter: 'none',
  'color-scheme': 'light dark',
};

/** Our place in the page: one element with a closed shadow root, in which the card is drawn. */
export class PageLayer {
  readonly #host: HTMLElement;
  readonly #parent = document.documentElement;
  readonly #moves: MutationObserver;
  readonly root: ShadowRoot;

  /** @param onMoved called when the page has taken the element out or put it elsewhere */
  constructor(css: string, onMoved: () => void) {
    this.#host = newHost();
    for (const [name, value] of Object.entries(HOST_STYLE)) {
      this.#host.style.setProperty(name, value, 'important');
    }
    this.root = this.#host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    this.root.adoptedStyleSheets = [sheet];
    this.#parent.append(this.#host);
    this.#moves = new MutationObserver(() => {
      if (!this.attached) onMoved();
    });
    this.#moves.observe(this.#parent, { childList: true });
  }

  remove(): void {
    this.#moves.disconnect();
    this.#host.remove();
  }

  /**
   * False after the page has thrown the card out, or moved it into an element of its own, which
   * could distort it or be drawn from.
   */
  get attached(): boolean {
    return this.#host.parentNode === this.#parent;
  }
}

/** Takes away what an earlier run of the extension, since reloaded, has left in the page. */
export function removeLeftovers(): void {
  for (const left of document.querySelectorAll(CARD_TAG)) left.remove();
}

/**
 * An element without a definition. A page may define our name as a custom element; its
 * `ElementInternals` would then hand it our closed shadow root. A `div` cannot be defined.
 */
function newHost(): HTMLElement {
  const host = document.createElement(CARD_TAG);
  const undefinedYet = host.constructor === HTMLElement && !host.matches(':defined');
  return undefinedYet ? host : document.createElement('div');
}
